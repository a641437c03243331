import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "#clock.ts";
import { openStore } from "#storage/open.ts";
import { createTestIds } from "../../helpers/records.ts";
import { median } from "../in-turn.ts";
import { type Held, heldBy } from "../loop/held.ts";
import { age, type Ground, LONG_WORK, OLD_AUDIT_ROWS } from "../loop/long-work.ts";
import { type Scale, scaledFolder } from "../scaled-database.ts";
import type { Topic } from "../topic.ts";

const SCALE: Scale = { accounts: 100_000, signals: 1_000_000 };
const QUICK_SCALE: Scale = { accounts: 10_000, signals: 100_000 };
/** What it works on is gone afterwards, and a copy of it takes a minute. */
const ROUNDS_MAX = 1;
const HELD_MS_MAX = 10;

/** Long work on the database, and who waits for it. */
export const loop: Topic = {
  name: "loop",
  answers: "How long does any long work on the database keep everybody else waiting?",
  async measure(bench) {
    const scale = bench.isQuick ? QUICK_SCALE : SCALE;
    const source = await scaledFolder(bench.binary, bench.cache, scale);
    const held = new Map<string, Held[]>();
    for (let round = 0; round < (bench.isQuick ? 1 : Math.min(bench.rounds, ROUNDS_MAX)); round++) {
      const folder = join(bench.folder, `round-${round}`);
      cpSync(source, folder, { recursive: true });
      await measureAll(folder, (name, one) => held.set(name, [...(held.get(name) ?? []), one]));
      rmSync(folder, { recursive: true });
    }
    const rows = [...held].map(([name, each]) => ({ name, each }));
    const figure = (what: string, of: (one: Held) => number) =>
      rows.map(({ name, each }) => ({ variant: name, what, unit: "ms", values: each.map(of) }));
    const worst = rows.toSorted((a, b) => median(b.each.map(cpuOf)) - median(a.each.map(cpuOf)))[0];
    return {
      figures: [
        ...figure("longest hold", ({ heldMs }) => heldMs),
        ...figure("CPU of it", cpuOf),
        ...figure("all of it", ({ totalMs }) => totalMs),
      ],
      bars: [
        {
          what: `the loop is held in one go, by CPU (${worst?.name ?? "nothing"})`,
          values: (worst?.each ?? []).map(cpuOf),
          unit: "ms",
          is: "at most",
          floor: HELD_MS_MAX,
          aim: HELD_MS_MAX / 2,
        },
      ],
      notes: [
        `${scale.accounts.toLocaleString("en")} accounts, ${scale.signals.toLocaleString("en")} signals. A timer of 1 ms runs beside each; by the clock the waits for the disk count, and on a busy machine those for a core.`,
      ],
    };
  },
};

async function measureAll(folder: string, note: (name: string, held: Held) => void): Promise<void> {
  const path = join(folder, "data", "signalmama.db");
  // Before the store is opened: two copies of SQLite in one process do not see each other's locks.
  age(path, systemClock.now());
  const secretKey = readFileSync(join(folder, "data", "secret.key"), "utf8").trim();
  const store = await openStore({ path, secretKey, clock: systemClock, ids: createTestIds(systemClock.now, 11n) });
  try {
    const [workspace] = await store.workspaces.list();
    const ground: Ground = { store, workspaceId: workspace?.id ?? "", now: systemClock.now(), path };
    for (let at = 0; at < OLD_AUDIT_ROWS.count; at += 100)
      await store.commit({ audit: OLD_AUDIT_ROWS.notes(ground, at) });
    for (const { name, work } of LONG_WORK) note(name, await heldBy(() => work(ground)));
  } finally {
    await store.close();
  }
}

function cpuOf({ cpuMs }: Held): number {
  return cpuMs;
}
