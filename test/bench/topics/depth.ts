import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Appliance, startAppliance } from "../appliance.ts";
import { inTurn, type Samples, type Variants } from "../in-turn.ts";
import { loadCost } from "../load.ts";
import { residentMib } from "../process-cost.ts";
import { SCALED_SETTINGS, type Scale, scaledFolder, scaledId } from "../scaled-database.ts";
import type { Bar, Bench, Figure, Topic } from "../topic.ts";

const SCALES: Scale[] = [
  { accounts: 1_000, signals: 10_000 },
  { accounts: 10_000, signals: 100_000 },
  { accounts: 100_000, signals: 1_000_000 },
  { accounts: 100_000, signals: 5_000_000 },
];
const QUICK_SCALES = SCALES.slice(0, 2);
const DEPTH = 1_000_000;
const PAGE = 100;
/** Time at rest before memory is read; nothing has been asked by then. */
const REST_MS = 5_000;

/** The same questions of ever larger databases. */
export const depth: Topic = {
  name: "depth",
  answers: "Does an answer take longer because there is more, or because it lies deeper?",
  async measure(bench) {
    const scales = bench.isQuick ? QUICK_SCALES : SCALES;
    const figures: Figure[] = [];
    let bars: Bar[] = [];
    for (const scale of scales) {
      const { samples, deep, restMib } = await measureScale(bench, scale);
      const name = `${scale.accounts.toLocaleString("en")} accounts, ${scale.signals.toLocaleString("en")} signals`;
      figures.push({ variant: name, what: "memory at rest", unit: "MiB", values: [restMib] });
      for (const what of ["p50 ms", "CPU ms"]) {
        const of = what.replace(" ms", "");
        for (const { variant, values } of samples.figures(what, "ms")) {
          figures.push({ variant: name, what: `${variant}, ${of}`, unit: "ms", values });
        }
      }
      bars = barsOf(samples, deep, name);
    }
    return {
      figures,
      bars,
      notes: [
        "One caller after the other asks over HTTP; the bars are of the largest database. Pages have 100 rows. What the server itself took is its CPU; the rest of a p50 is the way there, and on a busy machine the wait for a core.",
      ],
    };
  },
};

async function measureScale(bench: Bench, scale: Scale): Promise<{ samples: Samples; deep: number; restMib: number }> {
  const { binary, cache, isQuick, rounds } = bench;
  const folder = await scaledFolder(binary, cache, scale);
  const appliance = await startAppliance({ binary, folder, settings: SCALED_SETTINGS });
  try {
    await Bun.sleep(REST_MS);
    const restMib = residentMib(appliance.pid);
    const deep = Math.min(DEPTH, scale.signals - 10 * PAGE);
    const deepAccounts = scale.accounts - PAGE;
    const account = scaledId("acct", Math.floor(scale.accounts / 3));
    const lists = {
      "signals, first page": "/v1/signals?limit=100",
      [`signals, at depth ${deep.toLocaleString("en")}`]: `/v1/signals?limit=100&cursor=${await cursorAt(appliance, folder, "/v1/signals", deep)}`,
      "accounts by score, first page": "/v1/accounts?limit=100&sort=-score",
      [`accounts by score, at depth ${deepAccounts.toLocaleString("en")}`]: `/v1/accounts?limit=100&sort=-score&cursor=${await cursorAt(appliance, folder, "/v1/accounts?sort=-score", deepAccounts)}`,
    };
    const questions = {
      "one account": `/v1/accounts/${account}`,
      "signals of an account": `/v1/accounts/${account}/signals`,
      "signals by type and strength": "/v1/signals?type=funding,leader_hire&strength_gte=70",
      "signals by family and status": "/v1/signals?family=hiring&status=active",
      "signals by category and age": "/v1/signals?category=market&max_age_days=30",
      "fresh signals": "/v1/signals?freshness=fresh",
      "accounts by score and owner": "/v1/accounts?sort=-score&score_gte=60&owner=owner-7@acme.example",
      "accounts by name": "/v1/accounts?sort=name&q=company%2099",
    };
    const ask = (path: string) => async () => {
      const task = { url: appliance.url, method: "GET", path, headers: appliance.headers, connections: 1 };
      const cost = await loadCost(appliance.pid, { ...task, forMs: isQuick ? 300 : 1_000 }, 200);
      return { "p50 ms": cost["p50 ms"], "CPU ms": cost["CPU µs an answer"] / 1_000 };
    };
    const variants: Variants = Object.fromEntries(
      Object.entries({ ...lists, ...questions }).map(([name, path]) => [name, ask(path)]),
    );
    return { samples: await inTurn(rounds, variants), deep, restMib };
  } finally {
    await appliance.stop();
  }
}

function barsOf(samples: Samples, deep: number, scale: string): Bar[] {
  const page = `signals, at depth ${deep.toLocaleString("en")}`;
  const quick = (name: string): Bar => ({
    what: `${name}, p50 at ${scale}`,
    values: samples.of(name, "p50 ms"),
    unit: "ms",
    is: "at most",
    floor: 5,
    aim: 2,
  });
  const flat = (by: string): Bar => ({
    what: `${page} against the first page, ${by.replace(" ms", "")}`,
    values: samples.of(page, by),
    against: samples.of("signals, first page", by),
    is: "at most",
    floor: 1.5,
    aim: 1.1,
  });
  return [flat("CPU ms"), flat("p50 ms"), ...HELD_TO.map(quick)];
}

/** The questions of people at work: one account, and signals by the filters there are. */
const HELD_TO = [
  "one account",
  "signals of an account",
  "signals by type and strength",
  "signals by family and status",
  "signals by category and age",
  "fresh signals",
];

/** The cursor behind so many rows. A list is only walked once: what it is good for is signed with the folder's own secret. */
async function cursorAt(appliance: Appliance, folder: string, path: string, rows: number): Promise<string> {
  const kept = join(folder, `cursor-${path.replaceAll(/\W+/g, "-")}-${rows}`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const next = `${path}${path.includes("?") ? "&" : "?"}limit=${PAGE}`;
  let cursor: string | null = null;
  for (let seen = 0; seen < rows; seen += PAGE) {
    const page: { next_cursor: string | null } = await appliance.ask("GET", cursor ? `${next}&cursor=${cursor}` : next);
    if (!page.next_cursor) throw new Error(`${path} ends before row ${rows}`);
    cursor = page.next_cursor;
  }
  writeFileSync(kept, cursor ?? "");
  return cursor ?? "";
}
