// Changes things in one tab and measures how long another one shows what was.
import { client, openContext, run, timed } from "../opened.mjs";

run(async ({ base, link, key, ...opened }) => {
  const context = await openContext(opened, `${base}/`);
  const send = client(base, key);
  const bot = await send("POST", "/v1/bots", {
    template: "custom-url",
    name: "Shared bot",
    source: "https://halden.example/",
    match_rule: { type: "content_diff" },
    cadence: "daily",
    fires_signal: "page_changed",
  });
  const spare = await send("POST", "/v1/keys", { name: "spare", role: "read_only" });
  const one = await context.newPage();
  await one.goto(link);
  await one.getByRole("link", { name: "Halden Robotics" }).waitFor();
  const other = await context.newPage();
  const both = async (path) => {
    for (const tab of [one, other]) {
      await tab.goto(base + path);
      await tab.getByRole("heading", { level: 1 }).waitFor();
    }
  };
  const ms = {};

  await both("/signals");
  await other.getByRole("button", { name: "Useful" }).first().waitFor();
  await one.getByRole("button", { name: "Useful" }).first().click();
  await one.locator('button[aria-pressed="true"]').first().waitFor();
  ms.verdict = await timed(() => other.locator('button[aria-pressed="true"]').first().waitFor());

  await both(`/bots/${bot.id}`);
  await other.getByRole("button", { name: "Pause" }).waitFor();
  await one.getByRole("button", { name: "Pause" }).click();
  await one.getByRole("button", { name: "Resume" }).waitFor();
  ms.paused = await timed(() => other.getByRole("button", { name: "Resume" }).waitFor());

  await both("/rubric");
  await one.getByRole("slider", { name: "Weight of fit" }).focus();
  await one.keyboard.press("ArrowLeft");
  await one.getByRole("button", { name: "Save" }).click();
  await one.getByText("Version 2.").waitFor();
  ms.rubric = await timed(() => other.getByText("Version 2.").waitFor());
  // Who is in the middle of a change keeps it, and is told.
  const depth = (tab) => tab.getByRole("slider", { name: "Weight of depth" });
  await depth(other).focus();
  await other.keyboard.press("ArrowRight");
  const kept = await depth(other).getAttribute("aria-valuenow");
  await one.getByRole("slider", { name: "Weight of fit" }).focus();
  await one.keyboard.press("ArrowLeft");
  await one.getByRole("button", { name: "Save" }).click();
  await one.getByText("Version 3.").waitFor();
  ms.told = await timed(() => other.getByText("Version 3 was saved meanwhile").waitFor());
  if ((await depth(other).getAttribute("aria-valuenow")) !== kept) throw new Error("a change was thrown away");
  await other.getByRole("button", { name: "Undo" }).click();
  ms.undone = await timed(() => other.getByText("Version 3.", { exact: false }).first().waitFor());

  await both("/settings");
  const row = (tab) => tab.getByRole("row", { name: new RegExp(`spare|${spare.id}`) }).first();
  await row(other).waitFor();
  await row(one).getByRole("button", { name: "Revoke" }).click();
  // It asks once more.
  await row(one).getByRole("button").first().click();
  await row(one).getByText("revoked").waitFor();
  ms.revoked = await timed(() => row(other).getByText("revoked").waitFor());

  // What a program changes is seen as soon as somebody looks.
  await both(`/bots/${bot.id}`);
  await send("POST", `/v1/bots/${bot.id}:resume`);
  await one.bringToFront();
  await one.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  ms.focused = await timed(() => one.getByRole("button", { name: "Pause" }).waitFor());

  await one.getByRole("button", { name: "Session" }).click();
  await one.getByRole("menuitem", { name: "Sign out" }).click();
  await one.getByLabel("API key").waitFor();
  ms.signedOut = await timed(() => other.getByLabel("API key").waitFor());
  return { ms };
});
