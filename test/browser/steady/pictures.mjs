// Takes a picture of every view in every size, for a person to look at; measures what no picture shows.
import { client, openContext, overflow, run, signIn } from "../opened.mjs";

const SIZES = {
  light: {},
  dark: { colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 } },
  "phone-dark": { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  wide: { viewport: { width: 1920, height: 1080 } },
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
  for (const [size, settings] of Object.entries(SIZES)) {
    const context = await openContext(opened, `${base}/`, settings);
    const page = await context.newPage();
    const picture = (name) => page.screenshot({ path: `${pictures}/${name}-${size}.png`, fullPage: true });
    await page.goto(base);
    await page.getByLabel("API key").waitFor();
    await picture("sign-in");
    await signIn(page, key);
    await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
    for (const [name, path] of Object.entries(views)) {
      await page.goto(base + path);
      await page.locator("main h1, main [role=alert]").first().waitFor();
      await page.waitForLoadState("networkidle").catch(() => undefined);
      await picture(name);
      const wide = await overflow(page);
      if (wide > 0) flaws.push(`${name} (${size}) is ${wide} px wider than its window`);
      const small = await page.evaluate(smallTargets);
      if (settings.viewport?.width === 390) for (const one of small) flaws.push(`${name} (${size}): ${one}`);
    }
    await context.close();
  }
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
