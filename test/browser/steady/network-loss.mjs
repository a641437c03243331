// Takes the network from one browser in the middle of a form and the appliance from another, and watches what they do.
import { openContext, run, timed } from "../opened.mjs";

const BANNER = "The appliance cannot be reached";
/** How long the pages are watched while nobody answers them, both at once. */
const WATCHED_MS = 15_000;

run(async ({ base, link, control, pictures, ...opened }) => {
  const command = (name) => fetch(`${control}/${name}`, { method: "POST" });

  const open = async (name) => {
    const context = await openContext(opened, `${base}/`);
    const page = await context.newPage();
    let asked = 0;
    page.on("request", () => {
      asked += 1;
    });
    const banner = page.getByText(BANNER);
    const form = page.getByRole("textbox", { name: "For whom or what?" });
    const isKept = async () => (await form.inputValue()) === "half a name";
    return {
      context,
      page,
      form,
      async begin() {
        await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
        await form.fill("half a name");
        // The other views are loaded by themselves a little later.
        await page.waitForLoadState("networkidle").catch(() => undefined);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
      },
      async watch() {
        asked = 0;
        const saidAfterMs = await timed(() => banner.waitFor());
        await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), WATCHED_MS);
        await page.screenshot({ path: `${pictures}/unreachable-${name}.png` });
        const alerts = await page.getByRole("alert").count();
        return { saidAfterMs, asked, alerts, banners: await banner.count(), isKept: await isKept() };
      },
      async recover() {
        const backAfterMs = await timed(() => banner.waitFor({ state: "detached", timeout: 30_000 }));
        return { backAfterMs, isKeptAfter: await isKept() };
      },
    };
  };

  const [cut, left] = [await open("offline"), await open("killed")];
  await cut.page.goto(link);
  await cut.page.getByRole("navigation").waitFor();
  // The link signs in once.
  await left.context.addCookies(await cut.context.cookies());
  await left.page.goto(base);
  await Promise.all([cut.begin(), left.begin()]);

  await cut.context.setOffline(true);
  await cut.page.getByRole("button", { name: "Make a key" }).click();
  await command("kill");
  const [withoutNetwork, withoutAppliance] = await Promise.all([cut.watch(), left.watch()]);
  // Another view can be opened meanwhile, and waits for what it shows.
  await left.page.getByRole("navigation").getByRole("link", { name: "Webhooks" }).click();
  await left.page.getByRole("heading", { level: 1, name: /Webhooks/ }).waitFor();
  await left.page.goBack();
  await left.form.fill("half a name");

  await command("open");
  await cut.context.setOffline(false);
  const [cutAfter, leftAfter] = await Promise.all([cut.recover(), left.recover()]);
  await left.page.getByRole("button", { name: "Make a key" }).click();
  await left.page.getByText(/^sk_live_/).waitFor();
  return {
    withoutNetwork: { ...withoutNetwork, ...cutAfter },
    withoutAppliance: { ...withoutAppliance, ...leftAfter },
  };
});
