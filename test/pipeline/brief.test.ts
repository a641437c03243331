import { expect, test } from "bun:test";
import type { Change } from "#core/change.ts";
import type { Erasure } from "#core/erasure.ts";
import type { Job } from "#core/queue.ts";
import type { Signal } from "#core/signal.ts";
import { HOUR_MS } from "#core/time.ts";
import { briefStep } from "#pipeline/brief.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { templateWriter } from "#writers/template.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { anAccount, aSignal, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const run = async (signalAt: number, told: Partial<Signal> = {}, put: Change["put"] = {}) => {
  const clock = createFakeClock(NOW);
  const { store, remove } = await aStore(clock);
  const latestBrief = { id: "brf_1", version: 1, generatedAt: NOW - HOUR_MS, score: 40 };
  const account = anAccount({ score: 12, announcedScore: 12, lastScoredAt: NOW - HOUR_MS, latestBrief });
  const signal = aSignal({ accountId: account.id, updatedAt: signalAt, ...told });
  await store.commit({ put });
  await store.commit({ put: { account: [account], signal: [signal] } });
  const settings = () => ({ scoring: { cycleMs: HOUR_MS } });
  const ids = createTestIds(() => NOW, 3n);
  const context = { store, clock, ids, writer: templateWriter, settings } as unknown as PipelineContext;
  const payload = { workspaceId: ws, accountId: account.id, trigger: "score_moved" as const, causeId: "job_1" };
  const change = await briefStep.run(payload, context, {} as Job, new AbortController().signal);
  await store.commit(change);
  const stored = await store.accounts.find(ws, account.id);
  await remove();
  return { change, stored };
};

test("a brief over a signal that came after the score scores first, in the same change", async () => {
  const { change, stored } = await run(NOW - 1_000);
  const [brief] = change.put?.brief ?? [];
  expect(brief?.score).toBeGreaterThan(50);
  expect(brief?.whyNow).toContain(`scores ${brief?.score} of 100`);
  expect(stored).toMatchObject({ lastScoredAt: NOW, latestBrief: { version: 2, score: brief?.score } });
  const causes = change.events?.map(({ type, causeId }) => [type, causeId]);
  expect(causes?.[0]).toEqual(["account.score_changed", "job_1"]);
  expect(causes?.map(([type]) => type)).toContain("brief.generated");
});

test("a brief over what is scored leaves the score to the scorings", async () => {
  const { change, stored } = await run(NOW - 2 * HOUR_MS);
  expect(change.put?.score).toBeUndefined();
  expect(stored).toMatchObject({ score: 12, lastScoredAt: NOW - HOUR_MS, latestBrief: { version: 2 } });
});

test("a brief that is written after an erasure does without the person, and without a hole", async () => {
  const name = "Dana Reyes";
  const erasure: Erasure = { id: "era_1", workspaceId: ws, name, status: "erased", createdAt: NOW, counts: {} };
  const quote = `Northwind named ${name} as CRO.`;
  const told = { type: "exec_move", title: quote, data: { person: name, role: "CRO" }, people: [] };
  const { change } = await run(NOW - 2 * HOUR_MS, told, { erasure: [erasure] });
  const [brief] = change.put?.brief ?? [];
  expect(brief?.whyNow).toStartWith("Northwind Robotics has a new CRO, ");
  expect(JSON.stringify(brief)).not.toMatch(/█|Reyes/);
});
