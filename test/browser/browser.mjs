// What every walk through the dashboard needs: a browser, pages that tell what went wrong on them, and a report.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Screens by name. */
export const SIZES = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true },
  wide: { viewport: { width: 1920, height: 1080 }, colorScheme: "light" },
};

/** Opens a browser for the dashboard at `url`; what happens on its pages is put into `report`. */
export async function openBrowser(url, executablePath) {
  const report = { steps: [], violations: [], errors: [], foreign: [] };
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

  const openPage = async (size) => {
    const context = await browser.newContext({ ...SIZES[size], permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => report.errors.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      // The appliance says no by a status, which the browser notes as well.
      if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
        report.errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith("data:")) report.foreign.push(request.url());
    });
    return { context, page };
  };

  const step = async (name, run) => {
    try {
      await run();
      report.steps.push({ name });
    } catch (error) {
      report.steps.push({ name, error: String(error.message).split("\n").slice(0, 8).join(" ") });
    }
  };

  /** The rules of WCAG that a view breaks in earnest, and whether it is wider than its screen. */
  const lookOver = async (page, name) => {
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overhang > 0) report.violations.push(`${name}: ${overhang} px wider than the screen`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, impact, nodes } of violations)
      if (impact === "serious" || impact === "critical") {
        const places = nodes.slice(0, 3).map(({ target }) => target.join(" "));
        report.violations.push(`${name}: ${id} at ${places.join(", ")}`);
      }
  };
  return { report, openPage, step, lookOver, close: () => browser.close() };
}
