// Walks through Today and the search.
import { expect, walk } from "./walking.mjs";

await walk(async ({ url, folder, openPage, step, lookOver, lookAround }) => {
  const { page } = await openPage("light");
  const rows = page.getByRole("list", { name: "Accounts" }).getByRole("listitem");
  const search = page.getByRole("combobox", { name: "Search" });
  const options = page.getByRole("option");
  const tagField = page.locator('input[aria-label="Only accounts with this tag"]');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const isDialogGone = () => page.getByRole("dialog").waitFor({ state: "detached" });

  await step("says why now, how old that is and what changed, each in a line", async () => {
    await page.goto(url);
    const row = rows.filter({ hasText: "Halden Robotics" });
    await row.getByRole("img", { name: /old: counts \d+ %, half after \d+ days/ }).waitFor();
    // Of a single day there is no course to draw.
    await row.getByText("since today").waitFor();
    const link = row.getByRole("link", { name: "Halden Robotics" });
    expect(/raised \$45 million/.test(await link.getAttribute("title")), "the whole reason is not told on hover");
    await row.getByText(/^(new|·|[+−]\d+)$/).waitFor();
  });
  await step("goes through the list by j and k and opens with enter", async () => {
    await page.keyboard.press("j");
    const first = await focused();
    await page.keyboard.press("j");
    expect((await focused()) !== first, "j did not go on");
    await page.keyboard.press("k");
    expect((await focused()) === first, "k did not go back");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: first }).waitFor();
    await page.goBack();
  });
  await step("keeps its filters in the address, and says what to do where nothing is left", async () => {
    await page.getByRole("combobox", { name: "Only accounts with signals of this category" }).click();
    await page.getByRole("option", { name: "capital" }).click();
    await page.waitForURL(/category=capital/);
    await tagField.fill("no such tag");
    await page.waitForURL(/tag=no\+such\+tag/);
    await page.reload();
    await page.getByText("There is none with signals of the category capital and with the tag “no such tag”").waitFor();
    await page.screenshot({ path: `${folder}/today-none-light.png` });
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await rows.first().waitFor();
    expect((await tagField.inputValue()) === "", "the field still has the tag");
  });
  await step("suggests the tags there are, where one is set and where one is filtered by", async () => {
    await page.goto(`${url}/brief/halden.example`);
    await page.getByRole("button", { name: "Set owner and tags" }).click();
    const form = page.getByRole("dialog", { name: "Set owner and tags" });
    await form.getByRole("textbox").or(form.getByRole("combobox")).nth(0).fill("kim@team.example");
    await form.getByRole("textbox").or(form.getByRole("combobox")).nth(1).fill("Tier 1");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Change owner and tags" }).waitFor();
    await page.goto(url);
    await tagField.click();
    await tagField.pressSequentially("tie");
    await page.getByRole("option", { name: "Tier 1" }).click();
    await page.waitForURL(/tag=Tier\+1/);
    await page.screenshot({ path: `${folder}/today-tagged-light.png` });
    await rows.filter({ hasText: "Halden Robotics" }).waitFor();
    expect((await rows.count()) === 1, "others have that tag too");
  });
  await step("leads back to Today from an address that leads nowhere", async () => {
    for (const [path, said] of [
      ["accounts/acct_nope", "There is no such company"],
      ["brief/nope.example", "Nobody watches nope.example"],
      ["xyz", "There is no such page"],
    ]) {
      await page.goto(`${url}/${path}`);
      await page.getByRole("heading", { level: 1, name: said }).waitFor();
      await lookOver(page, path);
      await page.getByRole("link", { name: "Go to Today" }).click();
      await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
    }
  });
  await step("finds a company by keys alone, even when enter comes before the answer", async () => {
    await page.goto(`${url}/rubric`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("/");
    await search.waitFor();
    await search.pressSequentially("robotics");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Halden Robotics" }).waitFor();
    await isDialogGone();
  });
  await step("keeps what is typed before the field is there", async () => {
    await page.goto(`${url}/rubric`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("robotics");
    await page.getByRole("option", { name: "Halden Robotics" }).first().waitFor();
    expect((await search.inputValue()) === "robotics", `of what was typed is left ${await search.inputValue()}`);
    await page.keyboard.press("Escape");
    await isDialogGone();
  });
  await step("finds pages and actions, goes up and down, and closes without a trace", async () => {
    await page.keyboard.press("Control+k");
    await search.waitFor();
    await page.screenshot({ path: `${folder}/search-light.png` });
    await page.keyboard.press("ArrowUp");
    const last = await options.last().getAttribute("aria-selected");
    expect(last === "true", "up from the first is not the last");
    await page.keyboard.press("Escape");
    await isDialogGone();
    await page.keyboard.press("Control+k");
    await search.fill("bots");
    await page.getByRole("option", { name: "Bots", exact: true }).waitFor();
    while ((await page.locator('[aria-selected="true"]').textContent()) !== "Bots")
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Bots" }).waitFor();
  });
  await step("finds signals by their titles and types", async () => {
    await page.keyboard.press("/");
    await search.fill("halden");
    await page.getByRole("group", { name: "Signals" }).getByRole("option").first().waitFor();
    await page.screenshot({ path: `${folder}/search-found-light.png` });
    await search.fill("funding");
    await page.getByRole("option", { name: "All signals of the type funding" }).click();
    await page.waitForURL(/\/signals\?type=funding/);
  });
  await step("types a slash where somebody is typing", async () => {
    await page.goto(url);
    await rows.first().waitFor();
    await tagField.pressSequentially("a/b");
    expect((await tagField.inputValue()) === "a/b", "the slash is missing");
    expect((await search.count()) === 0, "the search opened");
  });
  await page.context().close();

  await step("has no serious flaw of accessibility, and fits, on every screen", async () => {
    const { page: opened } = await openPage("light");
    await opened.goto(url);
    await opened.getByRole("link", { name: "Halden Robotics" }).waitFor();
    await lookAround(opened, "today");
    await opened.getByRole("button", { name: "Search" }).click();
    await opened.getByRole("combobox", { name: "Search" }).fill("halden");
    await opened
      .getByRole("option", { name: /Halden Robotics/ })
      .first()
      .waitFor();
    await lookAround(opened, "search");
    await opened.context().close();
  });
});
