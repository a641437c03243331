import { setImmediate as nextTurn } from "node:timers/promises";
import type { After } from "#core/queries.ts";
import { compareRubrics, type RubricPreview, type ScoreMove, sumUpMoves } from "#core/rubric-preview.ts";
import type { ActionContext } from "./context.ts";
import { checkRubric, type NewRubric } from "./rubrics.ts";
import { inTurn } from "./turns.ts";
import { getWorkspace } from "./workspaces.ts";

/** Accounts compared at the most, the newest first. */
const COMPARED_MAX = 2_000;
/** Between two chunks everyone else has a turn of the event loop. */
const CHUNK = 10;
const MOVERS_MAX = 100;

/**
 * What a rubric would change, compared with the present one at the same instant; writes nothing. One at a time for each
 * workspace. Throws like `updateRubric`.
 */
export async function previewRubric(
  context: ActionContext,
  workspaceId: string,
  input: NewRubric,
): Promise<RubricPreview & { accounts: number }> {
  const { store, clock } = context;
  return inTurn(context.turns, `rubric-preview:${workspaceId}`, async () => {
    const { rubric } = await getWorkspace(context, workspaceId);
    const draft = await checkRubric(context, workspaceId, input, rubric);
    const at = clock.now();
    const moves: ScoreMove[] = [];
    let after: After | undefined;
    do {
      const page = await store.accounts.list(workspaceId, { sort: "-created_at", limit: CHUNK, after });
      for (const account of page.rows) {
        const signals = await store.signals.listByAccount(workspaceId, account.id);
        const contacts = await store.contacts.list(workspaceId, account.id);
        moves.push(compareRubrics({ account, signals, contacts, rubric, at }, draft));
      }
      after = page.next;
      await nextTurn();
    } while (after && moves.length < COMPARED_MAX);
    const floors = { before: rubric.floor, after: draft.floor };
    return { accounts: await store.accounts.count(workspaceId), ...sumUpMoves(moves, floors, MOVERS_MAX) };
  });
}
