import { quantile } from "../in-turn.ts";

/** What callers of the API do, and how fast; without rates each asks as soon as it is answered. */
export type CallersTask = {
  url: string;
  headers: Record<string, string>;
  accountIds: string[];
  /** How often a line of what happened since the last one is printed. */
  everyMs: number;
  readsPerSecond?: number;
  writesPerSecond?: number;
};

/** One line. Latencies in ms from when a request was due. */
export type CallersLine = {
  reads: number;
  writes: number;
  refused: Record<string, number>;
  p50Ms: number;
  p99Ms: number;
};

const READERS = 4;
const WRITERS = 2;
/** A caller whose change lost against another one asks again; that is no failure of the appliance. */
const RACED = 409;

const task = JSON.parse(process.argv[2] ?? "") as CallersTask;
let line: Omit<CallersLine, "p50Ms" | "p99Ms"> & { latencies: number[] } = fresh();
let serial = 0;

setInterval(() => {
  const { latencies, ...counted } = line;
  line = fresh();
  const said: CallersLine = { ...counted, p50Ms: quantile(latencies, 0.5), p99Ms: quantile(latencies, 0.99) };
  process.stdout.write(`${JSON.stringify(said)}\n`);
}, task.everyMs);
begin(read, READERS, task.readsPerSecond);
begin(write, WRITERS, task.writesPerSecond);

function fresh(): typeof line {
  return { reads: 0, writes: 0, refused: {}, latencies: [] };
}

/** An open loop: what is due is sent when it is due, however late the answers before it are. */
async function begin(ask: (dueAt: number) => Promise<void>, callers: number, perSecond?: number): Promise<void> {
  if (perSecond === undefined) {
    for (let caller = 0; caller < callers; caller++) void again(ask);
    return;
  }
  const startedAt = performance.now();
  for (let index = 0; ; index++) {
    const dueAt = startedAt + (index * 1000) / perSecond;
    const waitMs = dueAt - performance.now();
    if (waitMs > 0.2) await Bun.sleep(waitMs);
    void ask(dueAt);
  }
}

async function again(ask: (dueAt: number) => Promise<void>): Promise<never> {
  for (;;) await ask(performance.now());
}

async function read(dueAt: number): Promise<void> {
  line.reads++;
  const id = anAccountId();
  const paths = [`/accounts/${id}`, `/accounts/${id}`, `/signals?account_id=${id}&limit=20`, "/accounts?limit=50"];
  await ask(dueAt, "GET", paths[serial % paths.length] ?? "");
}

async function write(dueAt: number): Promise<void> {
  line.writes++;
  const id = anAccountId();
  const kind = serial % 10;
  if (kind === 0) return ask(dueAt, "POST", `/accounts/${id}/brief:regenerate`);
  if (kind < 4) return ask(dueAt, "POST", "/signals", aVisit(id, serial));
  return ask(dueAt, "PATCH", `/accounts/${id}`, { attributes: { custom: { seats: serial } } });
}

/** Each account has its turn, in an order that has nothing to do with how they are stored. */
function anAccountId(): string {
  return task.accountIds[(++serial * 7919) % task.accountIds.length] ?? "";
}

function aVisit(accountId: string, number: number) {
  const title = `Visit number ${number} to the prices`;
  const source = { kind: "crm", title: "Web visits", url: "https://crm.example/visits", excerpt: title };
  return { account_id: accountId, type: "pricing_page_visited", title, data: { plan: `plan ${number}` }, source };
}

async function ask(dueAt: number, method: string, path: string, body?: object): Promise<void> {
  try {
    const answer = await fetch(`${task.url}/v1${path}`, {
      method,
      headers: task.headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    await answer.arrayBuffer();
    if (!answer.ok && answer.status !== RACED) refuse(`${method} ${answer.status}`);
  } catch {
    refuse(`${method} without an answer`);
  }
  line.latencies.push(performance.now() - dueAt);
}

function refuse(how: string): void {
  line.refused[how] = (line.refused[how] ?? 0) + 1;
}
