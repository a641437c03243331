import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Detection } from "#core/detection.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { detectStep } from "#pipeline/detect.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { aDetection, aDocument, anAccount, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

let opened: Awaited<ReturnType<typeof aStore>>;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
});
afterEach(() => opened.remove());

/** What the step wants done about one document in which this is detected. */
async function detect(detection: Detection) {
  const { store } = opened;
  const account = anAccount();
  const document = aDocument({ accountId: account.id });
  await store.commit({ put: { account: [account], document: [document] } });
  const context = {
    store,
    clock: createFakeClock(NOW),
    ids: createTestIds(() => NOW, 5n),
    extractor: { detect: async () => [{ documentId: document.id, detections: [detection] }] },
  } as unknown as PipelineContext;
  const payload = { workspaceId: ws, accountId: account.id, documentIds: [document.id] };
  const job = { id: "job_1" } as Parameters<typeof detectStep.run>[2];
  return { account, change: await detectStep.run(payload, context, job, new AbortController().signal) };
}

test("people are written with the account's next revision, so that a tag given meanwhile is not written over", async () => {
  const people = [{ name: "Dana Reyes", role: "Chief Revenue Officer", direction: "in" as const }];
  const { account, change } = await detect(aDetection({ type: "exec_move", people }));
  expect(change.put?.contact).toMatchObject([{ name: "Dana Reyes" }]);
  expect(change.put?.account).toEqual([{ ...account, revision: account.revision + 1 }]);
});

test("without people the account is left alone", async () => {
  const { change } = await detect(aDetection());
  expect(change.put?.signal?.length).toBe(1);
  expect(change.put?.account).toBeUndefined();
});
