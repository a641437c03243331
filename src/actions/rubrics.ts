import { comparableCriterion } from "#core/comparable-criterion.ts";
import { AppError, invalidParam } from "#core/errors.ts";
import { rescoreAllJob, startRescoring } from "#core/rescoring.ts";
import { isSameRubric, type Rubric, type RubricDraft, scoresAlike, toRubricVersion } from "#core/rubric.ts";
import type { ActionContext } from "./context.ts";
import { resolveUsedTypes, unknownType } from "./signal-types.ts";
import { inTurn } from "./turns.ts";
import { getWorkspace, workspaceTurn } from "./workspaces.ts";

/** A rubric to put in place of another. With `version` it must be the present one's, so that no change of another is lost. */
export type NewRubric = RubricDraft & { version?: number | undefined };

/**
 * Replaces the rubric of a workspace as a whole and starts scoring all accounts by it; the same rubric again changes
 * nothing. Throws `version_conflict`, `unknown_signal_type` or `invalid_param`.
 */
export async function updateRubric(
  context: ActionContext,
  workspaceId: string,
  input: NewRubric,
  updatedBy: string,
): Promise<Rubric> {
  const { store, clock, ids } = context;
  return inTurn(context.turns, workspaceTurn(workspaceId), async () => {
    const workspace = await getWorkspace(context, workspaceId);
    const previous = workspace.rubric;
    const draft = await checkRubric(context, workspaceId, input, previous);
    if (isSameRubric(previous, draft)) return previous;
    const at = clock.now();
    const rubric: Rubric = { ...draft, version: previous.version + 1, updatedBy, updatedAt: at };
    const causeId = ids.next("evt");
    // Floor and key roles change no score.
    const total = scoresAlike(previous, rubric) ? 0 : await store.accounts.count(workspaceId);
    await store.commit({
      put: {
        workspace: [{ ...workspace, rubric }],
        rubric: [toRubricVersion(workspaceId, rubric)],
        rescoring: [startRescoring(workspaceId, rubric.version, total, at)],
      },
      events: [
        {
          id: causeId,
          workspaceId,
          type: "workspace.rubric_updated",
          createdAt: at,
          causeId,
          facts: { rubric, previousRubric: previous },
        },
      ],
      jobs: total === 0 ? [] : [rescoreAllJob({ workspaceId, version: rubric.version, causeId, taken: 0 })],
    });
    return rubric;
  });
}

/** What a rubric says, if it may take the place of the present one. Throws like `updateRubric`. */
export async function checkRubric(
  context: Pick<ActionContext, "limits" | "store">,
  workspaceId: string,
  input: NewRubric,
  present: Rubric,
): Promise<RubricDraft> {
  const { limits } = context;
  const { version, ...asked } = input;
  if (version !== undefined && version !== present.version) {
    throw new AppError("conflict", `The rubric is at version ${present.version} now; read it and change that one.`, {
      reason: "version_conflict",
      param: "version",
    });
  }
  if (asked.criteria.length > limits.criteria) {
    throw invalidParam("criteria", `may hold at most ${limits.criteria} criteria`);
  }
  const criteria = asked.criteria.map((criterion, at) => comparableCriterion(criterion, `criteria[${at}]`));
  const draft = { ...asked, criteria };
  await checkTypes(context, workspaceId, draft.typeOverrides, present.typeOverrides);
  return draft;
}

/** A misspelt type would do nothing, and nobody would notice; one that is in the present rubric may have lost its signals. */
async function checkTypes(
  context: Pick<ActionContext, "store">,
  workspaceId: string,
  overrides: RubricDraft["typeOverrides"],
  present: RubricDraft["typeOverrides"],
): Promise<void> {
  const added = Object.keys(overrides).filter((name) => !Object.hasOwn(present, name));
  const keys = await resolveUsedTypes(context, workspaceId, added, "type_overrides");
  // A name that stands for a family is no type.
  if (!added.every((name) => keys.includes(name))) throw unknownType("type_overrides");
}
