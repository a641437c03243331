import { currentUnit, isOvertaken } from "./unit.ts";

/** The last action under way for each subject (an account id, say). */
export type Turns = Map<string, Promise<unknown>>;

/**
 * Runs an action that reads, decides and writes after all earlier ones on the same subject, so that callers do not lose
 * to one another. Jobs write too: when one of them came first, the action runs once more on what is there then. Inside a
 * unit of work the turn lasts until the unit is written. An action has one subject: two could wait for each other.
 */
export async function inTurn<T>(turns: Turns, subject: string, action: () => Promise<T>): Promise<T> {
  const unit = currentUnit();
  if (unit?.subjects.has(subject)) return action();
  unit?.subjects.add(subject);
  const before = turns.get(subject) ?? Promise.resolve();
  const turn = before.then(() =>
    action().catch((error: unknown) => (isOvertaken(error) ? action() : Promise.reject(error))),
  );
  const settled = turn.catch(() => undefined).then(() => unit?.settled);
  turns.set(subject, settled);
  void settled.then(() => {
    if (turns.get(subject) === settled) turns.delete(subject);
  });
  return turn;
}
