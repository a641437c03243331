import { Database } from "bun:sqlite";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { type Appliance, startAppliance } from "../appliance.ts";
import { inTurn } from "../in-turn.ts";
import { cpuSeconds } from "../process-cost.ts";
import type { Topic } from "../topic.ts";

const ITEMS = 1_000;
/** What is asked for the first time runs before the engine has compiled it; inserts by hand are warm from the second round on. */
const WARM_UP_BATCHES = 3;

/** A whole batch of accounts in one request, beside the same rows put into a table by hand. */
export const batch: Topic = {
  name: "batch",
  answers: "How much longer does a batch of 1,000 accounts take than 1,000 prepared inserts in one transaction?",
  async measure({ binary, folder, rounds }) {
    let number = 0;
    const next = () => ++number;
    const byHand = openByHand(join(folder, "by-hand.db"));
    const samples = await inTurn(rounds, {
      "batch of 1,000 accounts": async () => {
        // A database of its own each time, as the crawls of the batch before would be measured too.
        const appliance = await startAppliance({ binary, folder: mkdtempSync(join(folder, "batch-")) });
        try {
          const first = await send(appliance, next());
          for (let batch = 1; batch < WARM_UP_BATCHES; batch++) await send(appliance, next());
          const later = await send(appliance, next());
          return { ...later, "ms, the first after a start": first.ms };
        } finally {
          await appliance.stop();
        }
      },
      "1,000 prepared inserts": async () => byHand(next()),
    });
    const bar = (what: "ms" | "CPU ms") => ({
      what: `a batch against inserts by hand, ${what}`,
      values: samples.of("batch of 1,000 accounts", what),
      against: samples.of("1,000 prepared inserts", what),
      is: "at most" as const,
      floor: 12,
      aim: 5,
    });
    return {
      figures: [
        ...samples.figures("ms", "ms"),
        ...samples.figures("CPU ms", "ms"),
        ...samples.figures("ms, the first after a start", "ms"),
      ],
      bars: [bar("ms"), bar("CPU ms")],
      notes: [
        "By hand: one table with the same two unique keys, an index by creation and one by score, `synchronous=FULL`, the body as JSON. A batch also validates, keeps search keys, starts crawls, writes events and the audit log; its time is that of the answer, its CPU until then.",
        `Of each appliance the batch after ${WARM_UP_BATCHES} others is measured; the first after its start, with nothing compiled yet, stands apart.`,
      ],
    };
  },
};

function accountOf(lot: number, index: number) {
  const name = `lot-${lot}-company-${index}`;
  const attributes = { industry: "Robotics", employee_count: 320, hq_country: "US", tech: ["salesforce", "outreach"] };
  return { domain: `${name}.example`, name, tags: ["tier-1"], owner: "dana@acme.example", attributes };
}

async function send(appliance: Appliance, lot: number) {
  const accounts = Array.from({ length: ITEMS }, (_, index) => accountOf(lot, index));
  const cpuBefore = cpuSeconds(appliance.pid);
  const startedAt = performance.now();
  const answer = await appliance.ask<{ summary: { created: number } }>("POST", "/v1/accounts:batch", { accounts });
  const ms = performance.now() - startedAt;
  const cpuMs = (cpuSeconds(appliance.pid) - cpuBefore) * 1_000;
  if (answer.summary.created !== ITEMS) throw new Error("the batch was not taken in whole");
  return { ms, "CPU ms": cpuMs };
}

function openByHand(path: string) {
  const database = new Database(path);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full;
    create table accounts (id text primary key, workspace_id text not null, domain text not null, name text not null,
      score real not null, created_at integer not null, body text not null) strict;
    create unique index by_domain on accounts (workspace_id, domain);
    create index by_creation on accounts (workspace_id, created_at desc, id desc);
    create index by_score on accounts (workspace_id, score desc, id desc);`);
  const insert = database.prepare("insert into accounts values (?, 'ws_1', ?, ?, 0, ?, ?)");
  const all = database.transaction((lot: number) => {
    for (let index = 0; index < ITEMS; index++) {
      const account = accountOf(lot, index);
      insert.run(`acct_${lot}_${index}`, account.domain, account.name, index, JSON.stringify(account));
    }
  });
  return (lot: number) => {
    const before = process.cpuUsage();
    const startedAt = performance.now();
    all(lot);
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - startedAt, "CPU ms": (user + system) / 1_000 };
  };
}
