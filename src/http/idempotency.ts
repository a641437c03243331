import type { Change } from "#core/change.ts";
import { type Clock, unhurried } from "#core/clock.ts";
import { AppError, invalidParam } from "#core/errors.ts";
import { sha256Hex } from "#core/hash.ts";
import { REPLAY_KEPT_MS, type Replay } from "#core/replay.ts";
import type { Seal } from "#core/seal.ts";
import type { Store } from "#core/store.ts";

/** Runs a piece of work so that what it commits is written in one transaction with what `conclude` adds, or not at all. */
export type Hold = <T>(work: () => Promise<T>, conclude: (result: T) => Change | "discard") => Promise<T>;

type Parts = { replays: Store["replays"]; clock: Clock; seal: Seal; hold: Hold };

/** A request with an `Idempotency-Key`. `query` and `bytes` are what a repeat must have in common with it. */
export type KeyedRequest = {
  key: string;
  workspaceId: string;
  method: string;
  path: string;
  query: string;
  bytes: Uint8Array;
};

export type Idempotency = {
  /** The answer of `route`, or the one it gave to the same request before. Throws `invalid` or `conflict`. */
  answer(request: KeyedRequest, route: () => Response | Promise<Response>): Promise<Response>;
};

/** What a repeat is given: everything of the answer that does not belong to the one request. */
type Answer = { status: number; headers: [string, string][]; body: string };

/** The header of an answer that is given again. */
export const REPLAYED = "idempotency-replayed";

const KEPT_HEADERS = ["content-type", "location", "allow", "retry-after"];
const KEY = /^[\x20-\x7e]{1,255}$/;

/**
 * Makes any POST safe to repeat for 24 hours (reference sheet, section 1.5): the answer is stored in the transaction of
 * the effect, so that neither exists without the other, whenever the process ends.
 */
export function createIdempotency({ replays, clock, seal, hold }: Parts): Idempotency {
  /** Only this process writes to the database, so what is under way is known here. */
  const running = new Set<string>();

  const findStored = async (workspaceId: string, id: string): Promise<Replay | undefined> => {
    const stored = await replays.find(workspaceId, id);
    if (!stored || unhurried(clock) - stored.createdAt < REPLAY_KEPT_MS) return stored;
    await replays.remove(id);
    return undefined;
  };

  const replay = ({ id, sealed }: Replay): Response => {
    const { status, headers, body } = JSON.parse(seal.open(sealed, id)) as Answer;
    const response = new Response(body, { status, headers });
    response.headers.set(REPLAYED, "true");
    return response;
  };

  return {
    async answer(request, route) {
      if (!KEY.test(request.key)) throw badKey();
      const { workspaceId, method, path } = request;
      const id = sha256Hex(JSON.stringify([workspaceId, method, path, request.key]));
      const fingerprint = sha256Hex(Buffer.concat([Buffer.from(`${request.query}\n`), request.bytes]));
      if (running.has(id)) throw inProgress();
      running.add(id);
      try {
        const stored = await findStored(workspaceId, id);
        if (stored && stored.fingerprint !== fingerprint) throw reused();
        if (stored) return replay(stored);
        const answer = await hold(
          async () => readAnswer(await route()),
          (given) => {
            if (!isKept(given.status)) return "discard";
            const sealed = seal.seal(JSON.stringify(given), id);
            return { put: { replay: [{ id, workspaceId, fingerprint, sealed, createdAt: clock.now() }] } };
          },
        );
        return new Response(answer.body, { status: answer.status, headers: answer.headers });
      } finally {
        running.delete(id);
      }
    },
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  const headers = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { status: response.status, headers, body: await response.text() };
}

/** What may be different next time is asked for again: no key, no right, too many, and faults of ours. */
function isKept(status: number): boolean {
  return status < 500 && ![401, 403, 429].includes(status);
}

function badKey(): AppError {
  return invalidParam("Idempotency-Key", "must be 1 to 255 printable ASCII characters");
}

function inProgress(): AppError {
  return new AppError("conflict", "The first request with this `Idempotency-Key` is still under way.", {
    reason: "idempotency_in_progress",
    param: "Idempotency-Key",
    retryAfterSeconds: 1,
  });
}

function reused(): AppError {
  return new AppError("conflict", "This `Idempotency-Key` was used for a request with another body or query.", {
    reason: "idempotency_key_reused",
    param: "Idempotency-Key",
  });
}
