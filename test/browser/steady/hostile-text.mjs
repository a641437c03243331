// Lets an appliance read a hostile site, and looks at every page that shows what it read.
import { client, openContext, overflow, resize, run, signIn } from "../opened.mjs";

const SIZES = {
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
  light: { viewport: { width: 1280, height: 900 } },
};
/** A whole crawl at the pace of a polite reader, beside other tests. */
const LIMIT_MS = 120_000;
const FIRES_LEAST = 4;

run(async ({ base, key, control, texts, showing, pictures, ...opened }) => {
  const send = client(base, key);
  const account = await send("POST", "/v1/accounts", {
    domain: "hostile.example",
    name: cut(texts.short, 200),
    owner: cut(texts.short, 190),
    tags: [cut(texts.markup, 90), "W".repeat(100)],
    notes: texts.long,
  });
  const place = "https://hostile.example";
  const shared = { cadence: "daily", account_ids: [account.id], alert: { channel: "in_app" } };
  const bots = [
    await send("POST", "/v1/bots", {
      ...shared,
      template: "rss",
      name: cut(texts.short, 200),
      source: `${place}/items.xml`,
    }),
    await send("POST", "/v1/bots", {
      ...shared,
      template: "custom-url",
      name: "W".repeat(200),
      fires_signal: "hostile_prices",
      source: `${place}/prices`,
    }),
  ];
  const look = async () => {
    for (const { id } of bots) {
      const response = await fetch(`${base}/v1/bots/${id}:run`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, prefer: "wait=20" },
      });
      await response.text();
    }
  };
  for (let times = 0; times < 2; times += 1) await look();
  await fetch(`${control}/turn`, { method: "POST" });
  const countFires = async () => {
    const lists = await Promise.all(bots.map(({ id }) => send("GET", `/v1/bots/${id}/fires`)));
    return lists.flatMap(({ data }) => data).length;
  };
  await until(`${FIRES_LEAST} fires`, async () => {
    await look();
    return (await countFires()) >= FIRES_LEAST;
  });
  for (const [index, text] of Object.values(texts).entries())
    await send("POST", "/v1/signals", {
      account_id: account.id,
      type: "own_report",
      title: cut(text, 200),
      summary: cut(text, 1_000),
      data: { number: index },
      source: { kind: "crm", url: "https://crm.example/", title: cut(text, 300), excerpt: cut(text, 2_000) },
    });
  await send("POST", "/v1/keys", { name: cut(texts.short, 100), role: "read_only" });
  await until(
    "the end of the crawl",
    async () => (await send("GET", `/v1/accounts/${account.id}/crawls?limit=1`)).data[0]?.status === "finished",
  );
  await until("a brief", async () => (await send("GET", `/v1/accounts/${account.id}`)).latest_brief !== null);
  const signals = (await send("GET", `/v1/accounts/${account.id}/signals?limit=100`)).data;
  const fires = await countFires();

  const flaws = [];
  const shows = {};
  const context = await openContext(opened, `${base}/`);
  const page = await context.newPage();
  await page.goto(base);
  await signIn(page, key);
  await page.getByRole("navigation").waitFor({ state: "attached" });
  const check = async (name) => {
    // What was opened by a click is read after the page came to rest; nothing else tells when it is there.
    if (showing.includes(name)) await page.waitForFunction(isShown, undefined, { timeout: LIMIT_MS });
    await page.waitForLoadState("networkidle").catch(() => undefined);
    for (const [size, screen] of Object.entries(SIZES)) {
      await resize(page, screen);
      const found = await page.evaluate(inspect);
      for (const flaw of found.flaws) flaws.push(`${name} (${size}): ${flaw}`);
      const wide = await overflow(page);
      if (wide > 0) flaws.push(`${name} (${size}): ${wide} px wider than the window`);
      shows[name] = (shows[name] ?? 0) + found.shown;
      await page.screenshot({ path: `${pictures}/hostile-${name}-${size}.png` });
    }
  };
  const open = async (path, name) => {
    await page.goto(base + path);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await check(name);
  };
  await open("/", "today");
  await page.getByText("All", { exact: true }).click();
  await check("today-all");
  await open(`/accounts/${account.id}`, "account");
  await page
    .getByRole("button", { name: /^Source/ })
    .first()
    .click();
  await page.getByRole("dialog").locator("mark").first().waitFor();
  await check("evidence");
  await page.keyboard.press("Escape");
  await open("/signals", "signals");
  await open("/bots", "bots");
  for (const [index, { id }] of bots.entries()) {
    await open(`/bots/${id}`, `bot-${index}`);
    await page.getByRole("tab", { name: "Runs" }).click();
    await check(`runs-${index}`);
  }
  await open("/webhooks", "webhooks");
  await page.getByRole("tab", { name: "Inbox" }).click();
  await check("inbox");
  await page.getByRole("tab", { name: "Alerts" }).click();
  await check("alerts");
  await open("/settings", "settings");
  await context.close();
  const crawled = signals.filter(({ type }) => type !== "own_report").map(({ type }) => type);
  return { flaws, shows, fires, crawled };
});

/** The beginning of a text, without half a character. */
function cut(text, length) {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}

async function until(what, isTrue) {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 300)))
    if (await isTrue()) return;
  throw new Error(`not within ${LIMIT_MS} ms: ${what}`);
}

/** Whether foreign text is in sight, as `inspect` counts it. */
function isShown() {
  return /<script>|<img src=x|W{60}/.test(document.body.textContent);
}

/** What foreign text must not become; and how often it is shown as what it is. */
function inspect() {
  const flaws = [];
  if (window.__hit) flaws.push("it ran");
  const made = document.querySelectorAll("#root script, #root iframe, #root img, [onerror], [onload]").length;
  if (made > 0) flaws.push(`${made} elements were made of text`);
  for (const link of document.querySelectorAll("a[href]")) {
    const { protocol, origin } = new URL(link.href);
    if (protocol !== "http:" && protocol !== "https:") flaws.push(`a link to ${link.href.slice(0, 60)}`);
    const rel = link.rel.split(" ");
    if (origin !== location.origin && ["noopener", "noreferrer", "nofollow"].some((word) => !rel.includes(word)))
      flaws.push(`a link out without its rel: ${link.href.slice(0, 60)}`);
  }
  const tall = document.documentElement.scrollHeight / window.innerHeight;
  if (tall > 40) flaws.push(`${Math.round(tall)} windows tall`);
  if (/[\u202a-\u202e\u2066-\u2069]/.test(document.body.textContent)) flaws.push("text that is turned around");
  const shown = (document.body.textContent.match(/<script>|<img src=x|W{60}/g) ?? []).length;
  return { flaws, shown };
}
