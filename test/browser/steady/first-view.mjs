// Opens the first view again and again with an empty cache, and weighs what was sent until it could be used.
import { openContext, run, signIn } from "../opened.mjs";

const TIMES = 5;

run(async ({ base, key, ...opened }) => {
  const signedIn = await openContext(opened, `${base}/`);
  const page = await signedIn.newPage();
  await page.goto(base);
  await signIn(page, key);
  await page.getByRole("link", { name: "Halden Robotics" }).waitFor();
  const cookies = await signedIn.cookies();
  await signedIn.close();

  const views = [];
  for (let time = 0; time < TIMES; time += 1) {
    // Another context has a cache of its own.
    const context = await openContext(opened, `${base}/`);
    await context.addCookies(cookies);
    const fresh = await context.newPage();
    let scriptBytes = 0;
    fresh.on("response", async (response) => {
      if (response.url().endsWith(".js")) scriptBytes += Number(response.headers()["content-length"] ?? 0);
    });
    const startedAt = performance.now();
    await fresh.goto(base, { waitUntil: "commit" });
    // It can be used when the keys work, which only a drawn list listens to.
    await fresh.getByRole("link", { name: "Halden Robotics" }).waitFor();
    await fresh.keyboard.press("j");
    const ms = Math.round(performance.now() - startedAt);
    views.push({ ms, scriptBytes });
    await context.close();
  }
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  return {
    medianMs: median(views.map(({ ms }) => ms)),
    allMs: views.map(({ ms }) => ms),
    scriptBytes: Math.max(...views.map(({ scriptBytes }) => scriptBytes)),
  };
});
