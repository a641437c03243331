import { expect, test } from "bun:test";
import type { Extractor } from "#core/extractor.ts";
import type { Knowledge } from "#core/knowledge.ts";
import type { Job } from "#core/queue.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { detectStep } from "#pipeline/detect.ts";
import { createFakeClock } from "../helpers/clock.ts";
import {
  aDetection,
  aDocument,
  anAccount,
  aSignal,
  createTestIds,
  NOW,
  WORKSPACE_ID as ws,
} from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

test("a detection that somebody else's write overtakes is refused, and run again it joins what is there now", async () => {
  const clock = createFakeClock(NOW);
  const { store, remove } = await aStore(clock);
  const account = anAccount({ lastReadAt: NOW, lastCrawledAt: NOW });
  const document = aDocument({ accountId: account.id });
  await store.commit({ put: { account: [account], document: [document] } });
  const reported = aSignal({ accountId: account.id, sources: [] });
  let isFirst = true;
  const context = {
    store,
    clock,
    ids: createTestIds(() => NOW, 3n),
    extractor: {
      async detect() {
        // As `POST /v1/signals` does, while the helpers read.
        if (isFirst) await store.commit({ put: { account: [{ ...account, revision: 2 }], signal: [reported] } });
        isFirst = false;
        return [{ documentId: document.id, detections: [aDetection()] }];
      },
    },
  } as unknown as PipelineContext;
  const payload = { workspaceId: ws, accountId: account.id, documentIds: [document.id] };
  const run = () => detectStep.run(payload, context, {} as Job, new AbortController().signal);
  await expect(store.commit(await run())).rejects.toMatchObject({ reason: "stale_revision" });
  await store.commit(await run());
  const signals = await store.signals.listByAccount(ws, account.id);
  expect(signals.map((signal) => [signal.id, signal.sources.length])).toEqual([[reported.id, 1]]);
  await remove();
});

test("the helpers are told which roles and rivals the rubric names", async () => {
  const clock = createFakeClock(NOW);
  const { store, remove } = await aStore(clock);
  const account = anAccount();
  const document = aDocument({ accountId: account.id });
  const rubric = { ...DEFAULT_RUBRIC, keyRoles: ["Head of Data"], competitors: ["Globex CRM"] };
  const workspace = { id: ws, name: "Ours", rubric, createdAt: NOW };
  await store.commit({ put: { workspace: [workspace], account: [account], document: [document] } });
  const told: Knowledge[] = [];
  const extractor: Pick<Extractor, "detect"> = {
    async detect({ knowledge }) {
      told.push(knowledge);
      return [];
    },
  };
  const context = { store, clock, ids: createTestIds(() => NOW, 3n), extractor } as unknown as PipelineContext;
  const payload = { workspaceId: ws, accountId: account.id, documentIds: [document.id] };
  await detectStep.run(payload, context, {} as Job, new AbortController().signal);
  expect(told).toMatchObject([{ keyRoles: ["Head of Data"], rivals: ["Globex CRM"] }]);
  await remove();
});
