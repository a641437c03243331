import { readFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "#clock.ts";
import type { Account } from "#core/account.ts";
import { rescore } from "#core/rescore.ts";
import { DAY_MS } from "#core/time.ts";
import { openStore } from "#storage/open.ts";
import { anAccount, aSignal, createTestIds } from "../helpers/records.ts";

const FIRST = ["Northwind", "Meridian", "Halcyon", "Copperline", "Bluefin", "Tessellate", "Quarry", "Lumen"];
const SECOND = ["Robotics", "Foundry", "Analytics", "Freight", "Health", "Systems", "Energy"];
const BATCH = 500;
/** What goes on at one company in four: type, category, title, strength, half-life in days. */
const KINDS = [
  ["funding", "capital", "raised $45 million in a Series B led by Ostfjord Ventures", 88, 30],
  ["exec_move", "people", "named Priya Raman chief revenue officer", 72, 90],
  ["key_role_posted", "hiring", "is hiring: VP of Sales, Rotterdam, full-time", 64, 45],
  ["product_launch", "market", "launched a planner for cold chains", 58, 30],
] as const;

/** Fills a data folder that a first start has made, with accounts scored two days ago and again now. Nothing of it is due. */
export async function fillWithAccounts(data: string, count: number, now: number): Promise<void> {
  const ids = createTestIds(() => now, 11n);
  const secretKey = readFileSync(join(data, "secret.key"), "utf8").trim();
  const store = await openStore({ path: join(data, "signalmama.db"), secretKey, clock: systemClock, ids });
  const [workspace] = await store.workspaces.list();
  if (!workspace) throw new Error("the first start has made no workspace");
  const never = now + 3_650 * DAY_MS;
  for (let from = 0; from < count; from += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, count - from) }, (_, place) => {
      const index = from + place;
      const account = accountOf(index, { id: ids.next("acct"), workspaceId: workspace.id, nextCrawlAt: never });
      const signals = signalsOf(account, index, now).map((signal) => ({ ...signal, id: ids.next("sig") }));
      const known = signals.filter(({ detectedAt }) => detectedAt < now - DAY_MS);
      const facts = { contacts: [], rubric: workspace.rubric, nextScoreAt: never };
      const before = rescore({ ...facts, account, signals: known, at: now - 2 * DAY_MS, reason: "crawl" }, ids);
      const after = rescore({ ...facts, account: before.account, signals, at: now, reason: "signal" }, ids);
      const expired = new Map(after.change.put?.signal?.map((signal) => [signal.id, signal]));
      return {
        account: { ...after.account, revision: 1 },
        signals: signals.map((signal) => expired.get(signal.id) ?? signal),
        scores: [...(before.change.put?.score ?? []), ...(after.change.put?.score ?? [])],
      };
    });
    await store.commit({
      put: {
        account: made.map(({ account }) => account),
        signal: made.flatMap(({ signals }) => signals),
        score: made.flatMap(({ scores }) => scores),
      },
    });
  }
  await store.close();
}

function accountOf(index: number, more: Partial<Account>): Account {
  const name = `${FIRST[index % FIRST.length]} ${SECOND[index % SECOND.length]} ${index}`;
  return anAccount({ ...more, name, domain: `${name.toLowerCase().replaceAll(" ", "-")}.example` });
}

/** Some have an old one that has faded since, some a new one, some both. */
function signalsOf({ id, workspaceId, name }: Account, index: number, now: number) {
  const [type, category, told, strength, halfLifeDays] = KINDS[index % KINDS.length] ?? KINDS[0];
  const title = `${name} ${told}`;
  const one = (ageDays: number, detectedAgo: number) =>
    aSignal({
      workspaceId,
      accountId: id,
      type,
      category,
      family: type,
      title,
      strength,
      halfLifeDays,
      occurredAt: now - ageDays * DAY_MS,
      detectedAt: now - detectedAgo * DAY_MS,
    });
  return [
    ...(index % 4 === 0 ? [one(1 + (index % 50), 2.5)] : []),
    ...(index % 5 === 0 ? [one(0.4, 0.3)] : []),
    ...(index % 7 === 0 ? [one(halfLifeDays * 3 - 1, 60), one(halfLifeDays * 3 + 0.2, 60)] : []),
  ];
}
