import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Fire } from "#core/fire.ts";
import { sha256Hex } from "#core/hash.ts";
import type { Job } from "#core/queue.ts";
import { DAY_MS } from "#core/time.ts";
import type { Delivery } from "#core/webhook.ts";
import type { Writer } from "#core/writer.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { eraseStep } from "#pipeline/erase.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { packLooks } from "#watching/packed-look.ts";
import { templateWriter } from "#writers/template.ts";
import { type Api, addAccount, codeOf, rowsOf, startApi } from "../../helpers/api.ts";
import { aContact, aDocument, anEvent, aRun, aSignal, aWebhook, NOW, SECRET_KEY } from "../../helpers/records.ts";

const NAME = "Dana Reyes";
const TEXT = `${NAME} joins Northwind. Reyes led sales before.`;

let api: Api;
let account: string;
let contact: string;
let words: Writer["write"];
beforeEach(async () => {
  words = async () => Promise.reject(new Error("nothing to say yet"));
  api = await startApi({ writer: { write: (facts) => words(facts) } });
  account = await addAccount(api, { domain: "northwind.example", name: "Northwind", notes: `Met ${NAME} twice.` });
  const mine = { workspaceId: api.ours.id, accountId: account };
  const person = aContact({ ...mine, name: NAME });
  contact = person.id;
  const document = aDocument({ ...mine, title: `${NAME} joins`, text: TEXT });
  const [source] = aSignal().sources;
  if (!source) throw new Error("a signal without a source");
  const evidence = { quote: TEXT, start: 17, end: 17 + TEXT.length };
  const signal = aSignal({
    ...mine,
    type: "exec_move",
    title: `${NAME} joins Northwind as CRO`,
    summary: TEXT,
    data: { person: NAME, role: "CRO" },
    identity: { person: "dana reyes" },
    people: [{ name: NAME, role: "CRO", direction: "in" }],
    contactIds: [person.id],
    sources: [{ ...source, documentId: document.id, title: `${NAME} joins`, evidence }],
    feedback: [{ by: "key_1", verdict: "useful", note: `I know ${NAME}`, at: NOW }],
  });
  const event = anEvent({ ...mine, type: "contact.added", facts: { contact: person, signal } });
  const fire: Fire = {
    id: "fire_00000000000000000001",
    ...mine,
    botId: "bot_00000000000000000001",
    runId: "run_00000000000000000001",
    firedAt: NOW,
    matchedText: TEXT,
    title: `${NAME} joins`,
    diff: { before: "", after: TEXT },
    sourceUrl: "https://northwind.example/team",
    contentHash: "x",
  };
  const webhook = aWebhook({ workspaceId: api.ours.id });
  const delivery: Delivery = {
    id: "dlv_00000000000000000001",
    workspaceId: api.ours.id,
    webhookId: webhook.id,
    eventId: event.id,
    eventType: event.type,
    sequence: 1,
    status: "failed",
    attempts: [{ number: 1, at: NOW, durationMs: 5, outcome: "rejected", httpStatus: 500 }],
    createdAt: NOW,
    updatedAt: NOW,
  };
  const memory = {
    id: fire.botId,
    workspaceId: api.ours.id,
    baselineAt: NOW,
    memory: { page: { blocks: [TEXT], volatile: [] } },
    validators: [],
  };
  const body = { url: fire.sourceUrl, contentType: "text/html", text: `<p>${TEXT}</p>` };
  const look = {
    id: "look_00000000000000000001",
    workspaceId: api.ours.id,
    botId: fire.botId,
    place: "p",
    lookedAt: NOW,
    contentHash: "x",
    content: await packLooks([[body as never]]),
  };
  await api.store.commit({
    put: {
      contact: [person],
      document: [document],
      signal: [signal],
      fire: [fire],
      webhook: [webhook],
      delivery: [delivery],
      memory: [memory],
      look: [look],
    },
    events: [event],
  });
  words = async () => ({
    whyNow: `Talk to ${NAME}: she is new.`,
    whoToTalkTo: [{ name: NAME, role: "CRO", tag: "new", contactId: contact }],
    draftOpener: "Hi Dana, …",
    signalIds: [signal.id],
    claims: [
      {
        field: "why_now",
        start: 8,
        end: 18,
        text: NAME,
        signalId: signal.id,
        documentId: document.id,
        url: source.url,
      },
    ],
    writer: { kind: "template", name: "test", version: "1" },
  });
  await api.call("POST", `/v1/accounts/${account}/brief:regenerate`);
});
afterEach(() => api.stop());

const log = { debug() {}, info() {}, warn() {}, error() {} };

/** What the job does that an erasure starts. */
async function carryOut(): Promise<void> {
  const [job] = await api.store.jobs.claim("erase", 1, DAY_MS);
  if (!job) throw new Error("no erasure was begun");
  const context = { store: api.store, clock: api.clock, log } as unknown as PipelineContext;
  const change = await eraseStep.run(job.payload as never, context, {} as Job, new AbortController().signal);
  await api.store.commit(change, job);
}

async function erase(): Promise<string> {
  const answer = await api.call("POST", `/v1/contacts/${contact}:erase`);
  expect([answer.status, answer.json["status"]]).toEqual([202, "erasing"]);
  await carryOut();
  return String(answer.json["id"]);
}

/** Everything that can be read of the workspace, of every route that has words of others in it. */
async function everythingRead(): Promise<string> {
  const paths = [
    `/v1/accounts/${account}`,
    `/v1/accounts/${account}/contacts`,
    `/v1/accounts/${account}/decision-makers`,
    `/v1/accounts/${account}/brief`,
    `/v1/accounts/${account}/scores`,
    "/v1/briefs",
    "/v1/signals",
    "/v1/events",
    "/v1/audit",
    "/v1/erasures",
    "/v1/notifications",
    "/v1/exports/contacts.csv",
    "/v1/exports/signals.csv",
    "/v1/exports/signals.ndjson",
    "/v1/exports/briefs.ndjson",
    "/v1/exports/accounts.ndjson",
  ];
  const answers = await Promise.all(paths.map((path) => api.call("GET", path)));
  const signals = rowsOf<{ id: string }>(await api.call("GET", "/v1/signals"));
  answers.push(await api.call("GET", `/v1/signals/${signals[0]?.id}`));
  const refused = answers.flatMap(({ status, text }) => (status === 200 ? [] : [text]));
  expect(refused).toEqual([]);
  return answers.map(({ text }) => text).join("\n");
}

describe("a person who is erased", () => {
  test("is no contact from that instant on", async () => {
    await api.call("POST", `/v1/contacts/${contact}:erase`);
    const answer = await api.call("GET", `/v1/contacts/${contact}`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "contact_not_found"]);
    expect(rowsOf(await api.call("GET", `/v1/accounts/${account}/contacts`))).toEqual([]);
    const again = await api.call("POST", `/v1/contacts/${contact}:erase`);
    expect([again.status, codeOf(again)]).toEqual([404, "contact_not_found"]);
  });

  test("can be read nowhere any more, not even by the surname", async () => {
    expect(await everythingRead()).toContain(NAME);
    const id = await erase();
    expect(await everythingRead()).not.toMatch(/reyes/i);
    const [erasure] = rowsOf<{ id: string; status: string; counts: object }>(await api.call("GET", "/v1/erasures"));
    expect(erasure).toMatchObject({ id, status: "erased" });
    expect(erasure?.counts).toMatchObject({
      contacts: 1,
      accounts: 1,
      documents: 1,
      signals: 1,
      fires: 1,
      briefs: 1,
      memories: 1,
      looks: 1,
    });
  });

  test("is gone from every file of the data folder, but for the version of a brief, which nobody edits", async () => {
    await erase();
    await api.store.scrub();
    const briefs = await api.store.briefs.list(api.ours.id, account, { limit: 9 });
    expect(briefs.rows).toHaveLength(1);
    const folder = dirname(api.databasePath);
    await api.server.stop(0);
    await api.store.close();
    const found = readdirSync(folder).flatMap((name) => {
      const text = readFileSync(join(folder, name), "latin1");
      return [...text.matchAll(/.{0,40}reyes/gis)].map(([words]) => words);
    });
    // Name, name in a claim, and the person to talk to: one brief.
    expect(found.filter((words) => !/Talk to|"text":"|"name":"/.test(words))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  test("is blacked out of briefs as they are read; the version, its hash and its claims are what they were", async () => {
    const before = await api.call("GET", `/v1/accounts/${account}/brief`);
    const stored = bodiesOf("briefs");
    const id = await erase();
    const { json } = await api.call("GET", `/v1/accounts/${account}/brief`);
    expect(json).toMatchObject({
      id: before.json["id"],
      content_hash: before.json["content_hash"],
      why_now: "Talk to ████ █████: she is new.",
      redactions: [{ erasure_id: id }],
    });
    const [claim] = json["claims"] as { start: number; end: number; text_span: string }[];
    expect(String(json["why_now"]).slice(claim?.start, claim?.end)).toBe(String(claim?.text_span));
    expect(bodiesOf("briefs")).toEqual(stored);
  });

  test("is in no word of a brief that is written later, also before all is gone through; old versions say that they were", async () => {
    const regenerate = () => api.call("POST", `/v1/accounts/${account}/brief:regenerate`);
    words = (facts) => templateWriter.write(facts);
    expect((await regenerate()).text).toContain(NAME);
    await api.call("POST", `/v1/contacts/${contact}:erase`);
    const during = await regenerate();
    await carryOut();
    const after = await regenerate();
    for (const { text, json } of [during, after]) {
      expect(text).not.toMatch(/█|reyes/i);
      expect(json).toMatchObject({ redactions: [] });
      expect(json["why_now"]).toStartWith("Northwind has a new CRO, ");
    }
    const version = async (number: number) =>
      (await api.call("GET", `/v1/accounts/${account}/brief?version=${number}`)).json;
    expect(await version(2)).toMatchObject({ redactions: [{}] });
    expect(String((await version(2))["why_now"])).toContain("█");
    expect(await version(4)).toMatchObject({ version: 4, redactions: [], why_now: after.json["why_now"] });
  });

  test("is in no brief that was begun before and would be stored after: it is written again", async () => {
    const regenerate = () => api.call("POST", `/v1/accounts/${account}/brief:regenerate`);
    words = async (facts) => {
      await api.call("POST", `/v1/contacts/${contact}:erase`);
      return templateWriter.write(facts);
    };
    const written = await regenerate();
    expect(written.status).toBe(201);
    expect(written.json).toMatchObject({ version: 2, redactions: [] });
    expect(written.text).not.toMatch(/█|reyes/i);
  });

  test("is not found again: no contact, no event, no word of what is read later", async () => {
    await erase();
    const mine = { workspaceId: api.ours.id, accountId: account };
    const person = aContact({ ...mine, name: "DANA REYES" });
    const signal = aSignal({ ...mine, title: `${NAME} speaks`, contactIds: [person.id] });
    await api.store.commit({
      put: {
        contact: [person],
        document: [aDocument({ ...mine, key: "k2", text: `More of ${NAME}.` })],
        signal: [signal],
      },
      events: [
        anEvent({ ...mine, type: "contact.added", facts: { contact: person } }),
        anEvent({ ...mine, type: "signal.fired", facts: { signal } }),
      ],
    });
    expect(rowsOf(await api.call("GET", `/v1/accounts/${account}/contacts`))).toEqual([]);
    expect(await everythingRead()).not.toMatch(/reyes/i);
    const types = rowsOf<{ event: string }>(await api.call("GET", "/v1/events")).map(({ event }) => event);
    expect(types.filter((type) => type === "contact.added")).toHaveLength(1);
    expect((await api.store.signals.find(api.ours.id, signal.id))?.contactIds).toEqual([]);
  });

  test("leaves no contact that was written together with the erasure, and no signal that points at one", async () => {
    const mine = { workspaceId: api.ours.id, accountId: account };
    const late = aContact({ ...mine, id: "ctc_0000000000000000late", name: "Reyes, Dana" });
    const signal = aSignal({ ...mine, id: "sig_0000000000000000late", contactIds: [late.id, contact] });
    const erasing = api.call("POST", `/v1/contacts/${contact}:erase`);
    const writing = api.store.commit({ put: { contact: [late], signal: [signal] } });
    await Promise.all([erasing, writing]);
    await carryOut();
    expect(rowsOf(await api.call("GET", `/v1/accounts/${account}/contacts`))).toEqual([]);
    expect((await api.store.signals.find(api.ours.id, signal.id))?.contactIds).toEqual([]);
  });

  test("is gone from what the account's pages and its custom attributes say; what it is called stays", async () => {
    const before = await api.store.accounts.find(api.ours.id, account);
    if (!before) throw new Error("no account");
    const found = { url: "https://northwind.example/", method: "meta", observedAt: NOW } as const;
    const told = {
      ...before,
      name: "Dana Reyes Consulting",
      attributes: { custom: { owner: NAME, tier: 1 } },
      enrichment: [
        { ...found, field: "description" as const, values: [`Founded by ${NAME}.`], quote: `Founded by ${NAME}.` },
        { ...found, field: "name" as const, values: ["Dana Reyes Consulting"], quote: "Dana Reyes Consulting" },
      ],
    };
    await api.store.commit({ put: { account: [{ ...told, revision: before.revision + 1 }] } });
    await erase();
    const expected = {
      name: "Dana Reyes Consulting",
      attributes: { custom: { owner: "████ █████", tier: 1 } },
      enrichment: [
        { values: ["Founded by ████ █████."], quote: "Founded by ████ █████." },
        { values: ["Dana Reyes Consulting"], quote: "Dana Reyes Consulting" },
      ],
    };
    const after = await api.store.accounts.find(api.ours.id, account);
    expect(after).toMatchObject(expected);
    const event = anEvent({
      workspaceId: api.ours.id,
      accountId: account,
      type: "account.scored",
      facts: { account: told },
    });
    await api.store.commit({ events: [event] });
    const stored = bodiesOf("events").map((body) => JSON.parse(body));
    expect(stored.find(({ id }) => id === event.id)?.facts.account).toMatchObject(expected);
  });

  test("goes from the jobs of the workspace, however many there are, and from nobody else's", async () => {
    const job = (workspaceId: string, i: number) => ({
      step: "read",
      payload: { workspaceId, n: i, link: { title: NAME } },
    });
    const jobs = Array.from({ length: 250 }, (_, i) => job(i % 2 ? api.ours.id : api.theirs.id, i));
    await api.store.commit({ jobs });
    await erase();
    const titles = jobsStored().map(
      ({ n, link }) => (n % 2 ? "ours" : "theirs") + (link.title === NAME ? " whole" : ""),
    );
    expect(titles.filter((one) => one === "ours")).toHaveLength(125);
    expect(titles.filter((one) => one === "theirs whole")).toHaveLength(125);
  });

  test("does not come back with a run that began before all was gone through", async () => {
    const bot = { workspaceId: api.ours.id, botId: "bot_00000000000000000007" };
    const remembered = (words: string) => ({
      id: bot.botId,
      workspaceId: bot.workspaceId,
      baselineAt: NOW,
      memory: { page: { blocks: [words], volatile: [] } },
      validators: [{ etag: "x" }],
      lookHash: "x",
    });
    const body = { url: "https://x.example/", contentType: "text/html", text: TEXT, fetchedAt: NOW };
    const content = await packLooks([[body]]);
    const look = { ...bot, id: "look_00000000000000000007", place: "p", lookedAt: NOW, contentHash: "x", content };
    await erase();
    const begun = aRun({ ...bot, startedAt: NOW - 1 });
    await api.store.commit({ put: { run: [begun], memory: [remembered(TEXT)], look: [look] } });
    expect(await api.store.memories.find(bot.botId)).toMatchObject({ memory: {}, validators: [], baselineAt: -1 });
    expect(bodiesOf("looks").join()).not.toContain(look.id);
    const later = aRun({ ...bot, startedAt: api.clock.now() + 1 });
    await api.store.commit({ put: { run: [later], memory: [remembered("All quiet.")], look: [look] } });
    expect(await api.store.memories.find(bot.botId)).toEqual(remembered("All quiet."));
    expect(bodiesOf("looks").join()).toContain(look.id);
  });

  test("goes from what was sent to a bot and waits for its run", async () => {
    const content = JSON.stringify([{ text: `Now:\n${NAME} left`, url: "https://x.example/dana-reyes" }]);
    const push = {
      id: "p1",
      workspaceId: api.ours.id,
      botId: "bot_1",
      runId: "run_1",
      createdAt: NOW,
      contentHash: "h",
    };
    await api.store.commit({ put: { push: [{ ...push, content }] } });
    await erase();
    expect((await api.store.pushes.find(api.ours.id, "p1"))?.content).toBe(content.replace(NAME, "████ █████"));
  });

  test("is remembered across restarts by nothing but a sealed name, and only in that workspace", async () => {
    await erase();
    const raw = readFileSync(api.databasePath, "latin1");
    expect(raw).not.toContain(sha256Hex(NAME));
    expect(api.store.erasures.eraserOf(api.ours.id)?.isErased(NAME)).toBe(true);
    expect(api.store.erasures.eraserOf(api.theirs.id)).toBeUndefined();
    const again = await openStore({
      path: api.databasePath,
      secretKey: SECRET_KEY,
      clock: api.clock,
      ids: api.actions.ids,
    });
    expect(again.erasures.eraserOf(api.ours.id)?.isErased("dana reyes")).toBe(true);
    await again.close();
  });

  test("stands in the audit log as an erasure by a key, without whom it was about", async () => {
    const id = await erase();
    const rows = rowsOf<{ verb: string; object: { id: string | null }; actor: { kind: string } }>(
      await api.call("GET", `/v1/audit?object=${id}`),
    );
    expect(rows.map(({ verb, actor }) => [verb, actor.kind])).toEqual([
      ["erasure.completed", "system"],
      ["erasure.created", "key"],
    ]);
    expect(JSON.stringify(rowsOf(await api.call("GET", "/v1/audit")))).not.toContain(contact);
    expect((await api.store.audit.verify()).flaw).toBeUndefined();
  });
});

function jobsStored(): { n: number; link: { title: string } }[] {
  const raw = new (loadSqlite())(api.databasePath, { readonly: true });
  const rows = raw.prepare("select payload from jobs where step = 'read' and payload like '%link%'").all();
  raw.close();
  return (rows as { payload: string }[]).map(({ payload }) => JSON.parse(payload));
}

function bodiesOf(table: "looks" | "events" | "briefs"): string[] {
  const raw = new (loadSqlite())(api.databasePath, { readonly: true });
  const rows = raw.prepare(`select body from ${table} order by id`).all() as { body: string }[];
  raw.close();
  return rows.map(({ body }) => body);
}
