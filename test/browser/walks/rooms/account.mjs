// The room of one account: its arithmetic, its time line, its brief and its sources.

export default async function account({ url, folder, page, ask, openPage, step, halden }) {
  await step("calls its window by the company, and heads it with the score on a phone", async () => {
    const opened = await openPage("phone");
    await opened.page.goto(`${url}/accounts/${halden.id}`);
    await opened.page.getByText(/^\d+ of 100, (?:above|below) the floor$/).waitFor();
    const title = await opened.page.title();
    if (title !== "Halden Robotics · signalmama") throw new Error(`the window is called “${title}”`);
    await opened.context.close();
  });
  await step("adds the score up before one's eyes", async () => {
    await page.goto(`${url}/accounts/${halden.id}`);
    const sum = page.getByRole("img", { name: /^fit \d+, recency \d+, strength \d+, depth \d+: \d+ of 100$/ });
    const figures = (await sum.getAttribute("aria-label")).match(/\d+/g).map(Number);
    const total = figures.slice(0, 4).reduce((all, one) => all + one, 0);
    if (total !== figures[4]) throw new Error(`${figures.slice(0, 4)} is not ${figures[4]}`);
  });
  await step("shows what a point of the time line rests on", async () => {
    await page.locator(".dot").first().hover();
    await page
      .getByRole("tooltip")
      .getByText(/“.{20,}”/)
      .waitFor();
    await page.screenshot({ path: `${folder}/time-line-light.png` });
  });
  await step("takes the opener along", async () => {
    await page.getByRole("button", { name: "Copy" }).first().click();
    const taken = await page.evaluate(() => navigator.clipboard.readText());
    if (taken.length < 40) throw new Error(`only this was copied: ${taken}`);
  });
  await step("compares a version of the brief with the one before", async () => {
    const [hire] = (await ask("GET", `/signals?type=exec_move&account_id=${halden.id}`)).data;
    await ask("POST", `/signals/${hire.id}:feedback`, { verdict: "wrong" });
    await ask("POST", `/accounts/${halden.id}:rescore`);
    await page.getByText("Taken back since").waitFor();
    await page.screenshot({ path: `${folder}/taken-back-light.png` });
    await page.getByRole("button", { name: "Write anew" }).click();
    await page.getByText("Taken back since").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("region", { name: "Why now, compared" }).locator("mark").first().waitFor();
    await page.screenshot({ path: `${folder}/compare-light.png`, fullPage: true });
    await page.getByRole("combobox", { name: "Version" }).click();
    await page.getByRole("option", { name: /^Version 1/ }).click();
    await page.getByText("Maren Aldridge as Chief Revenue Officer").waitFor();
  });
  await step("reads its sources now, and tells how each ended and what robots.txt said", async () => {
    await page.getByRole("button", { name: "Crawl now" }).click();
    await page.getByText(/\d+ read, \d+ unchanged, \d+ failed; /).waitFor({ timeout: 40_000 });
    const sources = page.getByRole("region", { name: "Sources" });
    await sources.getByText("robots: yes").first().waitFor();
    await sources
      .getByText(/unchanged/i)
      .first()
      .waitFor();
  });
}
