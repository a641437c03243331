import { describe, expect, test } from "bun:test";
import { composeAlert, plainLines } from "#core/alert-message.ts";
import { aBot, aFire, anAccount, anAlert, NOW } from "../helpers/records.ts";

const alert = anAlert();
const bot = aBot({ timezone: "Europe/Berlin" });

describe("a message", () => {
  test("tells a match once, however many accounts it goes to, and names three of them", () => {
    const accounts = ["a", "b", "c", "d", "e"].map((name) =>
      anAccount({ name: name.toUpperCase(), domain: `${name}.example` }),
    );
    const fires = accounts.map(({ id }) => aFire({ accountId: id }));
    const message = composeAlert(alert, { bot, fires, accounts });
    expect(message).toMatchObject({ title: "Fenwick pricing found something", more: 0 });
    expect(message?.items).toMatchObject([{ accounts: ["A (a.example)", "B (b.example)", "C (c.example)", "2 more"] }]);
  });

  test("puts the newest first and counts what it does not show", () => {
    const fires = Array.from({ length: 7 }, (_, i) =>
      aFire({ contentHash: String(i), firedAt: NOW + i, matchedText: `${i}` }),
    );
    const message = composeAlert(alert, { bot, fires, accounts: [] });
    expect(message?.title).toBe("Fenwick pricing found 7 things");
    expect(message?.items.map(({ text }) => text)).toEqual(["6", "5", "4", "3", "2"]);
    expect(message?.more).toBe(2);
  });

  test("is on the bot's clock", () => {
    const message = composeAlert(alert, { bot, fires: [aFire()], accounts: [] });
    expect(message && plainLines(message)).toContain("1 Jun 2026, 11:00 (Europe/Berlin)");
  });

  test("says of a side that was not there that it was nothing", () => {
    const fires = [aFire({ diff: { before: "", after: "Enterprise: ask us" } })];
    const message = composeAlert(alert, { bot, fires, accounts: [] });
    expect(message && plainLines(message).slice(0, 2)).toEqual(["Before: nothing", "After: Enterprise: ask us"]);
  });

  test("says the title before the text, and only where nothing else says it", () => {
    const said = (fire: Parameters<typeof aFire>[0]) => {
      const message = composeAlert(alert, { bot, fires: [aFire({ diff: undefined, ...fire })], accounts: [] });
      return message && plainLines(message).slice(0, -2);
    };
    const matchedText = "Read more on our site.";
    expect(said({ title: "Fenwick cuts prices by half", matchedText })).toEqual([
      "Fenwick cuts prices by half",
      matchedText,
    ]);
    for (const title of [undefined, "", matchedText, bot.name])
      expect(said({ matchedText, ...(title === undefined ? {} : { title }) })).toEqual([matchedText]);
  });

  test("about a number says how far it has moved", () => {
    const fires = [aFire({ matchedText: "199 → 219 (+10.1 %)", diff: { before: "199", after: "219" } })];
    const message = composeAlert(alert, { bot, fires, accounts: [] });
    expect(message && plainLines(message)[0]).toBe("199 → 219 (+10.1 %)");
  });

  test("about words that were added tells both sides", () => {
    const fires = [aFire({ matchedText: "Open daily", diff: { before: "Open", after: "Open daily" } })];
    const message = composeAlert(alert, { bot, fires, accounts: [] });
    expect(message && plainLines(message).slice(0, 2)).toEqual(["Before: Open", "After: Open daily"]);
  });

  test("leaves out an address that no reader should follow", () => {
    for (const sourceUrl of [
      "javascript:alert(1)",
      "https://user:pass@fenwick.example/",
      `https://a.example/${"a".repeat(400)}`,
    ]) {
      const message = composeAlert(alert, { bot, fires: [aFire({ sourceUrl })], accounts: [] });
      expect(message?.items[0]?.url).toBeUndefined();
    }
  });

  test("is none when all it was about is gone", () => {
    expect(composeAlert(alert, { bot, fires: [], accounts: [] })).toBeUndefined();
    expect(composeAlert(alert, { bot: undefined, fires: [aFire()], accounts: [] })).toBeUndefined();
  });

  test("about a pause says why and what to do", () => {
    const lastError = { code: "gone", message: "The page is gone.", at: NOW };
    const paused = aBot({ status: "auto_paused", pauseReason: "failures", consecutiveFailures: 3, lastError });
    expect(composeAlert({ reason: "auto_paused" }, { bot: paused, fires: [], accounts: [] })).toMatchObject({
      title: "Fenwick pricing has paused itself",
      note: "3 runs in a row failed. The last error: The page is gone. It looks now and then whether it would work again; only resuming it puts it back to work.",
    });
  });
});
