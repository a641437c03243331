// What every walk through the dashboard needs: pages that tell what went wrong on them, steps, and a report.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openContext, overflow, resize, run } from "../opened.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Screens by name. */
export const SIZES = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true },
  wide: { viewport: { width: 1920, height: 1080 }, colorScheme: "light" },
};

/** Runs a walk with the options it was given and what it needs; prints its steps, the flaws of its views, and its figures. */
export function walk(go) {
  return run(async (options) => {
    const { browser, met, url } = options;
    const [steps, violations, figures] = [[], [], {}];

    const openPage = async (size) => {
      const settings = { ...SIZES[size], permissions: ["clipboard-read", "clipboard-write"] };
      const context = await openContext({ browser, met }, url, settings);
      return { context, page: await context.newPage() };
    };

    const step = async (name, act) => {
      try {
        await act();
        steps.push({ name });
      } catch (error) {
        steps.push({ name, error: String(error.message).split("\n").slice(0, 8).join(" ") });
      }
    };

    /** The rules of WCAG that a view breaks in earnest, and whether it is wider than its screen. */
    const lookOver = async (page, name) => {
      const overhang = await overflow(page);
      if (overhang > 0) violations.push(`${name}: ${overhang} px wider than the screen`);
      if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
        return violations;
      });
      for (const { id, impact, nodes } of found)
        if (impact === "serious" || impact === "critical") {
          const places = nodes.slice(0, 3).map(({ target }) => target.join(" "));
          violations.push(`${name}: ${id} at ${places.join(", ")}`);
        }
    };

    /** Takes a picture of an open page on each screen and looks it over there; it ends as it began, in the light. */
    const lookAround = async (page, name, { fullPage = false, looks = Object.keys(SIZES), prepare } = {}) => {
      for (const look of [...looks.filter((one) => one !== "light"), "light"]) {
        await resize(page, SIZES[look]);
        await prepare?.();
        await page.screenshot({ path: join(options.pictures, `${name.replace("/", "-")}-${look}.png`), fullPage });
        await lookOver(page, `${name} (${look})`);
      }
    };

    await go({ ...options, folder: options.pictures, openPage, step, lookOver, lookAround, violations, figures });
    return { steps, violations, figures };
  });
}

/**
 * A frame's share of the page's own processor time. 16 ms are smooth, and what it takes on a quick machine; the same code has been seen
 * to take 28 on a slow one.
 */
export const FRAME_MS_MAX = 33;

/** What `act` returns, and the processor time that the page itself took meanwhile, ms: what runs beside the test does not count. */
export async function busyWhile(page, act) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busyMs = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1_000 * metrics.find(({ name }) => name === "TaskDuration").value;
  };
  const before = await busyMs();
  const result = await act();
  return { ...result, busyMs: (await busyMs()) - before };
}

export function expect(isSo, what) {
  if (!isSo) throw new Error(what);
}
