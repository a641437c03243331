// Walks through the rooms of the dashboard, one after the other, and looks each over on every screen.
import account from "./rooms/account.mjs";
import bots from "./rooms/bots.mjs";
import rubric from "./rooms/rubric.mjs";
import settings from "./rooms/settings.mjs";
import signals from "./rooms/signals.mjs";
import webhooks from "./rooms/webhooks.mjs";
import { walk } from "./walking.mjs";

await walk(async ({ url, key, folder, openPage, step, lookOver, lookAround, violations }) => {
  const { context, page } = await openPage("light");
  const ask = async (method, path, body) => {
    const answer = await fetch(`${url}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.json();
  };
  const expectText = async (locator, expected) => {
    const text = await locator.textContent();
    if (!expected.test(text)) throw new Error(`this was shown: ${text.slice(0, 300)}`);
  };
  const halden = (await ask("GET", "/accounts?domain=halden.example")).data[0];
  const tools = { url, folder, page, ask, openPage, step, lookOver, expectText, halden, violations };
  for (const room of [account, signals, webhooks, rubric, settings, bots]) await room(tools);
  await context.close();

  const ROOMS = [
    "bots",
    "webhooks",
    "settings",
    "settings?show=usage",
    "settings?show=feeds",
    "settings?show=system",
    "settings?show=audit",
  ];
  await step("has no serious flaw of accessibility, and fits, on every screen", async () => {
    const opened = await openPage("light");
    for (const room of [...ROOMS, `accounts/${halden.id}`, "signals", "rubric"]) {
      await opened.page.goto(`${url}/${room}`);
      await opened.page.getByRole("heading", { level: 1 }).waitFor();
      await opened.page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined);
      const name = room.replace(/\W+/g, "-").replace(/-acct.*/, "");
      await lookAround(opened.page, `room-${name}`, { fullPage: true });
    }
    await opened.context.close();
  });
});
