import type { AuditNote, By } from "#core/audit.ts";
import type { DiskWatch } from "#core/disk.ts";
import { AppError } from "#core/errors.ts";
import type { Log } from "#core/log.ts";
import { actOf } from "./act-of.ts";
import { readBytes, readValue } from "./body.ts";
import { routeNotFound, toLoggedError } from "./failures.ts";
import { type Idempotency, REPLAYED } from "./idempotency.ts";
import { type RateLimits, rateLimited, setRateHeaders } from "./rate-limits.ts";
import { type Caller, setFacts } from "./request-facts.ts";
import type { Surface } from "./surface.ts";
import { toVerbPath } from "./verb-path.ts";

/** Stands in for whatever host the caller named, which nothing inside may depend on. */
export const INNER_ORIGIN = "http://signalmama.internal";

/** What the connection of a request can do, and the address of its other end. */
export type Connection = { peer: string; hold(ms: number): void; stopping: AbortSignal };

export type SurfaceDesk = {
  /** Notes something in the audit log, in the name of the caller. */
  tell(note: AuditNote): Promise<void>;
  /** Runs what a request leads to in the name of its caller. */
  actAs: <T>(by: By, work: () => Promise<T>) => Promise<T>;
  rateLimits: RateLimits;
  idempotency: Idempotency;
  disk: DiskWatch;
  log: Log;
  /** What the addresses of one stranger have in common. */
  networkOf(address: string): string;
};

/** A request on its way to a surface. `address` is the client's. */
export type Incoming = { request: Request; url: URL; requestId: string; address: string; connection: Connection };

/**
 * All that happens to a request before a route of its surface sees it, cheapest first: address, key, rate, body, signature,
 * and whether it has been answered before. Each refusal is rendered by the surface; every answer says how the rates stand.
 */
export function createAskSurface({ actAs, tell, rateLimits, idempotency, disk, log, networkOf }: SurfaceDesk) {
  const answer = async (
    surface: Surface,
    incoming: Incoming,
    { path, caller, bytes }: { path: string; caller: Caller; bytes: Uint8Array },
  ): Promise<Response> => {
    const { request, url } = incoming;
    const { method, headers } = request;
    const { workspaceId } = caller;
    const isRead = method === "GET" || method === "HEAD";
    const value = readValue(headers, bytes, surface.otherBodies?.[path]);
    const query = queryOf(url.searchParams);
    const key = method === "POST" && !isAnyone(caller) ? headers.get("idempotency-key") : null;
    const route = async () =>
      surface.app.fetch(toInner(incoming, { path, caller, body: value, query, isHeld: key !== null }));
    const answered = async () => {
      if (key === null) return route();
      const given = await idempotency.answer({ key, workspaceId, method, path, query: url.search, bytes }, route);
      const isShownAgain = given.headers.has(REPLAYED) && surface.showsSecret(await given.clone().text());
      if (isShownAgain)
        await tell({ workspaceId, verb: "secret.shown_again", after: { answerTo: actOf(method, path).verb } });
      return given;
    };
    // What is sent to a bot under the bot's own secret is told by its run: the log is for what people change.
    if (caller.keyId === "") return answered();
    const { requestId, address } = incoming;
    const actor = { kind: "key" as const, id: caller.keyId };
    return actAs({ actor, workspaceId, address, requestId, act: isRead ? undefined : actOf(method, path) }, answered);
  };

  return async (surface: Surface, incoming: Incoming): Promise<Response> => {
    const { request, url, requestId, address } = incoming;
    const path = toVerbPath(url.pathname);
    const admitted = await admit(surface, request, path, address);
    const count = (workspaceId: string) => {
      // Who is not let in, or needs no key, has no workspace; such requests are counted by where they come from.
      const subject = workspaceId === "" ? `network ${networkOf(address)}` : workspaceId;
      return rateLimits.take(subject, surface.resourceOf(request.method, path ?? url.pathname));
    };
    let rate = count(admitted instanceof AppError ? "" : admitted.workspaceId);
    let response: Response;
    try {
      if (!rate.fits) throw rateLimited(rate);
      if (admitted instanceof AppError) throw admitted;
      if (surface.takesIn(request.method, path ?? url.pathname) && disk.isLow()) throw diskIsLow();
      const bytes = await readBytesOf(request, admitted);
      const caller = await surface.checkBody(request, path ?? url.pathname, admitted, bytes);
      // Whose request it is turned out only now: it counts there too.
      if (caller.workspaceId !== admitted.workspaceId) rate = count(caller.workspaceId);
      if (!rate.fits) throw rateLimited(rate);
      response = await answer(surface, incoming, { path: path ?? url.pathname, caller, bytes });
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

/** Who asks, or why they may not. */
async function admit(
  surface: Surface,
  request: Request,
  path: string | undefined,
  address: string,
): Promise<Caller | AppError> {
  if (path === undefined) return routeNotFound();
  try {
    return await surface.authenticate(request, path, address);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** Nothing that is open to anyone takes a body or is worth repeating; neither may cost us memory or disk. */
function isAnyone({ workspaceId, mustSign }: Caller): boolean {
  return workspaceId === "" && !mustSign;
}

async function readBytesOf(request: Request, caller: Caller): Promise<Uint8Array> {
  const hasBody = request.method !== "GET" && request.method !== "HEAD" && !isAnyone(caller);
  return hasBody ? readBytes(request) : new Uint8Array();
}

type Read = {
  path: string;
  caller: Caller;
  body: unknown;
  query: Record<string, string | string[]>;
  isHeld: boolean;
};

/** The request as the router gets it: its address inside, no bytes, and what was found out about it. */
function toInner({ request, url, requestId, connection }: Incoming, { path, ...read }: Read): Request {
  const inner = new Request(`${INNER_ORIGIN}${path}${url.search}`, {
    method: request.method === "HEAD" ? "GET" : request.method,
    headers: withoutBodyHeaders(request.headers),
  });
  setFacts(inner, {
    requestId,
    ...read,
    hold: connection.hold,
    // Made on demand: the signal of a request costs more than the rest of the facts together.
    get signal() {
      return AbortSignal.any([request.signal, connection.stopping]);
    },
  });
  return inner;
}

function queryOf(params: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  if (params.size === 0) return query;
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key);
    if (values.some((value) => value.includes("\0"))) {
      throw new AppError("invalid", "A query parameter holds a NUL character.", { reason: "invalid_param" });
    }
    query[key] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}

const BODY_HEADERS = ["content-type", "content-length", "transfer-encoding", "expect"];

/** The router is given no bytes, so it must not be told of any. */
function withoutBodyHeaders(headers: Headers): Headers {
  if (!BODY_HEADERS.some((name) => headers.has(name))) return headers;
  const inner = new Headers(headers);
  for (const name of BODY_HEADERS) inner.delete(name);
  return inner;
}
