import { expect, test } from "bun:test";
import type { Job } from "#core/queue.ts";
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
