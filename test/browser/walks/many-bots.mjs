// Scrolls through a thousand bots and opens one of them.
import { signIn } from "../opened.mjs";
import { busyWhile, expect, FRAME_MS_MAX, walk } from "./walking.mjs";

const BOTS = 1_000;
const PAGE_ROWS = 100;
const ROWS_DRAWN_MAX = 60;
const [TURN_PIXELS, TURN_FRAMES] = [1_200, 6];

/** Runs in the page: turns the wheel until the end, and counts the rows that are drawn at once. */
async function scrollToEnd({ pixels, frames, rest }) {
  let drawn = 0;
  let drawings = 0;
  let still = 0;
  while (still < rest) {
    const before = scrollY;
    if (drawings % frames === 0) scrollBy(0, pixels);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    drawings += 1;
    drawn = Math.max(drawn, document.querySelectorAll("li.bot-row").length);
    still = scrollY === before ? still + 1 : 0;
  }
  return { drawn, drawings };
}

await walk(async ({ url, key, openPage, step, lookAround, figures }) => {
  const open = async (size) => {
    const { page } = await openPage(size);
    await page.goto(`${url}/bots`);
    await signIn(page, key);
    await page.getByRole("link", { name: "Rival 0", exact: true }).waitFor();
    return page;
  };

  await step("scrolls through a thousand bots, a page a request, and draws only what is in sight", async () => {
    const page = await open("light");
    const asked = [];
    page.on("request", (request) => request.url().includes("/v1/bots") && asked.push(request.url()));
    const given = { pixels: TURN_PIXELS, frames: TURN_FRAMES, rest: 90 };
    const { drawn, drawings, busyMs } = await busyWhile(page, () => page.evaluate(scrollToEnd, given));
    const frameMs = Math.round(busyMs / drawings);
    Object.assign(figures, { rowsDrawn: drawn, frameMs, requests: asked.length });
    await page.getByRole("link", { name: `Rival ${BOTS - 1}`, exact: true }).waitFor();
    expect(drawn <= ROWS_DRAWN_MAX, `${drawn} rows are drawn`);
    expect(frameMs <= FRAME_MS_MAX, `a frame takes ${frameMs} ms`);
    expect(asked.length <= BOTS / PAGE_ROWS + 1, `${asked.length} requests: ${asked.slice(-3).join(", ")}`);
    await page
      .getByRole("img", { name: /^30 days: \d+ of 30 runs worked/ })
      .first()
      .waitFor();
    await page.getByLabel("Find a bot by its name").fill("Rival 777");
    await page.getByRole("link", { name: "Rival 777", exact: true }).waitFor();
    await page.waitForURL(/q=Rival\+777/);
    await page.reload();
    await page.getByRole("link", { name: "Rival 777", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Rival 777" }).waitFor();
  });

  await step("has no serious flaw of accessibility, and fits, on every screen", async () => {
    const page = await open("light");
    await lookAround(page, "many-bots");
    await page.context().close();
  });
});
