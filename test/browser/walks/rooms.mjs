// Walks through the rooms of the dashboard: account, signals, bots, webhooks, rubric, settings.
import { createServer } from "node:http";
import { SIZES, walk } from "./walking.mjs";

await walk(async ({ url, key, folder, openPage, step, lookOver }) => {
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
  await step("names the accounts of signals in one request, and keeps its filters in the address", async () => {
    const asked = [];
    const note = (request) => asked.push(new URL(request.url()).pathname);
    page.on("request", note);
    await page.goto(`${url}/signals`);
    await page.getByRole("link", { name: "Cobaltic" }).first().waitFor();
    page.off("request", note);
    if (asked.some((path) => path.startsWith("/v1/accounts/"))) throw new Error(`it asked for ${asked.join(", ")}`);
    await page.getByRole("combobox", { name: "Category" }).click();
    await page.getByRole("option", { name: "hiring" }).click();
    await page.waitForURL(/category=hiring/);
    await page.reload();
    await page.getByText("Tidegrid announces 120 jobs").waitFor();
    if ((await page.getByText("raised $45 million").count()) > 0) throw new Error("the filter was forgotten");
  });
  await step("says what to do when nothing matches", async () => {
    await page.goto(`${url}/signals?feedback=useful&category=capital`);
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.getByRole("link", { name: "Cobaltic" }).first().waitFor();
  });
  await step("tells whether signals come live", async () => {
    const stream = "**/v1/events/stream*";
    await page.getByText("Live", { exact: true }).waitFor();
    await page.route(stream, (route) => route.abort());
    await page.goto(`${url}/signals`);
    await page.getByText("Reconnecting", { exact: true }).waitFor();
    await page.unroute(stream);
    await page.getByText("Live", { exact: true }).waitFor({ timeout: 30_000 });
  });
  await step("shows what a delivery sent, and what was answered", async () => {
    await page.goto(`${url}/webhooks`);
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByRole("button", { name: /What was sent: webhook.test/ }).click();
    await page.getByText("HTTP 204").waitFor();
    await expectText(page.getByRole("region", { name: "Request" }), /"event": "webhook\.test"/);
    await page.screenshot({ path: `${folder}/delivery-light.png` });
    await lookOver(page, "a delivery (light)");
    await page.getByRole("button", { name: "Close" }).click();
  });
  await step("replays everything since a time", async () => {
    await page.getByRole("combobox", { name: "Send again" }).click();
    await page.getByRole("option", { name: "Everything" }).click();
    await page.getByRole("button", { name: "Replay" }).click();
    await page.getByText(/\d+ deliveries are on the way again/).waitFor();
    await page
      .getByText(/^2\. 2\d\d in/)
      .first()
      .waitFor();
  });
  await step("lets a type of signal count otherwise, shows the effect, and keeps it when weights change", async () => {
    await page.goto(`${url}/rubric`);
    await page.getByRole("combobox", { name: "Change a type" }).click();
    await page.getByRole("option", { name: "funding", exact: true }).click();
    await page.getByRole("group", { name: "funding" }).getByLabel("Strength").fill("20");
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
  await step("shows the figures of the system, the feeds and the members", async () => {
    await page.goto(`${url}/settings?show=system`);
    for (const label of ["Jobs due", "Event loop", "Database", "Disk", "Backups"])
      await page.getByText(label, { exact: true }).waitFor();
    await page.getByRole("tab", { name: "Feeds" }).click();
    await page.getByText("https://wire.example/rss.xml").waitFor();
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

  const LONG_WORD = "W".repeat(100_000);
  const HOSTILE = `<script>window.__hit = 1</script><img src=x onerror="window.__hit = 1">\u202egnp.exe`;
  const isHit = (shown) => shown.evaluate(() => window.__hit !== undefined);
  await step("shows foreign words of a signal as words, on a phone too", async () => {
    await ask("POST", "/signals", {
      domain: "halden.example",
      type: "hostile_words",
      title: `${HOSTILE} ${LONG_WORD.slice(0, 80)}`,
      source: { kind: "crm", title: HOSTILE, publisher: HOSTILE, excerpt: `${HOSTILE} ${LONG_WORD.slice(0, 1_800)}` },
    });
    const opened = await openPage("phone");
    await opened.page.goto(`${url}/signals?type=hostile_words`);
    await opened.page.getByRole("button", { name: /script/ }).click();
    await opened.page.locator("mark").first().waitFor();
    await opened.page.screenshot({ path: `${folder}/hostile-phone.png` });
    await lookOver(opened.page, "hostile words (phone)");
    await opened.page.goto(`${url}/accounts/${halden.id}`);
    await opened.page
      .getByRole("button", { name: /script/ })
      .first()
      .waitFor();
    await lookOver(opened.page, "hostile words of an account (phone)");
    if (await isHit(opened.page)) throw new Error("it ran");
    await opened.context.close();
  });

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
    await page.getByRole("radio", { name: "Competitor pricing" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Where?").fill(`http://127.0.0.1:${rival.address().port}/prices`);
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByText("Team: $49 a seat").waitFor();
    await lookOver(page, "a preview of hostile words (light)");
    if (await isHit(page)) throw new Error("it ran");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Name of the bot").fill("Rival prices");
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
    await page.getByText("Looked: ").waitFor({ timeout: 40_000 });
    price = 59;
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Look now" }).click();
    await page.getByText(/, 1 fired/).waitFor({ timeout: 40_000 });
    await page.getByRole("tabpanel").locator("mark").first().waitFor();
    await page.screenshot({ path: `${folder}/fire-light.png` });
  });
  rival.close();
  await context.close();

  const ROOMS = [
    "bots",
    "webhooks",
    "settings?show=usage",
    "settings?show=feeds",
    "settings?show=system",
    "settings?show=audit",
  ];
  for (const size of Object.keys(SIZES)) {
    await step(`has no serious flaw of accessibility, and fits (${size})`, async () => {
      const opened = await openPage(size);
      for (const room of [...ROOMS, `accounts/${halden.id}`, "signals", "rubric"]) {
        const name = `${room.replace(/\W+/g, "-").replace(/-acct.*/, "")}-${size}`;
        await opened.page.goto(`${url}/${room}`);
        await opened.page.getByRole("heading", { level: 1 }).waitFor();
        await opened.page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined);
        await opened.page.screenshot({ path: `${folder}/room-${name}.png`, fullPage: true });
        await lookOver(opened.page, name);
      }
      await opened.context.close();
    });
  }
});
