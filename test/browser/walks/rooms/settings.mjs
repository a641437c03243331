// Settings and operations.

export default async function settings({ url, page, openPage, step }) {
  await step("shows the figures of the system, the feeds and the members", async () => {
    await page.goto(`${url}/settings?show=system`);
    for (const label of ["Jobs due", "Event loop", "Database", "Disk", "Backups"])
      await page.getByText(label, { exact: true }).waitFor();
    await page.getByRole("tab", { name: "Feeds" }).click();
    await page.getByRole("link", { name: "https://wire.example/rss.xml" }).waitFor();
    await page.getByRole("tab", { name: "Members and keys" }).click();
    await page
      .getByRole("row", { name: /first admin key/ })
      .getByText("this session")
      .waitFor();
  });
  await step("verifies the audit log", async () => {
    await page.getByRole("tab", { name: "Audit log" }).click();
    await page.getByRole("button", { name: "Verify the log" }).click();
    await page.getByText(/^\d+ rows, as they were written$/).waitFor();
  });
  await step("says what a verdict on a signal was and is, and what of the rubric is other", async () => {
    await page.goto(`${url}/settings?show=audit`);
    await page
      .getByRole("row", { name: /signal feedback.*verdict: none → wrong/ })
      .first()
      .waitFor();
    await page.getByRole("row", { name: /rubric updated.*rubric floor: \d+ → 33/ }).waitFor();
  });
  await step("shows every cell of members and of the audit log on a phone", async () => {
    const opened = await openPage("phone");
    for (const [room, text] of [
      ["members", "this session"],
      ["audit", "first admin key"],
    ]) {
      await opened.page.goto(`${url}/settings?show=${room}`);
      const cell = opened.page.getByText(text).last();
      await cell.waitFor();
      const { x, width } = await cell.boundingBox();
      if (x < 0 || x + width > 390) throw new Error(`“${text}” lies from ${x} to ${x + width}`);
    }
    await opened.context.close();
  });
  await step("has chosen colours that the pages about the API take over", async () => {
    const opened = await openPage("light");
    await opened.page.goto(`${url}/settings`);
    const groundOfDocs = async () => {
      await opened.page.goto(`${url}/docs`);
      return opened.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    const light = await groundOfDocs();
    await opened.page.goto(`${url}/settings`);
    await opened.page.getByRole("button", { name: "Dark colours" }).click();
    const dark = await groundOfDocs();
    if (light === dark) throw new Error(`both are ${dark}`);
    await opened.context.close();
  });
}
