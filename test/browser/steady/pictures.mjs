// Takes a picture of every view in every size, for a person to look at; measures what no picture shows.
import { client, openContext, overflow, resize, run, signIn } from "../opened.mjs";

const SIZES = {
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
  "phone-dark": { viewport: { width: 390, height: 844 }, colorScheme: "dark", hasTouch: true },
  wide: { viewport: { width: 1920, height: 1080 } },
  light: { viewport: { width: 1280, height: 900 } },
};

run(async ({ base, key, pictures, ...opened }) => {
  const [bot] = (await client(base, key)("GET", "/v1/bots?limit=1")).data;
  const views = {
    today: "/",
    account: "/brief/halden.example",
    signals: "/signals",
    bots: "/bots",
    ...(bot ? { bot: `/bots/${bot.id}` } : {}),
    "bots-new": "/bots/new",
    webhooks: "/webhooks",
    rubric: "/rubric",
    settings: "/settings",
    nowhere: "/accounts/acct_00000000000000000000",
  };
  const flaws = [];
  const context = await openContext(opened, `${base}/`);
  const page = await context.newPage();
  const lookAround = async (name) => {
    for (const [size, screen] of Object.entries(SIZES)) {
      await resize(page, screen);
      await page.screenshot({ path: `${pictures}/${name}-${size}.png`, fullPage: true });
      const wide = await overflow(page);
      if (wide > 0) flaws.push(`${name} (${size}) is ${wide} px wider than its window`);
      if (!screen.hasTouch) continue;
      for (const one of await page.evaluate(smallTargets)) flaws.push(`${name} (${size}): ${one}`);
    }
  };
  await page.goto(base);
  await page.getByLabel("API key").waitFor();
  await lookAround("sign-in");
  await signIn(page, key);
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  for (const [name, path] of Object.entries(views)) {
    await page.goto(base + path);
    await page.locator("main h1, main [role=alert]").first().waitFor();
    await page.waitForLoadState("networkidle").catch(() => undefined);
    await lookAround(name);
  }
  await context.close();
  return { flaws };
});

/** What a thumb has to hit and cannot: less than 24 by 24 px, words within a text aside (WCAG 2.2, 2.5.8). */
function smallTargets() {
  return [...document.querySelectorAll("main button, main [role=button], header button, header a")]
    .filter((one) => one.offsetParent !== null && one.closest('sup, p, td, .dot, [tabindex="-1"]') === null)
    .map((one) => ({ one, ...one.getBoundingClientRect().toJSON() }))
    .filter(({ width, height }) => width > 0 && (width < 24 || height < 20))
    .map(
      ({ one, width, height }) => `${Math.round(width)} × ${Math.round(height)} px: ${one.textContent.slice(0, 30)}`,
    );
}
