// Scrolls through ten thousand accounts and looks for one of them.
import { signIn } from "../opened.mjs";
import { busyWhile, expect, FRAME_MS_MAX, walk } from "./walking.mjs";

const ROWS_DRAWN_MAX = 60;
/** So many turns of the wheel, a screen and a half each. */
const TURNS = 60;
const TURN_PIXELS = 1_200;
/** Where they lead, at least. */
const ROW_LEAST = 500;
/** As long as a hand takes for a turn. */
const TURN_FRAMES = 6;
/** On the way to the end nobody looks, so that it goes faster; it is there when nothing has moved for so long. */
const END = { pixels: 12_000, framesStill: 180 };
const NODES_MAX = 1_500;
const MEBIBYTES_MAX = 150;
const PAGE_ROWS_MAX = 100;

const rowsOf = (page) => page.getByRole("list", { name: "Accounts" }).getByRole("listitem");

/** Runs in the page: turns the wheel, and counts the rows that are drawn at once. */
async function scroll({ turns, pixels, frames }) {
  let drawn = 0;
  for (let frame = 0; frame < turns * frames; frame += 1) {
    if (frame % frames === 0) scrollBy(0, pixels);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    drawn = Math.max(drawn, document.querySelectorAll("li.account-row").length);
  }
  return { drawn, at: scrollY };
}

/** Runs in the page: goes down to the end, waiting where rows are still read; tells how many there are and what they cost. */
async function scrollToEnd({ pixels, framesStill }) {
  let nodes = 0;
  for (let frame = 0, still = 0; still < framesStill; frame += 1) {
    const from = scrollY;
    scrollBy(0, pixels);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    still = scrollY === from ? still + 1 : 0;
    if (frame % 5 === 0) nodes = Math.max(nodes, document.querySelectorAll("*").length);
  }
  const list = document.querySelector('ul[aria-label="Accounts"]');
  const rows = Math.round(list.offsetHeight / list.querySelector("li").offsetHeight);
  return { rows, nodes, mebibytes: Math.round(performance.memory.usedJSHeapSize / 2 ** 20) };
}

await walk(async ({ url, key, count, folder, openPage, step, lookAround, figures }) => {
  const { page, context } = await openPage("light");
  let pageRows = 0;
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith("/v1/accounts")) pageRows = Math.max(pageRows, Number(searchParams.get("limit") ?? 0));
  });
  await page.goto(`${url}/?scores=all`);
  await signIn(page, key);
  await rowsOf(page).first().waitFor();

  await step("scrolls through thousands without a halt, and draws only what is in sight", async () => {
    const given = { turns: TURNS, pixels: TURN_PIXELS, frames: TURN_FRAMES };
    const { drawn, at, busyMs } = await busyWhile(page, () => page.evaluate(scroll, given));
    const frameMs = Math.round(busyMs / (TURNS * TURN_FRAMES));
    Object.assign(figures, { rowsDrawn: drawn, frameMs, scrolledPixels: at });
    expect(at > (TURNS * TURN_PIXELS) / 2, `it went only ${at} pixels down`);
    expect(drawn > 0 && drawn <= ROWS_DRAWN_MAX, `${drawn} rows are drawn`);
    expect(frameMs <= FRAME_MS_MAX, `a frame takes ${frameMs} ms`);
    const asked = [];
    page.on("request", (request) => /\/v1\/accounts\?/.test(request.url()) && asked.push(request.url()));
    const names = await page.locator("li.account-row a").allTextContents();
    expect(names.length > 5, "the rows in sight are empty");
    await fetch(`${url}/v1/accounts`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ domain: "latecomer.example" }),
    });
    await page.waitForResponse(/\/v1\/accounts\?/);
    await page.waitForTimeout(500);
    figures.readAgain = asked.length;
    expect(asked.length <= 6, `${asked.length} pages are read again for one event`);
    const link = page.locator("li.account-row a").nth(9);
    const name = await link.textContent();
    await link.click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.goBack();
    await page.locator("li.account-row a", { hasText: name }).waitFor();
    await page.keyboard.press("j");
    const row = Number(await page.locator("li.account-row[data-current]").getAttribute("data-row"));
    expect(row > ROW_LEAST, `back from an account j goes to row ${row}`);
  });
  await step("comes to the end of the list, page by page, and stays small", async () => {
    const seen = await page.evaluate(scrollToEnd, END);
    Object.assign(figures, { ...seen, pageRows });
    expect(seen.rows >= count, `the list ends after ${seen.rows} rows`);
    expect(seen.nodes < NODES_MAX, `${seen.nodes} elements are drawn`);
    expect(seen.mebibytes < MEBIBYTES_MAX, `the page takes ${seen.mebibytes} MiB`);
    expect(pageRows > 0 && pageRows <= PAGE_ROWS_MAX, `${pageRows} rows are asked for at once`);
    await page.screenshot({ path: `${folder}/many-light.png` });
  });
  await step("finds one of them as somebody types", async () => {
    await page.goto(`${url}/?scores=all`);
    await rowsOf(page).first().waitFor();
    await page.keyboard.press("/");
    const field = page.getByRole("combobox", { name: "Search" });
    await field.waitFor();
    const startedAt = Date.now();
    await field.fill("meridian foundry 98");
    await page
      .getByRole("option", { name: /Meridian Foundry 98/ })
      .first()
      .waitFor();
    figures.searchMs = Date.now() - startedAt;
    await page.screenshot({ path: `${folder}/search-many-light.png` });
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });
  await step("shows what changed since yesterday, on every screen", async () => {
    const up = page.getByText(/^\+\d+$/).first();
    await up.waitFor();
    await lookAround(page, "today-changed", {
      prepare: async () => {
        await page.mouse.move(0, 0);
        await up.hover();
        await page.getByRole("tooltip").getByText(/^\+ /).first().waitFor();
      },
    });
  });
  await context.close();
});
