import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { type Appliance, startAppliance } from "../appliance.ts";
import { type Served, serveApart } from "../children.ts";
import { inTurn } from "../in-turn.ts";
import { type LoadTask, loadCost, putLoad } from "../load.ts";
import { peerNode } from "../peers.ts";
import type { Bench, Findings, Topic } from "../topic.ts";

const CONNECTIONS = 32;
const PEERS = join(import.meta.dir, "..", "peers");
const BY_CLOCK = "answers/s";
const BY_CPU = "answers per CPU second";
/** What is asked for the first time runs before the engine has compiled it; the other servers stay up over all rounds. */
const WARM_UP_POSTS = 2_000;
const FASTIFY_KEY = "sk_live_bench";

/** An account as a CRM would send it. */
const ACCOUNT = {
  domain: "company-{n}.example",
  name: "Company {n} Robotics",
  tags: ["tier-1", "robotics"],
  owner: "dana@acme.example",
  attributes: { industry: "Robotics", employee_count: 320, hq_country: "US", tech: ["salesforce", "outreach"] },
};

/** Reads and writes of one account over the whole stack: key, limits, validation, database. */
export const api: Topic = {
  name: "api",
  answers: "What does a request over the whole stack cost beside a bare server that gives the same answer?",
  needsPeers: true,
  async measure(bench) {
    const reads = await measureReads(bench);
    const writes = await measureWrites(bench);
    return {
      figures: [...reads.figures, ...writes.figures],
      bars: [...reads.bars, ...writes.bars],
      notes: [
        "The bare server gives the same bytes, headers included; `fewer bytes` gives the body alone. Reading bodies is all it does with them.",
        `Accounts are written to an appliance that is new in each round, after ${WARM_UP_POSTS.toLocaleString("en")} that are not measured.`,
        "Fastify does comparable work: key, count, JSON schema, one SQLite row with `synchronous=FULL`; it keeps no audit log and starts nothing.",
        `Each server has a core for itself, ${CONNECTIONS} connections ask without pause. By the clock a busy machine shows; by CPU (helpers included) hardly.`,
      ],
    };
  },
};

async function measureReads({ binary, folder, isQuick, rounds }: Bench): Promise<Findings> {
  const appliance = await startAppliance({ binary, folder: join(folder, "reads") });
  const fastify = await startFastify(folder);
  const servers: Served[] = [fastify];
  try {
    const { id } = await appliance.ask<{ id: string }>("POST", "/v1/accounts", filled(1));
    // Its crawl finds nobody and ends; until then it would be measured too.
    await restOf(appliance, id);
    const path = `/v1/accounts/${id}`;
    const answer = await answerOf(appliance, path);
    const bare = await serveBare(answer);
    const fewer = await serveBare({ ...answer, headers: { "content-type": "application/json" } });
    servers.push(bare, fewer);
    const peerPath = `/v1/accounts/${await postTo(fastify)}`;
    const forMs = isQuick ? 500 : 2_000;
    const ask = (server: { pid: number; url: string }, at: string, headers = appliance.headers) => {
      const task: LoadTask = { url: server.url, method: "GET", path: at, headers, connections: CONNECTIONS, forMs };
      return () => loadCost(server.pid, task, 200);
    };
    const samples = await inTurn(rounds, {
      "GET account, signalmama": ask(appliance, path),
      "GET account, bare": ask(bare, path),
      "GET account, bare, fewer bytes": ask(fewer, path),
      "GET account, Fastify": ask(fastify, peerPath, { authorization: `Bearer ${FASTIFY_KEY}` }),
    });
    const bar = (what: string, by: string) => ({
      what,
      values: samples.of("GET account, signalmama", by),
      against: samples.of("GET account, bare", by),
      is: "at least" as const,
      floor: 0.45,
      aim: 0.6,
    });
    return {
      figures: [
        ...samples.figures(BY_CLOCK, ""),
        ...samples.figures("CPU µs an answer", "µs"),
        ...samples.figures("p99 ms", "ms"),
      ],
      bars: [bar("GET account against bare, by CPU", BY_CPU), bar("GET account against bare, by the clock", BY_CLOCK)],
    };
  } finally {
    await Promise.all([appliance, ...servers].map((server) => server.stop()));
  }
}

/** A database of its own each time: what the accounts of the round before lead to would be measured too. */
async function measureWrites({ binary, folder, isQuick, rounds }: Bench): Promise<Findings> {
  const forMs = isQuick ? 500 : 2_000;
  let firstNumber = 0;
  const taskFor = ({ url }: { url: string }, headers: Record<string, string>): LoadTask => {
    firstNumber += 1_000_000;
    const body = JSON.stringify(ACCOUNT);
    return { url, method: "POST", path: "/v1/accounts", headers, body, firstNumber, connections: CONNECTIONS, forMs };
  };
  const post = (server: { pid: number; url: string }, headers: Record<string, string>) =>
    loadCost(server.pid, taskFor(server, headers), 201);
  const servers: Served[] = [];
  const appliance = await startAppliance({ binary, folder: join(folder, "sample") });
  const answer = await answerOf(appliance, "/v1/accounts", filled(999_999_999)).finally(() => appliance.stop());
  const json = { authorization: `Bearer ${FASTIFY_KEY}`, "content-type": "application/json" };
  try {
    const bare = await serveBare(answer);
    const fastify = await startFastify(folder);
    servers.push(bare, fastify);
    const samples = await inTurn(rounds, {
      "POST account, signalmama": async () => {
        const fresh = await startAppliance({ binary, folder: mkdtempSync(join(folder, "writes-")) });
        try {
          await putLoad({ ...taskFor(fresh, fresh.headers), forMs: 10_000, requests: WARM_UP_POSTS }, 201);
          return await post(fresh, fresh.headers);
        } finally {
          await fresh.stop();
        }
      },
      "POST account, bare": () => post(bare, json),
      "POST account, Fastify": () => post(fastify, json),
    });
    const bar = (what: string, by: string) => ({
      what,
      values: samples.of("POST account, signalmama", by),
      against: samples.of("POST account, bare", by),
      is: "at least" as const,
      floor: 0.15,
      aim: 0.3,
    });
    return {
      figures: [
        ...samples.figures(BY_CLOCK, ""),
        ...samples.figures("CPU µs an answer", "µs"),
        ...samples.figures("p99 ms", "ms"),
      ],
      bars: [
        bar("POST account against bare, by CPU", BY_CPU),
        bar("POST account against bare, by the clock", BY_CLOCK),
      ],
    };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

type Answer = { status: number; headers: Record<string, string>; body: string };

/** What the appliance answers, as a bare server is to give it. */
async function answerOf({ url, headers }: Appliance, path: string, body?: unknown): Promise<Answer> {
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const answer = await fetch(`${url}${path}`, { headers, ...sent });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const own = Object.fromEntries([...answer.headers].filter(([name]) => name !== "content-length" && name !== "date"));
  return { status: answer.status, headers: own, body: await answer.text() };
}

function serveBare(answer: Answer): Promise<Served> {
  return serveApart([process.execPath, join(PEERS, "bare.ts"), JSON.stringify(answer)]);
}

function startFastify(folder: string): Promise<Served> {
  const at = mkdtempSync(join(folder, "fastify-"));
  return serveApart([peerNode(), join(PEERS, "fastify.mjs"), FASTIFY_KEY, at]);
}

async function postTo({ url }: Served): Promise<string> {
  const headers = { authorization: `Bearer ${FASTIFY_KEY}`, "content-type": "application/json" };
  const answer = await fetch(`${url}/v1/accounts`, { method: "POST", headers, body: JSON.stringify(filled(1)) });
  return ((await answer.json()) as { id: string }).id;
}

function filled(number: number): unknown {
  return JSON.parse(JSON.stringify(ACCOUNT).replaceAll("{n}", String(number).padStart(9, "0")));
}

/** Resolves when the first crawl of the account has ended. */
async function restOf(appliance: Appliance, id: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const { data } = await appliance.ask<{ data: { status: string }[] }>("GET", `/v1/accounts/${id}/crawls`);
    if (data.every(({ status }) => status === "finished")) return;
    if (performance.now() > deadline) throw new Error("the crawl of the account does not end");
    await Bun.sleep(50);
  }
}
