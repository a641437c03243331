import { AppError } from "#core/errors.ts";

/** The last action under way for each subject (an account id, say). */
export type Turns = Map<string, Promise<unknown>>;

/**
 * Runs an action that reads, decides and writes after all earlier ones on the same subject, so that callers do not lose
 * to one another. Jobs write too: when one of them came first, the action runs once more on what is there then.
 */
export async function inTurn<T>(turns: Turns, subject: string, action: () => Promise<T>): Promise<T> {
  const before = turns.get(subject) ?? Promise.resolve();
  const turn = before.then(() =>
    action().catch((error: unknown) => (isOvertaken(error) ? action() : Promise.reject(error))),
  );
  const settled = turn.catch(() => undefined);
  turns.set(subject, settled);
  try {
    return await turn;
  } finally {
    if (turns.get(subject) === settled) turns.delete(subject);
  }
}

/** True for the store's refusal of a write that rests on something changed since it was read. */
function isOvertaken(error: unknown): boolean {
  return (
    error instanceof AppError &&
    error.kind === "conflict" &&
    (error.reason === "stale_revision" || error.reason === "constraint")
  );
}
