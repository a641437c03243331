// Walks through the demo: a day of whoever sells, a word of whoever operates, and the first views on every screen.
import { walk } from "./walking.mjs";

/** The others are looked over by the walk through the rooms, once there is more in them. */
const VIEWS = ["", "bots/new"];
const HOSTILE = `<script>window.__hit = 1</script><img src=x onerror="window.__hit = 1">\u202egnp.exe ${"W".repeat(80)}`;

await walk(async ({ url, key, folder, openPage, step, lookOver, lookAround, figures }) => {
  const send = (path, body) =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  const { context, page } = await openPage("light");
  await step("opens within a second, with few scripts", async () => {
    const weigh = (response) => {
      if (response.url().endsWith(".js"))
        figures.scriptBytes = (figures.scriptBytes ?? 0) + Number(response.headers()["content-length"] ?? 0);
    };
    page.on("response", weigh);
    const startedAt = Date.now();
    await page.goto(url);
    await page.getByRole("link", { name: "Halden Robotics" }).waitFor();
    figures.firstViewMs = Date.now() - startedAt;
    page.off("response", weigh);
  });
  await step("goes through the list by keys and opens an account", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Why now" }).waitFor();
  });
  await step("shows what a statement rests on, marked in the text", async () => {
    await page.getByRole("button", { name: "Source 1" }).first().click();
    const marked = await page.locator("mark").first().textContent();
    if (marked.length < 20) throw new Error(`only this is marked: ${marked}`);
    await page.screenshot({ path: `${folder}/evidence-light.png` });
    await page.keyboard.press("Escape");
  });
  await step("leads from a domain to its account", async () => {
    await page.goto(`${url}/brief/cobaltic.example`);
    await page.getByRole("heading", { name: "Cobaltic" }).waitFor();
  });
  await step("takes a verdict on a signal, and takes it back", async () => {
    await page.goto(`${url}/signals`);
    const useful = page.getByRole("button", { name: "Useful" }).first();
    await useful.click();
    await page.locator('button[aria-pressed="true"]').first().waitFor();
    await page.getByRole("heading", { name: "How good they are" }).waitFor();
    await page.screenshot({ path: `${folder}/verdicts-light.png`, fullPage: true });
    await page.locator('button[aria-pressed="true"]').first().click();
    await page.locator('button[aria-pressed="true"]').first().waitFor({ state: "detached" });
  });
  await step("builds a bot, which looks at once", async () => {
    await page.goto(`${url}/bots/new`);
    await page.getByRole("radio", { name: "Any page" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Where?").fill("https://halden.example/");
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByText("robots.txt allows it").waitFor();
    await page.screenshot({ path: `${folder}/builder-light.png` });
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Try the rule" }).click();
    await page.getByText("The first run only notes").waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Name of the bot").fill("Halden's front page");
    await page.getByRole("combobox", { name: "Signal it fires" }).fill("front_page_changed");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Create the bot" }).click();
    await page.getByRole("heading", { name: "Halden's front page" }).waitFor();
    await page.getByRole("button", { name: "Look now" }).click();
    await page.getByText("It looked, and nothing matched.").waitFor({ timeout: 40_000 });
    await page.getByRole("tab", { name: "Runs" }).click();
    await page.screenshot({ path: `${folder}/bot-light.png` });
  });
  await step("sends a delivery again", async () => {
    await page.goto(`${url}/webhooks`);
    await page.getByRole("button", { name: "Deliveries" }).click();
    await page.getByRole("button", { name: "Send again" }).first().click();
    await page
      .getByText(/^2\. 2\d\d in/)
      .first()
      .waitFor();
    await page.screenshot({ path: `${folder}/deliveries-light.png` });
  });
  await step("changes the rubric after showing what that does", async () => {
    await page.goto(`${url}/rubric`);
    await page.getByRole("slider", { name: "Weight of fit" }).focus();
    for (let press = 0; press < 10; press += 1) await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "Show the effect" }).click();
    await page.getByText("If you save this").waitFor();
    await page.screenshot({ path: `${folder}/effect-light.png` });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Version 2.").waitFor();
  });
  await step("makes a key, shows it once, and ends it", async () => {
    await page.goto(`${url}/settings`);
    await page.getByLabel("For whom or what?").fill("crm");
    await page.getByRole("button", { name: "Make a key" }).click();
    await page.getByText(/^sk_live_/).waitFor();
    await page.getByRole("row", { name: /crm/ }).getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("button", { name: "Really revoke it?" }).click();
    await page.getByRole("row", { name: /crm/ }).getByText("revoked").waitFor();
    await page.reload();
    await page.getByRole("row", { name: /crm/ }).waitFor();
    if ((await page.getByText(/^sk_live_/).count()) > 0) throw new Error("the key is shown again");
    await page.getByRole("tab", { name: "Audit log" }).click();
    await page
      .getByRole("cell", { name: /key revoked/ })
      .first()
      .waitFor();
    await page.screenshot({ path: `${folder}/audit-light.png`, fullPage: true });
  });
  await step("shows foreign text as text", async () => {
    await send("/v1/accounts", { domain: "hostile.example", name: HOSTILE });
    await page.goto(url);
    await page.getByText("All", { exact: true }).click();
    await page.getByRole("link", { name: /script/ }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    if (await page.evaluate(() => window.__hit)) throw new Error("it ran");
  });
  await step("says so when the appliance cannot be reached, and recovers by itself", async () => {
    const stream = "**/v1/events/stream*";
    await page.route(stream, (route) => route.abort());
    await page.goto(url);
    const banner = page.getByText("The appliance cannot be reached");
    await banner.waitFor();
    await page.screenshot({ path: `${folder}/unreachable-light.png` });
    await page.unroute(stream);
    await banner.waitFor({ state: "detached", timeout: 30_000 });
  });
  /** A page of which only the first view was loaded: others are loaded by a timer, the first of its length, and that one never comes. */
  const openWithOneView = async () => {
    const opened = await openPage("light");
    await opened.page.addInitScript(() => {
      const set = window.setTimeout;
      let isHeld = false;
      window.setTimeout = (run, ms, ...rest) => {
        if (ms !== 2_000 || isHeld) return set(run, ms, ...rest);
        isHeld = true;
        return 0;
      };
    });
    await opened.page.goto(url);
    await opened.page.getByRole("link", { name: "Halden Robotics" }).waitFor();
    return {
      ...opened,
      toRubric: () => opened.page.getByRole("navigation").getByRole("link", { name: "Rubric" }).click(),
      rubric: () => opened.page.getByRole("heading", { level: 1, name: "Rubric" }).waitFor({ timeout: 30_000 }),
    };
  };
  await step("says that a page has yet to be loaded while nobody answers, and opens it by itself", async () => {
    const late = await openWithOneView();
    await late.context.setOffline(true);
    await late.toRubric();
    await late.page.getByText("This page could not be loaded while the appliance is away").waitFor();
    await late.page.screenshot({ path: `${folder}/late-view-light.png` });
    await late.context.setOffline(false);
    await late.rubric();
    await late.context.close();
  });
  await step("opens a page whose script was cut off, though nobody noticed that", async () => {
    const cut = await openWithOneView();
    const scripts = "**/ui/*.js";
    await cut.page.route(scripts, (route) => route.abort());
    const failed = cut.page.waitForEvent("requestfailed");
    await cut.toRubric();
    await failed;
    await cut.page.unroute(scripts);
    await cut.rubric();
    await cut.context.close();
  });
  await step("erases a person, after saying what goes and what stays", async () => {
    await page.goto(`${url}/brief/halden.example`);
    const people = page.getByRole("region", { name: "People" });
    await people.getByRole("button", { name: "Erase Maren Aldridge" }).click();
    const dialog = page.getByRole("dialog", { name: "Erase this person" });
    await dialog.getByText("This cannot be undone.").waitFor();
    await lookOver(page, "erasing a person (light)");
    await dialog.getByRole("button", { name: "Keep" }).click();
    await dialog.waitFor({ state: "detached" });
    await people.getByText("Maren Aldridge").waitFor();
    await people.getByRole("button", { name: "Erase Maren Aldridge" }).click();
    await dialog.getByRole("button", { name: "Erase for good" }).click();
    await people.getByText("Maren Aldridge").waitFor({ state: "detached" });
  });
  await step("tells two tabs of what happens", async () => {
    const other = await context.newPage();
    await other.goto(url);
    await other.getByText("All", { exact: true }).click();
    await send("/v1/accounts", { domain: "second-tab.example", name: "Second Tab" });
    await other.getByRole("link", { name: "Second Tab" }).waitFor({ timeout: 20_000 });
    await other.close();
  });
  await step("signs out, and in with a key", async () => {
    await page.goto(url);
    await page.getByRole("button", { name: "Session" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByLabel("API key").fill(key);
    await page.screenshot({ path: `${folder}/sign-in-light.png` });
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("link", { name: "Halden Robotics" }).waitFor();
  });
  await context.close();

  await step("has no serious flaw of accessibility, and fits, on every screen", async () => {
    const opened = await openPage("light");
    for (const view of VIEWS) {
      await opened.page.goto(`${url}/${view}`);
      await opened.page.getByRole("heading", { level: 1 }).waitFor();
      await opened.page.waitForLoadState("load");
      await lookAround(opened.page, view || "today");
    }
    await opened.context.close();
  });
});
