import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { allBots } from "#actions/plan-listed-bots.ts";
import { readListedBots } from "#app/listed-bots.ts";
import { takeOver } from "#app/take-over.ts";
import { loadSettings } from "#config/load-settings.ts";
import { type Api, startApi } from "../helpers/api.ts";
import { makeFolder } from "../helpers/folder.ts";

let api: Api;
let folder: ReturnType<typeof makeFolder>;
beforeEach(async () => {
  api = await startApi();
  folder = makeFolder();
  folder.write("s.yaml", "");
});
afterEach(async () => {
  await api.stop();
  folder.remove();
});

/** The files list bots of these names, and are taken over as while serving, unless told otherwise. */
function take(names: string[], { holdsBack = true, cadence = "daily" } = {}) {
  const bot = (name: string) =>
    `- { name: ${name}, template: rss, source: https://wire.example/feed, cadence: ${cadence} }\n`;
  folder.write("bots/a.yaml", names.map(bot).join(""));
  const settings = loadSettings({ file: "s.yaml", env: {}, workingDir: folder.path });
  const listing = { accounts: settings.accounts, bots: readListedBots(settings) };
  return takeOver(api.actions, api.ours.id, listing, { holdsBack });
}
const bots = () => allBots(api.actions, api.ours.id);
const names = async () => (await bots()).map(({ name }) => name).sort();
const named = (list: { name: string }[]) => list.map(({ name }) => name).sort();

const SEVEN = ["A", "B", "C", "D", "E", "F", "G"];

describe("bots that leave the files of a serving appliance", () => {
  test("stay when they are more than a tenth, while all else is taken over", async () => {
    await take(SEVEN);
    const { bots: done } = await take(["A", "B", "H"], { cadence: "weekly" });
    expect([named(done.held), done.remove]).toEqual([["C", "D", "E", "F", "G"], []]);
    expect(await names()).toEqual([...SEVEN, "H"]);
    expect((await bots()).filter(({ cadence }) => cadence === "weekly").map(({ name }) => name)).toEqual([
      "A",
      "B",
      "H",
    ]);
    expect((await bots()).every(({ status, slot }) => status === "active" && slot !== undefined)).toBe(true);
  });

  test("stay at every later look, also when they are but a few among many by then", async () => {
    await take(SEVEN);
    const many = Array.from({ length: 60 }, (_, i) => `N${i}`);
    await take(["A", "B", "C", "D", "E", "F", ...many]);
    const { bots: done } = await take(["A", "B", "C", "D", "E", "F", ...many]);
    expect([named(done.held), done.remove, done.change]).toEqual([["G"], [], []]);
    expect(await names()).toContain("G");
  });

  test("are written once, not at each look", async () => {
    await take(SEVEN);
    await take(["A"]);
    const before = await bots();
    await take(["A"]);
    expect(await bots()).toEqual(before);
  });

  test("are like any other once they are listed again", async () => {
    const twenty = Array.from({ length: 20 }, (_, i) => `N${i}`);
    await take(twenty);
    await take(twenty.slice(3));
    await take(twenty);
    expect((await bots()).filter(({ heldSince }) => heldSince !== undefined)).toEqual([]);
    const { bots: done } = await take(twenty.slice(2));
    expect([named(done.remove), done.held]).toEqual([["N0", "N1"], []]);
  });

  test("go when somebody says so, and come back with nothing held against them", async () => {
    await take(SEVEN);
    await take(["A"]);
    await take(["A"], { holdsBack: false });
    expect(await names()).toEqual(["A"]);
    await take(["A", "B"]);
    expect((await bots()).map(({ heldSince }) => heldSince)).toEqual([undefined, undefined]);
  });

  test("go at once where there are fewer than five", async () => {
    await take(["A", "B", "C", "D"]);
    await take([]);
    expect(await names()).toEqual([]);
  });
});
