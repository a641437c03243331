import type { AuditNote, By } from "#core/audit.ts";
import type { DiskWatch } from "#core/disk.ts";
import { AppError } from "#core/errors.ts";
import type { Log } from "#core/log.ts";
import { actOf } from "./act-of.ts";
import { readBytes, readValue } from "./body.ts";
import type { Sender } from "./client-address.ts";
import { routeNotFound, toLoggedError } from "./failures.ts";
import { type Idempotency, REPLAYED } from "./idempotency.ts";
import { onlyReads } from "./only-reads.ts";
import { type RateLimits, rateLimited, setRateHeaders } from "./rate-limits.ts";
import { type Caller, type RequestFacts, toRouted } from "./request-facts.ts";
import type { Surface } from "./surface.ts";
import { toVerbPath } from "./verb-path.ts";

/** Stands in for whatever host the caller named, which nothing inside may depend on. */
export const INNER_ORIGIN = "http://signalmama.internal";

/** What the connection of a request can do, and the address of its other end; empty once that has gone. */
export type Connection = { peer(): string; hold(ms: number): void; stopping: AbortSignal };

export type SurfaceDesk = {
  /** Notes something in the audit log, in the name of the caller. */
  tell(note: AuditNote): Promise<void>;
  /** Runs what a request leads to in the name of its caller. */
  actAs: <T>(by: By, work: () => T) => T;
  rateLimits: RateLimits;
  idempotency: Idempotency;
  disk: DiskWatch;
  log: Log;
  /** What the addresses of one stranger have in common. */
  networkOf(address: string): string;
};

const NO_BYTES = new Uint8Array();
const NO_QUERY: Record<string, string> = Object.freeze(Object.create(null));

type Answered = Response | Promise<Response>;

/** A request on its way to a surface. `search` is its query with the question mark, or empty. */
export type Incoming = {
  request: Request;
  path: string;
  search: string;
  requestId: string;
  from: Sender;
  connection: Connection;
};

/**
 * All that happens to a request before a route of its surface sees it, cheapest first: address, key, rate, body, signature,
 * and whether it has been answered before. Each refusal is rendered by the surface; every answer says how the rates stand.
 */
export function createAskSurface({ actAs, tell, rateLimits, idempotency, disk, log, networkOf }: SurfaceDesk) {
  const answer = (
    surface: Surface,
    incoming: Incoming,
    { path, caller, bytes }: { path: string; caller: Caller; bytes: Uint8Array },
  ): Answered => {
    const { request, search, requestId, from, connection } = incoming;
    const { method, headers } = request;
    const { workspaceId } = caller;
    const isRead = onlyReads(method);
    const body = readValue(headers, bytes, surface.otherBodies?.[path]);
    const query = search === "" ? NO_QUERY : queryOf(new URLSearchParams(search));
    const key = method === "POST" && !isAnyone(caller) ? headers.get("idempotency-key") : null;
    const facts: RequestFacts = {
      requestId,
      caller,
      body,
      query,
      isHeld: key !== null,
      hold: connection.hold,
      // Made on demand: the signal of a request costs more than the rest of the facts together.
      get signal() {
        return AbortSignal.any([request.signal, connection.stopping]);
      },
    };
    const inner = toRouted(INNER_ORIGIN + path, method === "HEAD" ? "GET" : method, headers, facts);
    const route = () => surface.app.fetch(inner);
    const once = async (key: string) => {
      const given = await idempotency.answer({ key, workspaceId, method, path, query: search, bytes }, route);
      const isShownAgain = given.headers.has(REPLAYED) && surface.showsSecret(await given.clone().text());
      if (isShownAgain)
        await tell({ workspaceId, verb: "secret.shown_again", after: { answerTo: actOf(method, path).verb } });
      return given;
    };
    const answered = (): Answered => (key === null ? route() : once(key));
    // What is sent to a bot under the bot's own secret is told by its run: the log is for what people change.
    if (caller.keyId === "") return answered();
    const actor = { kind: "key" as const, id: caller.keyId };
    const act = isRead ? undefined : actOf(method, path);
    const by: By = {
      actor,
      workspaceId,
      requestId,
      act,
      get address() {
        return from.address;
      },
    };
    return actAs(by, answered);
  };

  return async (surface: Surface, incoming: Incoming): Promise<Response> => {
    const { request, requestId, from } = incoming;
    const { method } = request;
    const verbPath = toVerbPath(incoming.path);
    const path = verbPath ?? incoming.path;
    let admitted: Caller | AppError;
    try {
      admitted = verbPath === undefined ? routeNotFound() : await surface.authenticate(request, path, from);
    } catch (error) {
      // Who is refused is counted as well.
      if (!(error instanceof AppError)) throw error;
      admitted = error;
    }
    const count = (workspaceId: string) => {
      // Who is not let in, or needs no key, has no workspace; such requests are counted by where they come from.
      const subject = workspaceId === "" ? `network ${networkOf(from.address)}` : workspaceId;
      return rateLimits.take(subject, surface.resourceOf(method, path));
    };
    let rate = count(admitted instanceof AppError ? "" : admitted.workspaceId);
    let response: Response;
    try {
      if (!rate.fits) throw rateLimited(rate);
      if (admitted instanceof AppError) throw admitted;
      if (surface.takesIn(method, path) && disk.isLow()) throw diskIsLow();
      const bytes = hasBody(method, admitted) ? await readBytes(request) : NO_BYTES;
      const checked = surface.checkBody(request, path, admitted, bytes);
      // Each wait is a turn of the queue, and nearly all are known by now.
      const caller = checked instanceof Promise ? await checked : checked;
      // Whose request it is turned out only now: it counts there too.
      if (caller.workspaceId !== admitted.workspaceId) rate = count(caller.workspaceId);
      if (!rate.fits) throw rateLimited(rate);
      response = await answer(surface, incoming, { path, caller, bytes });
    } catch (error) {
      response = surface.renderError(toLoggedError(error, requestId, log), requestId);
    }
    setRateHeaders(response.headers, rate);
    return response;
  };
}

function diskIsLow(): AppError {
  return new AppError(
    "unavailable",
    "The disk of this appliance is almost full; nothing more is taken in until there is room.",
    {
      reason: "insufficient_storage",
    },
  );
}

/** Nothing that is open to anyone takes a body or is worth repeating; neither may cost us memory or disk. */
function isAnyone({ workspaceId, mustSign }: Caller): boolean {
  return workspaceId === "" && !mustSign;
}

function hasBody(method: string, caller: Caller): boolean {
  return !onlyReads(method) && !isAnyone(caller);
}

function queryOf(params: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    if (values.some((value) => value.includes("\0"))) {
      throw new AppError("invalid", "A query parameter holds a NUL character.", { reason: "invalid_param" });
    }
    query[key] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}
