// Bots: building one, and seeing it fire.
import { createServer } from "node:http";
import { HOSTILE, isHit, LONG_WORD } from "./hostile.mjs";

export default async function bots({ url, folder, page, step, lookOver }) {
  let price = 49;
  const rival = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end(
      `<!doctype html><title>Prices</title><main><h1>Prices</h1><p class="plan">Team: $${price} a seat</p>
      <p>${HOSTILE.replaceAll("<", "&lt;")} ${LONG_WORD}</p><a href="javascript:window.__hit=1">more</a></main>`,
    );
  });
  await new Promise((ready) => rival.listen(0, "127.0.0.1", ready));
  await step("builds a bot, tries its alert, and sees it fire with what changed", async () => {
    await page.goto(`${url}/bots/new`);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Choose what to watch.").waitFor();
    await page.getByRole("radio", { name: "Competitor pricing" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Where?").fill("https://rival.example:6379/");
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByText(/^This source uses a port/).waitFor();
    await page.getByLabel("Where?").fill(`http://127.0.0.1:${rival.address().port}/prices`);
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByText("Team: $49 a seat").waitFor();
    await page.getByText("can be read", { exact: true }).waitFor();
    await lookOver(page, "a preview of hostile words (light)");
    if (await isHit(page)) throw new Error("it ran");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Give it a name.").waitFor();
    await page.getByLabel("Name of the bot").fill("Rival prices");
    await page.getByRole("combobox", { name: "Which company is a match about?" }).click();
    await page.getByRole("option", { name: "Companies that I choose" }).click();
    await page.getByRole("combobox", { name: "Companies" }).fill("hald");
    await page.getByRole("option", { name: "Halden Robotics" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("combobox", { name: "Whom should it tell?" }).click();
    await page.getByRole("option", { name: "Webhook" }).click();
    await page.getByLabel("Where?").fill("https://inbox.example/signalmama");
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText(/It was delivered|refused|answered/).waitFor();
    await page.screenshot({ path: `${folder}/alert-test-light.png` });
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("It looks first").waitFor();
    await page.screenshot({ path: `${folder}/review-light.png` });
    await page.getByRole("button", { name: "Create the bot" }).click();
    await page.getByRole("heading", { name: "Rival prices" }).waitFor();
    await page.getByRole("button", { name: "Look now" }).click();
    await page.getByText("It looked, and nothing matched.").waitFor({ timeout: 40_000 });
    price = 59;
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Look now" }).click();
    await page.getByText("It looked, and fired 1 time.").waitFor({ timeout: 40_000 });
    await page.getByRole("tabpanel").locator("mark").first().waitFor();
    await page.getByText("a signal of Halden Robotics").waitFor({ timeout: 20_000 });
    await page.screenshot({ path: `${folder}/fire-light.png` });
  });
  rival.close();
  await step("shows the same room of a bot after a reload", async () => {
    await page.getByRole("tab", { name: "Runs" }).click();
    await page.getByRole("cell", { name: "matched" }).waitFor();
    await page.reload();
    await page.getByRole("cell", { name: "matched" }).waitFor();
  });
  await step("lists all bots with their health in one request", async () => {
    const asked = [];
    const note = (request) => asked.push(new URL(request.url()).pathname);
    page.on("request", note);
    await page.goto(`${url}/bots`);
    await page.getByRole("img", { name: /^24 hours: 2 of 2 runs worked, 1 fire$/ }).waitFor();
    page.off("request", note);
    const ofBots = asked.filter((path) => path.startsWith("/v1/bots"));
    if (ofBots.length !== 1) throw new Error(`it asked for ${ofBots.join(", ")}`);
  });
}
