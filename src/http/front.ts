import { AppError, messageOf } from "#core/errors.ts";
import type { Ids } from "#core/id.ts";
import type { Log } from "#core/log.ts";
import { readBody } from "./body.ts";
import type { Page } from "./pages.ts";
import { setFacts } from "./request-facts.ts";
import type { Surface } from "./surface.ts";
import { toVerbPath } from "./verb-path.ts";

/** Stands in for whatever host the caller named, which nothing inside may depend on. */
export const INNER_ORIGIN = "http://signalmama.internal";

const LOGGED_PATH_MAX = 200;

const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
} as const;

/** What the connection of a request can do. */
export type Connection = { hold(ms: number): void; stopping: AbortSignal };

export type FrontParts = { surfaces: Surface[]; pages: Record<string, Page>; ids: Ids; log: Log };

/**
 * All that happens to a request before a route sees it, cheapest first: address, key, body. Each refusal is rendered by
 * the surface the path belongs to, and every answer gets the request id and the security headers.
 */
export function createFront(parts: FrontParts) {
  return async (request: Request, connection: Connection): Promise<Response> => {
    const requestId = givenRequestId(request.headers) ?? parts.ids.next("req");
    const url = innerUrl(request.url);
    const surface = parts.surfaces.find((candidate) => candidate.owns(url.pathname));
    let answer: Response;
    try {
      checkHost(request.headers);
      answer = surface
        ? await askSurface(surface, { request, url, requestId, connection })
        : await askPage(parts.pages, request, url);
    } catch (error) {
      const failure = toAppError(error);
      if (failure.kind === "internal") {
        parts.log.error("request failed", { requestId, error: failure.detail ?? messageOf(failure.cause ?? failure) });
      }
      answer = surface ? surface.renderError(failure, requestId) : plainError(failure);
    }
    const { method } = request;
    parts.log.debug("answered", {
      requestId,
      method,
      path: url.pathname.slice(0, LOGGED_PATH_MAX),
      status: answer.status,
    });
    return finish(answer, method, requestId);
  };
}

type Incoming = { request: Request; url: URL; requestId: string; connection: Connection };

async function askSurface(surface: Surface, { request, url, requestId, connection }: Incoming): Promise<Response> {
  const path = toVerbPath(url.pathname);
  if (path === undefined) throw routeNotFound();
  const caller = await surface.authenticate(request, path);
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const body = hasBody ? (await readBody(request)).value : undefined;
  const query = queryOf(url.searchParams);
  const inner = new Request(`${INNER_ORIGIN}${path}${url.search}`, {
    method: request.method === "HEAD" ? "GET" : request.method,
    headers: withoutBodyHeaders(request.headers),
  });
  setFacts(inner, {
    requestId,
    caller,
    body,
    query,
    hold: connection.hold,
    // Made on demand: the signal of a request costs more than the rest of the facts together.
    get signal() {
      return AbortSignal.any([request.signal, connection.stopping]);
    },
  });
  return surface.app.fetch(inner);
}

async function askPage(pages: Record<string, Page>, request: Request, url: URL): Promise<Response> {
  const page = Object.hasOwn(pages, url.pathname) ? pages[url.pathname] : undefined;
  if (!page) throw routeNotFound();
  if (request.method !== "GET" && request.method !== "HEAD") {
    throw new AppError("invalid", "This address can only be read.", { reason: "method_not_allowed" });
  }
  return page(request);
}

/** Dot segments are resolved here, before anything decides by path. A relative address comes from a request without Host. */
function innerUrl(address: string): URL {
  const start = address.startsWith("/") ? 0 : address.indexOf("/", address.indexOf("://") + 3);
  const pathAndQuery = start === -1 ? "/" : address.slice(start);
  return URL.parse(`${INNER_ORIGIN}${pathAndQuery}`) ?? new URL(INNER_ORIGIN);
}

/** Two Host headers arrive joined by a comma; two programs on the way may each believe another one. */
function checkHost(headers: Headers): void {
  if (headers.get("host")?.includes(",")) {
    throw new AppError("invalid", "The request names more than one host.", { reason: "invalid_param", param: "Host" });
  }
}

function givenRequestId(headers: Headers): string | undefined {
  const given = headers.get("x-request-id");
  return given !== null && /^req_[0-9A-Za-z]{1,60}$/.test(given) ? given : undefined;
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

/** The router is given no bytes, so it must not be told of any. */
function withoutBodyHeaders(headers: Headers): Headers {
  const inner = new Headers(headers);
  for (const name of ["content-type", "content-length", "transfer-encoding", "expect"]) inner.delete(name);
  return inner;
}

function finish(answer: Response, method: string, requestId: string): Response {
  const response = method === "HEAD" ? new Response(null, answer) : answer;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  response.headers.set("x-request-id", requestId);
  return response;
}

export function routeNotFound(): AppError {
  return new AppError("not_found", "There is nothing at this address.", { reason: "route_not_found" });
}

/** Whatever was thrown, as the one error class; a foreign error's words stay in the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError("internal", "Something went wrong on our side.", { detail: messageOf(error), cause: error });
}

const PLAIN_STATUS: Record<string, number> = { not_found: 404, invalid: 400, unavailable: 503 };

function plainError(error: AppError): Response {
  const status = error.reason === "method_not_allowed" ? 405 : (PLAIN_STATUS[error.kind] ?? 500);
  return new Response(`${error.message}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
