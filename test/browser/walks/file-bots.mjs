// A bot that is kept as a file: it says so, and neither the page nor the API lets it be changed or deleted here.
import { client, signIn } from "../opened.mjs";
import { expect, walk } from "./walking.mjs";

await walk(async ({ url, key, file, openPage, step, lookAround }) => {
  const send = client(url, key);
  const [bot] = (await send("GET", "/v1/bots?limit=1")).data;
  const open = async (size) => {
    const { page } = await openPage(size);
    await page.goto(`${url}/bots`);
    await signIn(page, key);
    await page.getByText("from a file").first().waitFor();
    return page;
  };

  await step("shows the file it comes from, and no way to change or delete it", async () => {
    const page = await open("light");
    await page.getByRole("link", { name: bot.name }).click();
    await page.getByText(file, { exact: true }).waitFor();
    await page.getByText("read-only", { exact: true }).waitFor();
    expect((await page.getByRole("button", { name: "Delete" }).count()) === 0, "it can be deleted");
    await page.context().close();
  });
  await step("is changed and deleted by nobody who asks the API either, which names the file", async () => {
    const { name, template, source } = bot;
    const refused = async (method, body) => {
      const said = await send(method, `/v1/bots/${bot.id}`, body).catch(({ message }) => message);
      expect(/409 .*managed_by_config/.test(said) && said.includes(file), `${method} was answered ${said}`);
    };
    await refused("PUT", { name: `${name} 2`, template, source });
    await refused("DELETE");
  });
  await step("can be paused and resumed, as the API has it", async () => {
    const page = await open("light");
    await page.goto(`${url}/bots/${bot.id}`);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Resume" }).click();
    await page.getByRole("button", { name: "Pause" }).waitFor();
    expect((await send("GET", `/v1/bots/${bot.id}`)).status === "active", "the API says otherwise");
    await page.context().close();
  });
  await step("has no serious flaw of accessibility, and fits, on every screen", async () => {
    const page = await open("light");
    await page.goto(`${url}/bots/${bot.id}`);
    await page.getByText("read-only", { exact: true }).waitFor();
    await lookAround(page, "file-bot");
    await page.context().close();
  });
});
