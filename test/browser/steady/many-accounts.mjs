// Scrolls through a list of ten thousand, and reads on where lists are read on by a button.
import { openContext, run } from "../opened.mjs";

/** So far a frame scrolls: a quick hand on a wheel. */
const STEP_PX = 360;
const PRESSES = 8;

run(async ({ base, link, count, ...opened }) => {
  const context = await openContext(opened, `${base}/`);
  const page = await context.newPage();
  let rowsMax = 0;
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith("/v1/accounts")) rowsMax = Math.max(rowsMax, Number(searchParams.get("limit") ?? 100));
  });
  await page.goto(link);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText("All", { exact: true }).click();
  await page
    .getByRole("link", { name: /^Company/ })
    .first()
    .waitFor();
  await page.evaluate(watch);
  const rowsSeen = await page.evaluate(scroll, { step: STEP_PX, count });
  const today = { ...(await page.evaluate(measured)), rowsSeen };
  await page.screenshot({ path: `${opened.pictures}/many-light.png` });

  const views = {};
  for (const view of ["settings"]) {
    await page.goto(`${base}/${view}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle").catch(() => undefined);
    await page.evaluate(watch);
    for (let press = 0; press < PRESSES; press += 1) {
      const more = page.getByRole("button", { name: "Show more" }).last();
      if ((await more.count()) === 0) break;
      await more.click();
      await page.waitForLoadState("networkidle").catch(() => undefined);
    }
    await page.evaluate(scroll, { step: STEP_PX, count: 0 });
    views[view] = await page.evaluate(measured);
  }
  return { today, views, rowsMax };
});

function watch() {
  window.__tasks = [];
  window.__observer?.disconnect();
  window.__observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.__tasks.push(Math.round(duration));
  });
  window.__observer.observe({ type: "longtask" });
}

/** Down to the end, frame by frame, waiting where rows are still read. Tells how many rows the list has in the end. */
async function scroll({ step, count }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  window.__frames = [];
  window.__nodes = 0;
  let still = 0;
  for (let before = await frame(); still < 180; ) {
    const from = window.scrollY;
    window.scrollBy(0, step);
    const at = await frame();
    window.__frames.push(at - before);
    before = at;
    still = window.scrollY === from ? still + 1 : 0;
    if (window.__frames.length % 20 === 0)
      window.__nodes = Math.max(window.__nodes, document.querySelectorAll("*").length);
    if (count === 0 && still > 5) break;
  }
  const list = document.querySelector("ul.bare");
  return list ? Math.round(list.offsetHeight / list.querySelector("li").offsetHeight) : 0;
}

function measured() {
  const frames = window.__frames.toSorted((a, b) => a - b);
  return {
    longest: Math.max(0, ...window.__tasks),
    long: window.__tasks.length,
    frames: frames.length,
    p50: Math.round(frames[Math.floor(frames.length * 0.5)] ?? 0),
    p95: Math.round(frames[Math.floor(frames.length * 0.95)] ?? 0),
    p99: Math.round(frames[Math.floor(frames.length * 0.99)] ?? 0),
    nodes: window.__nodes,
    mebibytes: Math.round(performance.memory.usedJSHeapSize / 2 ** 20),
  };
}
