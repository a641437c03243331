import { afterEach, beforeEach, expect, test } from "bun:test";
import type { Run } from "#core/run.ts";
import type { Match } from "#core/watch.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { fireStep } from "#pipeline/fire.ts";
import { fires } from "#pipeline/fires.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { aBot, anAccount, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const clock = createFakeClock(NOW);
const account = anAccount({ name: "Fenwick", domain: "fenwick.example" });
const bot = aBot({ name: "Fenwick fees", accountIds: [account.id] });
let opened: Awaited<ReturnType<typeof aStore>>;
beforeEach(async () => {
  opened = await aStore(clock);
  await opened.store.commit({ put: { account: [account], bot: [bot] } });
});
afterEach(() => opened.remove());

/** What the fire and the signal of a match with this title are called. */
async function namesOf(title: string): Promise<(string | undefined)[]> {
  const { store } = opened;
  const context = { store, clock, ids: createTestIds(() => NOW, 5n) } as unknown as PipelineContext;
  const match: Match = { id: "1", url: "https://fenwick.example/fees", title, text: "199 → 219 (+10.1 %)" };
  const { change } = await fires(bot, { id: "run_1" } as Run, [match], context);
  await store.commit({ put: change.put ?? {} });
  const documentIds = change.put?.document?.map(({ id }) => id) ?? [];
  const payload = { workspaceId: ws, accountId: account.id, botId: bot.id, documentIds };
  const { put } = await fireStep.run(payload, context, {} as never, new AbortController().signal);
  return [change.put?.fire?.[0]?.title, put?.signal?.[0]?.title];
}

test.each([
  ["Fees", "Fees", "Fenwick fees: Fees"],
  ["Fenwick fees", "Fenwick fees", "Fenwick fees"],
  ["", "Fenwick fees", "Fenwick fees"],
])("a page called %p gives a fire called %p and a signal called %p", async (title, fire, signal) => {
  expect(await namesOf(title)).toEqual([fire, signal]);
});
