// The rubric: overrides of types, two who change it at once, and leaving it unsaved.

export default async function rubric({ url, folder, page, ask, step }) {
  await step("lets a type of signal count otherwise, shows the effect, and keeps it when weights change", async () => {
    await page.goto(`${url}/rubric`);
    await page.getByRole("combobox", { name: "Change a type" }).click();
    await page.getByRole("option", { name: "Funding", exact: true }).click();
    await page.getByRole("group", { name: "Funding" }).getByLabel("Strength").fill("20");
    await page.getByRole("button", { name: "Show the effect" }).click();
    await page.getByText("If you save this").waitFor();
    await page.screenshot({ path: `${folder}/overrides-light.png`, fullPage: true });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Version 2.").waitFor();
    await page.getByRole("slider", { name: "Weight of fit" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Version 3.").waitFor();
    const { type_overrides } = await ask("GET", "/workspace/rubric");
    if (type_overrides.funding?.strength !== 20) throw new Error(`kept was ${JSON.stringify(type_overrides)}`);
  });
  await step("says so when somebody else saves the rubric meanwhile, and loses nothing unasked", async () => {
    await page.getByRole("slider", { name: "Weight of fit" }).focus();
    await page.keyboard.press("ArrowLeft");
    const { updated_by, updated_at, rescoring, ...theirs } = await ask("GET", "/workspace/rubric");
    await ask("PUT", "/workspace/rubric", { ...theirs, floor: 33 });
    await page.getByText("Version 4 was saved meanwhile").waitFor();
    await page.getByText("Version 3.").waitFor();
    await page.getByRole("button", { name: "Begin again from version 4" }).click();
    await page.getByText("Version 4.").waitFor();
    if ((await page.getByLabel("Floor").inputValue()) !== "33") throw new Error("the old floor is shown");
  });
  await step("says at the value of a criterion what is wrong with it", async () => {
    await page.getByRole("button", { name: "Add a criterion" }).click();
    await page.getByRole("combobox", { name: "Test" }).click();
    await page.getByRole("option", { name: "is at least" }).click();
    await page.getByLabel("Value").fill("many");
    await page.getByRole("button", { name: "Save" }).click();
    const said = page.getByText(/^The value /);
    await said.waitFor();
    if (/criteria|`/.test(await said.textContent())) throw new Error("it is told in the words of the API");
  });
  await step("asks before unsaved changes are left: by a link, by going back and by closing", async () => {
    const question = page.getByRole("dialog", { name: "Leave without saving?" });
    const stay = async () => {
      await question.getByRole("button", { name: "Stay here" }).click();
      await question.waitFor({ state: "detached" });
    };
    await page.getByRole("link", { name: "Bots" }).click();
    await stay();
    if ((await page.getByLabel("Value").inputValue()) !== "many") throw new Error("the change is gone");
    await page.getByRole("link", { name: "Bots" }).click();
    await question.getByRole("button", { name: "Leave without saving" }).click();
    await page.getByRole("heading", { level: 1, name: "Bots" }).waitFor();
    await page.getByRole("link", { name: "Rubric" }).click();
    await page.getByRole("slider", { name: "Weight of fit" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.evaluate(() => history.back());
    await question.waitFor();
    await page.screenshot({ path: `${folder}/unsaved-light.png` });
    await stay();
    if (!page.url().endsWith("/rubric")) throw new Error(`it went to ${page.url()}`);
    const isHeld = await page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
    if (!isHeld) throw new Error("the tab would close unasked");
    // Back at what is saved, nothing is asked.
    await page.getByRole("slider", { name: "Weight of fit" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("link", { name: "Bots" }).click();
    await page.getByRole("heading", { level: 1, name: "Bots" }).waitFor();
  });
}
