import type { Random } from "../helpers/random.ts";
import { sized } from "../helpers/sizes.ts";

/** Companies that the load adds; all their addresses lead to a site that has nothing to say. */
export const LOAD_DOMAINS = Array.from({ length: sized(12, 240) }, (_, index) => `load-${index}.example`);
const GUESSED_HOSTS = ["", "www.", "status.", "blog.", "careers.", "jobs.", "news."];

/** The origins of the load's companies, all served at one place. */
export function loadOrigins(servedAt: string): Record<string, string> {
  const hosts = LOAD_DOMAINS.flatMap((domain) => GUESSED_HOSTS.map((guess) => guess + domain));
  return Object.fromEntries(hosts.map((host) => [`https://${host}`, servedAt]));
}

/** What the appliance has acknowledged with a 2xx answer, and must therefore never lose. */
export type Ledger = {
  accounts: Map<string, string>;
  /** The last number that a caller has left at an account, by `<account> <caller>`. */
  numbers: Map<string, number>;
  signals: string[];
  /** By account: the highest acknowledged version. */
  briefs: Map<string, number>;
  runs: string[];
  crawls: string[];
};

export function createLedger(): Ledger {
  return {
    accounts: new Map(),
    numbers: new Map(),
    signals: [],
    briefs: new Map(),
    runs: [],
    crawls: [],
  };
}

/** Where the load goes: one start of the appliance. */
export type Target = { url: string; key: string; botId: string; accountIds: string[] };

const CALLERS = 6;
let serial = 0;

/** Several callers that write all the time, each until a request of it goes unanswered or `isOver`. */
export async function putLoad(target: Target, ledger: Ledger, random: Random, isOver: () => boolean): Promise<void> {
  const call = async (caller: number) => {
    while (!isOver()) {
      try {
        await random.one(WRITES)({ target, ledger, random, caller });
      } catch (error) {
        // The process died under it: whether the effect is there is open, so the ledger says nothing of it.
        if (error instanceof Refused) throw error;
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, index) => call(index)));
}

/** An answer that no load should get. */
export class Refused extends Error {}

type Writing = { target: Target; ledger: Ledger; random: Random; caller: number };

async function addAccount({ target, ledger }: Writing): Promise<void> {
  const domain = LOAD_DOMAINS[serial++ % LOAD_DOMAINS.length] ?? "";
  const { status, json } = await ask(target, "POST", "/v1/accounts", { domain, name: domain });
  if (status < 300) ledger.accounts.set(String(json["id"]), domain);
}

/** Each caller has a field of its own, so that what it left there last must stand there, or what it sent after that. */
async function changeAccount({ target, ledger, random, caller }: Writing): Promise<void> {
  const id = random.one([...target.accountIds, ...ledger.accounts.keys()]);
  const number = ++serial;
  const custom = { [`caller-${caller}`]: number };
  const { status } = await ask(target, "PATCH", `/v1/accounts/${id}`, { attributes: { custom } });
  if (status < 300) ledger.numbers.set(`${id} ${caller}`, number);
}

async function pushSignal({ target, ledger, random }: Writing): Promise<void> {
  const visit = `Visit number ${++serial}`;
  const { status, json } = await ask(target, "POST", "/v1/signals", {
    account_id: random.one([...target.accountIds, ...ledger.accounts.keys()]),
    type: "pricing_page_visited",
    title: visit,
    data: { plan: visit },
    source: { kind: "crm", title: "Web visits", url: "https://crm.example/visits", excerpt: `${visit} to the prices.` },
  });
  if (status < 300) ledger.signals.push(String(json["id"]));
}

async function regenerateBrief({ target, ledger, random }: Writing): Promise<void> {
  const id = random.one([...target.accountIds, ...ledger.accounts.keys()]);
  const { status, json } = await ask(target, "POST", `/v1/accounts/${id}/brief:regenerate`);
  if (status < 300) ledger.briefs.set(id, Math.max(Number(json["version"]), ledger.briefs.get(id) ?? 0));
}

async function runBot({ target, ledger }: Writing): Promise<void> {
  const { status, json } = await ask(target, "POST", `/v1/bots/${target.botId}:run`);
  if (status < 300) ledger.runs.push(String(json["id"]));
}

async function crawl({ target, ledger, random }: Writing): Promise<void> {
  const { status, json } = await ask(target, "POST", `/v1/accounts/${random.one(target.accountIds)}/crawl:on-demand`);
  if (status < 300) ledger.crawls.push(String(json["id"]));
}

const WRITES = [addAccount, changeAccount, changeAccount, pushSignal, pushSignal, regenerateBrief, runBot, crawl];

/** Answers that a race may rightly get: another caller was faster, or it is done already. */
const RACES = [404, 409];

async function ask(target: Target, method: string, path: string, body?: object) {
  const answer = await fetch(`${target.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${target.key}`, "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok && !RACES.includes(answer.status)) {
    throw new Refused(`${method} ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  }
  return { status: answer.status, json: JSON.parse(text) as Record<string, unknown> };
}
