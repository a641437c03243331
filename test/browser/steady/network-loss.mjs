// Takes the network away in the middle of a form, then the appliance itself, and watches what the page does.
import { openContext, run, timed } from "../opened.mjs";

const BANNER = "The appliance cannot be reached";
/** How long the page is watched while nobody answers. */
const WATCHED_MS = 15_000;

run(async ({ base, link, control, pictures, ...opened }) => {
  const context = await openContext(opened, `${base}/`);
  const page = await context.newPage();
  let asked = 0;
  page.on("request", () => {
    asked += 1;
  });
  const banner = page.getByText(BANNER);
  const form = page.getByRole("textbox", { name: "For whom or what?" });
  const isKept = async () => (await form.inputValue()) === "half a name";
  const command = (name) => fetch(`${control}/${name}`, { method: "POST" });

  const watch = async (name) => {
    asked = 0;
    const saidAfterMs = await timed(() => banner.waitFor());
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), WATCHED_MS);
    await page.screenshot({ path: `${pictures}/unreachable-${name}.png` });
    const alerts = await page.getByRole("alert").count();
    return { saidAfterMs, asked, alerts, banners: await banner.count(), isKept: await isKept() };
  };

  await page.goto(link);
  await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
  await form.fill("half a name");
  // The other views are loaded by themselves a little later.
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));

  await context.setOffline(true);
  await page.getByRole("button", { name: "Make a key" }).click();
  const withoutNetwork = await watch("offline");
  await context.setOffline(false);
  withoutNetwork.backAfterMs = await timed(() => banner.waitFor({ state: "detached", timeout: 30_000 }));
  withoutNetwork.isKeptAfter = await isKept();

  await command("kill");
  const withoutAppliance = await watch("killed");
  // Another view can be opened meanwhile, and waits for what it shows.
  await page.getByRole("navigation").getByRole("link", { name: "Webhooks" }).click();
  await page.getByRole("heading", { level: 1, name: /Webhooks/ }).waitFor();
  await page.goBack();
  await form.fill("half a name");
  await command("open");
  withoutAppliance.backAfterMs = await timed(() => banner.waitFor({ state: "detached", timeout: 30_000 }));
  withoutAppliance.isKeptAfter = await isKept();
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.getByText(/^sk_live_/).waitFor();
  return { withoutNetwork, withoutAppliance };
});
