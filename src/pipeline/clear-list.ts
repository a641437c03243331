import { z } from "zod";
import { CLEARED_AT_ONCE, clearListJob, offList } from "#core/list.ts";
import { SECOND_MS } from "#core/time.ts";
import { beginAnew, defineStep } from "./step.ts";

/** Takes the next accounts off a deleted list, until none is left on it. */
export const clearListStep = defineStep({
  name: "clear_list",
  payload: z.object({ listId: z.string() }),
  options: () => ({ concurrency: 1, timeoutMs: 30 * SECOND_MS, delaysMs: [SECOND_MS, 10 * SECOND_MS, 60 * SECOND_MS] }),
  async run({ listId }, { store, clock }) {
    const members = await store.lists.listMembers(listId, CLEARED_AT_ONCE);
    if (members.length === 0) return {};
    return {
      put: { account: members.map((account) => offList(account, listId, clock.now())) },
      jobs: [clearListJob(listId)],
    };
  },
  // Accounts would stay on a list that is gone, so this never ends without success.
  onExhausted: async ({ listId }, context) => beginAnew(clearListJob(listId), context),
});
