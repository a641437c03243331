import { describe, expect, test } from "bun:test";
import type { Bot, BotConfig } from "#core/bot.ts";
import { configHash, configOfBot, driftOf, heldBack, isMassRemoval, planBots } from "#core/bot-plan.ts";
import { aBot } from "../helpers/records.ts";

const CONFIG = configOfBot(aBot());
const wanted = (more: Partial<BotConfig> = {}) => ({
  config: { ...CONFIG, ...more },
  file: "a.yaml",
  at: "a.yaml:1:3",
});
const ours = (more: Partial<Bot> = {}) => aBot({ managedBy: "config", configFile: "a.yaml", ...more });

/** What becomes of which bot, by name. */
function verdict(present: Bot[], files: ReturnType<typeof wanted>[]) {
  const { create, change, adopt, keep, remove } = planBots(present, files);
  const pair = ({ bot, wanted: one }: (typeof change)[number]) => `${bot.name}→${one.config.name}`;
  return {
    create: create.map(({ config }) => config.name),
    change: change.map(pair),
    adopt: adopt.map(pair),
    keep: keep.map(pair),
    remove: remove.map(({ name }) => name),
  };
}
const NOTHING = { create: [], change: [], adopt: [], keep: [], remove: [] };

describe("which bot a file means", () => {
  test("new ones are created, those gone from the files removed, those alike kept", () => {
    expect(verdict([ours({ name: "A" }), ours({ name: "B" })], [wanted({ name: "A" }), wanted({ name: "C" })])).toEqual(
      {
        ...NOTHING,
        create: ["C"],
        keep: ["A→A"],
        remove: ["B"],
      },
    );
  });

  test("the key tells, whatever the name", () => {
    expect(verdict([ours({ key: "k", name: "A" })], [wanted({ key: "k", name: "B" })])).toEqual({
      ...NOTHING,
      change: ["A→B"],
    });
  });

  test("two that swap their names stay who they are", () => {
    const present = [ours({ key: "1", name: "A" }), ours({ key: "2", name: "B" })];
    expect(verdict(present, [wanted({ key: "1", name: "B" }), wanted({ key: "2", name: "A" })])).toEqual({
      ...NOTHING,
      change: ["A→B", "B→A"],
    });
  });

  test("a bot without a key that changes its name is another", () => {
    expect(verdict([ours({ name: "A" })], [wanted({ name: "B" })])).toEqual({
      ...NOTHING,
      create: ["B"],
      remove: ["A"],
    });
  });

  test("a bot that is given a key, or loses it, stays the same", () => {
    expect(verdict([ours({ name: "A" })], [wanted({ key: "k", name: "A" })])).toEqual({ ...NOTHING, change: ["A→A"] });
    expect(verdict([ours({ key: "k", name: "A" })], [wanted({ name: "A" })])).toEqual({ ...NOTHING, change: ["A→A"] });
  });

  test("one with another key is another, though the name is the same", () => {
    expect(verdict([ours({ key: "k", name: "A" })], [wanted({ key: "l", name: "A" })])).toEqual({
      ...NOTHING,
      create: ["A"],
      remove: ["A"],
    });
  });

  test("a name goes to the one without a key before it goes to one that has one", () => {
    const keyless = ours({ name: "A" });
    const { keep, create } = planBots([keyless], [wanted({ key: "k", name: "A" }), wanted({ name: "A" })]);
    expect(keep.map(({ bot }) => bot.id)).toEqual([keyless.id]);
    expect(create.map(({ config }) => config.key)).toEqual(["k"]);
  });

  test("bots of the API are never removed, and taken over under their key, their name or their id", () => {
    const byId = aBot({ name: "D" });
    const present = [aBot({ name: "A" }), aBot({ name: "B", key: "b" }), aBot({ name: "C" }), byId];
    const files = [wanted({ name: "A" }), wanted({ key: "b", name: "B2" }), wanted({ key: byId.id, name: "D" })];
    expect(verdict(present, files)).toEqual({ ...NOTHING, adopt: ["A→A", "B→B2", "D→D"] });
    expect(planBots([byId], files).adopt[0]?.wanted.config).toEqual(configOfBot(byId));
  });

  test("a bot of the API with a key of its own is not known by its name", () => {
    expect(verdict([aBot({ name: "A", key: "k" })], [wanted({ name: "A" })])).toEqual({ ...NOTHING, create: ["A"] });
  });

  test("a bot of the files comes before one of the API with the same name", () => {
    const mine = ours({ name: "A" });
    expect(planBots([aBot({ name: "A" }), mine], [wanted({ name: "A" })]).keep.map(({ bot }) => bot.id)).toEqual([
      mine.id,
    ]);
  });
});

describe("drift", () => {
  const taken = (more: Partial<Bot> = {}) => ours({ configHash: configHash(CONFIG), ...more });

  test("is a bot of the files that was paused by hand, or is not what its file made it", () => {
    expect(driftOf(taken())).toBeUndefined();
    expect(driftOf(taken({ status: "paused", pauseReason: "manual" }))).toBe("paused");
    expect(driftOf(taken({ accountIds: [] }))).toBe("changed");
  });

  test("is neither a pause of its own nor anything about a bot of the API", () => {
    expect(driftOf(taken({ status: "auto_paused", pauseReason: "failures" }))).toBeUndefined();
    expect(driftOf(aBot({ status: "paused" }))).toBeUndefined();
  });
});

test("more than a tenth is a mass removal, from five on", () => {
  const plan = (present: number, removed: number) => {
    const bots = Array.from({ length: present }, (_, i) => ours({ name: `bot ${i}` }));
    return isMassRemoval(
      planBots(
        bots,
        bots.slice(removed).map(({ name }) => wanted({ name })),
      ),
    );
  };
  expect([plan(4, 4), plan(5, 1), plan(9, 1), plan(10, 1), plan(10, 2), plan(20, 2), plan(20, 3), plan(5, 0)]).toEqual([
    false,
    true,
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
});

describe("held back", () => {
  const names = (bots: Bot[], listed: string[]) =>
    heldBack(
      planBots(
        bots,
        listed.map((name) => wanted({ name })),
      ),
    ).map(({ name }) => name);
  const many = (count: number) => Array.from({ length: count }, (_, i) => ours({ name: `bot ${i}` }));

  test("is all of a mass removal, and nothing of a smaller one", () => {
    expect(names(many(5), ["bot 2", "bot 3", "bot 4"])).toEqual(["bot 0", "bot 1"]);
    expect(names(many(4), ["bot 3"])).toEqual([]);
  });

  test("is also what was held back before, however many others there are now", () => {
    const before = ours({ name: "old", heldSince: 1 });
    const listed = many(40).map(({ name }) => name);
    expect(names([before, ...many(40)], listed)).toEqual(["old"]);
    expect(names([before, ...many(40)], ["old", ...listed])).toEqual([]);
    expect(names([before, ...many(40)], listed.slice(1))).toEqual(["old"]);
  });
});
