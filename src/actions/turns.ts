import { setImmediate as nextTurn } from "node:timers/promises";
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

type Waiting<Asked, Result> = { asked: Asked; resolve(result: Result): void; reject(error: unknown): void };

/** What waits for the next turn of a subject together. */
const GATHERED = new WeakMap<Turns, Map<string, Waiting<unknown, unknown>[]>>();

/** How many share a turn at most. */
const SHARED_MAX = 64;

/**
 * Like `inTurn`, but those that wait meanwhile have the next turn together, so that they share a commit as well. `run` gets
 * what they asked for, in order, and gives a result for each; it acts in the name of the first of them unless it says
 * otherwise. Not for calls inside a unit of work, which keeps its turn to itself.
 */
export function inSharedTurn<Asked, Result>(
  turns: Turns,
  subject: string,
  asked: Asked,
  run: (all: Asked[]) => Promise<PromiseSettledResult<Result>[]>,
): Promise<Result> {
  const bySubject = GATHERED.get(turns) ?? new Map<string, Waiting<unknown, unknown>[]>();
  GATHERED.set(turns, bySubject);
  const takeTurn = () =>
    inTurn(turns, subject, async () => {
      const waiting = (bySubject.get(subject) ?? []) as Waiting<Asked, Result>[];
      // Those just answered ask again at once: as long as each turn of the loop brings more, they come along.
      for (let count = 0; count < waiting.length && waiting.length < SHARED_MAX; ) {
        count = waiting.length;
        await nextTurn();
      }
      const group = waiting.splice(0, SHARED_MAX);
      if (waiting.length > 0) void takeTurn();
      else bySubject.delete(subject);
      const results = await run(group.map((each) => each.asked)).catch((reason: unknown) =>
        group.map((): PromiseSettledResult<Result> => ({ status: "rejected", reason })),
      );
      for (const [index, result] of results.entries()) {
        if (result.status === "fulfilled") group[index]?.resolve(result.value);
        else group[index]?.reject(result.reason);
      }
    });
  return new Promise<Result>((resolve, reject) => {
    const waiting = bySubject.get(subject);
    const own = { asked, resolve, reject } as Waiting<unknown, unknown>;
    if (waiting) waiting.push(own);
    else {
      bySubject.set(subject, [own]);
      void takeTurn();
    }
  });
}
