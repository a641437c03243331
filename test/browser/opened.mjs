// A browser that notes whatever nobody should meet, and the way from a script's options to its answer.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

const OFFLINE =
  /ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)|Failed to load resource/;

/** Runs `visit` with the options of the command line, an open browser and a note of what it met; prints what it returns. */
export async function run(visit) {
  const options = JSON.parse(process.argv[2]);
  mkdirSync(options.pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath: options.executablePath, args: ["--no-sandbox"] });
  const met = { errors: [], foreign: [], refused: [] };
  try {
    const seen = await visit({ ...options, browser, met });
    process.stdout.write(`${JSON.stringify({ ...seen, met })}\n`);
  } finally {
    await browser.close();
  }
}

/** A context of its own; all its pages are watched. `base` is the address below which everything has to stay. */
export async function openContext({ browser, met }, base, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  context.setDefaultTimeout(15_000);
  context.on("weberror", (error) => met.errors.push(`${error.error().message}`));
  context.on("dialog", (dialog) => {
    met.errors.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("console", (message) => {
    if (message.type() === "error" && !OFFLINE.test(message.text())) met.errors.push(message.text());
  });
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(?:data|blob):/.test(url)) met.foreign.push(url);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) met.refused.push(`${response.status()} ${response.url()}`);
  });
  return context;
}

/** A client of the API with a key. */
export function client(url, key) {
  return async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

/** Gives the key to the page that asks for it. */
export async function signIn(page, key) {
  await page.getByLabel("API key").fill(key);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** How long something takes, ms. */
export async function timed(act) {
  const startedAt = performance.now();
  await act();
  return Math.round(performance.now() - startedAt);
}

/** Shows an open page on another screen: to load it anew for each would take as long as all the looking at it. */
export async function resize(page, { viewport, colorScheme = "light", hasTouch = false }) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: hasTouch });
  await session.detach();
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.evaluate(comeToRest);
}

/** Runs in the page: what its new size changes is drawn in the frames that follow, and what moves has arrived. */
async function comeToRest() {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  const ending = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
}

/** Whether a page is wider than its window. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
