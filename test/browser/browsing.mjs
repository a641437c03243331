// What walks through the dashboard share. Run by Node: the driver of the browser needs it.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const SIZES = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  wide: { viewport: { width: 1920, height: 1080 }, colorScheme: "light" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true },
};

/** A walk with a browser of its own; `folder` takes the pictures. `end` prints what was met, as one line of JSON. */
export async function startWalk(executablePath, folder) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  mkdirSync(folder, { recursive: true });
  const report = { steps: [], violations: [], errors: [], figures: {} };
  return {
    report,
    async step(name, run) {
      try {
        await run();
        report.steps.push({ name });
      } catch (error) {
        report.steps.push({ name, error: String(error.message).split("\n").slice(0, 6).join(" ") });
      }
    },
    async openPage(size) {
      const context = await browser.newContext(SIZES[size]);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on("pageerror", (error) => report.errors.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
          report.errors.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    },
    /** The rules of WCAG that a view breaks in earnest. */
    async lookOver(page, name) {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      for (const { id, impact, nodes } of violations) {
        const places = nodes.map(({ target }) => target.join(" ")).slice(0, 3);
        if (impact === "serious" || impact === "critical")
          report.violations.push(`${name}: ${id} at ${places.join(", ")}`);
      }
    },
    async end() {
      await browser.close();
      process.stdout.write(`${JSON.stringify(report)}\n`);
    },
  };
}

export function expect(isSo, what) {
  if (!isSo) throw new Error(what);
}
