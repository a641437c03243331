import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Contact } from "#core/contact.ts";
import type { DetectTask } from "#core/extractor.ts";
import type { Job } from "#core/queue.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { detectStep } from "#pipeline/detect.ts";
import { detectAll } from "#signals/detect.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { markDemoLoaded, UNREAD_DEMO } from "../helpers/loaded-demo.ts";
import { aContact, aDocument, anAccount, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const clock = createFakeClock(NOW);
const globex = anAccount({ domain: "globex.example", name: "Globex", lastReadAt: NOW, lastCrawledAt: NOW });
const northwind = anAccount({ lastReadAt: NOW, lastCrawledAt: NOW });
let opened: Awaited<ReturnType<typeof aStore>>;
beforeEach(async () => {
  opened = await aStore(clock);
  await opened.store.commit({ put: { account: [globex, northwind] } });
});
afterEach(() => opened.remove());

/** Stores an article, runs the step with the real detectors, commits, and gives the types that fired for the account. */
async function read(account: typeof northwind, title: string, text: string): Promise<string[]> {
  const { store } = opened;
  const document = aDocument({
    accountId: account.id,
    key: title,
    url: `https://wire.example/${title.length}`,
    title,
    text,
  });
  await store.commit({ put: { document: [document] } });
  const context = {
    store,
    clock,
    ids: createTestIds(() => NOW, BigInt(title.length)),
    demo: UNREAD_DEMO,
    extractor: {
      detect: async ({ subject, observed, knowledge }: DetectTask) =>
        observed.map((one) => ({ documentId: one.document.id, detections: detectAll(one, subject, knowledge) })),
    },
  } as unknown as PipelineContext;
  const payload = { workspaceId: ws, accountId: account.id, documentIds: [document.id] };
  await store.commit(await detectStep.run(payload, context, {} as Job, new AbortController().signal));
  const signals = await store.signals.listByAccount(ws, account.id);
  return signals
    .filter(({ sources }) => sources.some(({ documentId }) => documentId === document.id))
    .map(({ type }) => type);
}

const contactOf = (account: typeof northwind, more: Partial<Contact>) => aContact({ accountId: account.id, ...more });

test("a champion of one account who arrives at another fires there", async () => {
  await opened.store.commit({ put: { contact: [contactOf(globex, { name: "Ana Cruz", tag: "champion" })] } });
  const types = await read(northwind, "Northwind Robotics hires Ana Cruz as head of data", "She comes from Globex.");
  expect(types.sort()).toEqual(["champion_move", "leader_hire"]);
});

test("a champion of an invented company is nobody to a real one", async () => {
  const { store } = opened;
  const quillmark = anAccount({ domain: "quillmark.example", name: "Quillmark" });
  const champion = contactOf(quillmark, { name: "Ana Cruz", tag: "champion" });
  await store.commit({ put: { account: [quillmark], contact: [champion] } });
  await markDemoLoaded(store);
  expect(await read(northwind, "Northwind Robotics hires Ana Cruz as head of data", "She is new.")).toEqual([
    "leader_hire",
  ]);
});

test("a champion who was first reported to leave is still known at the next company", async () => {
  const { store } = opened;
  const champion = contactOf(globex, { name: "Ana Cruz", role: "Head of Data", tag: "champion" });
  await store.commit({ put: { contact: [champion] } });
  expect(await read(globex, "Ana Cruz leaves Globex", "She was head of data at Globex.")).toContain("job_change");
  expect(await store.contacts.find(ws, champion.id)).toMatchObject({ tag: "departed", wasChampion: true });
  expect(await read(northwind, "Ana Cruz joins Northwind Robotics", "She was head of data.")).toContain(
    "champion_move",
  );
});

test("a contact of the account who leaves fires as a change of job", async () => {
  await opened.store.commit({ put: { contact: [contactOf(northwind, { name: "Tom Beck", role: "Data Engineer" })] } });
  expect(await read(northwind, "Tom Beck leaves Northwind Robotics", "")).toEqual(["job_change"]);
});

test("an arrival that made the contact is not told a second time as a change of job", async () => {
  const first = await read(northwind, "Northwind Robotics appoints Ana Cruz as CFO", "");
  const again = await read(
    northwind,
    "Ana Cruz joins Northwind Robotics as chief financial officer",
    "She starts soon.",
  );
  expect([first, again]).toEqual([["exec_move"], ["exec_move"]]);
});

test("people whom the workspace does not know fire nothing", async () => {
  expect(await read(northwind, "Tom Beck leaves Northwind Robotics", "")).toEqual([]);
});
