import { AppError } from "#core/errors.ts";
import type { Ids } from "#core/id.ts";
import { setSecurityHeaders } from "./answer.ts";
import { type Connection, createAskSurface, INNER_ORIGIN, type SurfaceDesk } from "./ask-surface.ts";
import type { ClientAddress, Sender } from "./client-address.ts";
import { routeNotFound, toLoggedError } from "./failures.ts";
import { onlyReads } from "./only-reads.ts";
import type { Page } from "./pages.ts";
import type { Surface } from "./surface.ts";

const LOGGED_PATH_MAX = 200;

export type FrontParts = SurfaceDesk & {
  surfaces: Surface[];
  pages: Record<string, Page>;
  /** The page people look at, by whatever path it shows. */
  dashboard: (path: string) => Page | undefined;
  ids: Ids;
  /** The address people use. A proxy in front that leaves its path in what it passes on is understood as well. */
  baseUrl?: () => string;
  clientAddress: ClientAddress;
  /** Called with the status of every answer. */
  noteAnswer?: (status: number) => void;
};

/**
 * Takes every request: gives it an id, finds whom its path belongs to (a surface or a page), and sees that each answer,
 * refusals included, has the request id and the security headers.
 */
export function createFront(parts: FrontParts) {
  const askSurface = createAskSurface(parts);
  const basePath = createBasePath();
  const senderOf = (request: Request, { peer }: Connection): Sender => {
    const look = () => parts.clientAddress(peer(), request.headers);
    // What changes something is told with the address, also when its caller has gone meanwhile.
    return onlyReads(request.method) ? createSender(look) : { address: look() };
  };
  return async (request: Request, connection: Connection): Promise<Response> => {
    const requestId = givenRequestId(request.headers) ?? parts.ids.next("req");
    const { path, search } = targetOf(request.url, basePath(parts.baseUrl?.() ?? ""));
    const surface = parts.surfaces.find((candidate) => candidate.owns(path));
    let answer: Response;
    try {
      checkHost(request.headers);
      answer = surface
        ? await askSurface(surface, {
            request,
            path,
            search,
            requestId,
            from: senderOf(request, connection),
            connection,
          })
        : await askPage(parts, { request, path, peer: connection.peer() });
    } catch (error) {
      const failure = toLoggedError(error, requestId, parts.log);
      answer = surface ? surface.renderError(failure, requestId) : plainError(failure);
    }
    parts.noteAnswer?.(answer.status);
    const { method } = request;
    parts.log.debug("answered", {
      requestId,
      method,
      path: path.slice(0, LOGGED_PATH_MAX),
      status: answer.status,
    });
    const response = finish(answer, requestId);
    // Whoever keeps the connection would send the next request into one that is being closed.
    if (connection.stopping.aborted) response.headers.set("connection", "close");
    return response;
  };
}

async function askPage(
  { pages, dashboard }: Pick<FrontParts, "pages" | "dashboard">,
  { request, path, peer }: { request: Request; path: string; peer: string },
): Promise<Response> {
  const page = Object.hasOwn(pages, path) ? pages[path] : dashboard(path);
  if (!page) {
    const home = onlyReads(request.method) && isForPeople(request) ? dashboard("/") : undefined;
    if (!home) throw routeNotFound();
    // The dashboard knows the addresses of its views, and leads back from any other.
    const { body, headers } = await home(request, peer);
    return new Response(body, { status: 404, headers });
  }
  if (!onlyReads(request.method)) {
    throw new AppError("invalid", "This address can only be read.", { reason: "method_not_allowed" });
  }
  return page(request, peer);
}

/** Whether a browser shows the answer as a page: programs ask for anything, or for JSON. */
function isForPeople({ headers }: Request): boolean {
  return headers.get("accept")?.includes("text/html") ?? false;
}

/** Whose address is looked up when it is asked for, which it hardly is for a read: it takes a call of the system. */
function createSender(look: () => string): Sender {
  let known: string | undefined;
  return {
    get address() {
      known ??= look();
      return known;
    },
  };
}

/** Without anything that could mean another path than it spells. */
const PLAIN_PATH = /^(?:\/[\w:-]+)+$/;

/**
 * What is asked for, below the path of this appliance's own address. Dot segments are resolved here, before anything decides by
 * path. A relative address comes from a request without Host.
 */
function targetOf(address: string, base: string): { path: string; search: string } {
  const start = address.startsWith("/") ? 0 : address.indexOf("/", address.indexOf("://") + 3);
  const pathAndQuery = start === -1 ? "/" : address.slice(start);
  // Taking an address apart takes as long as a query of the database, and most need not be.
  if (PLAIN_PATH.test(pathAndQuery)) return { path: belowBase(pathAndQuery, base), search: "" };
  const { pathname, search } = URL.parse(`${INNER_ORIGIN}${pathAndQuery}`) ?? new URL(INNER_ORIGIN);
  return { path: belowBase(pathname, base), search };
}

/** Gives the path of an address, without a slash at its end; worked out anew only for another address. */
function createBasePath(): (address: string) => string {
  let known = { address: "", path: "" };
  return (address) => {
    if (address !== known.address) known = { address, path: new URL(address).pathname.replace(/\/+$/, "") };
    return known.path;
  };
}

/** The path as it is without a proxy. */
function belowBase(path: string, base: string): string {
  if (base === "") return path;
  return path === base || path.startsWith(`${base}/`) ? path.slice(base.length) || "/" : path;
}

/** Two Host headers arrive joined by a comma; two programs on the way may each believe another one. */
function checkHost(headers: Headers): void {
  if (headers.get("host")?.includes(",")) {
    throw new AppError("invalid", "The request names more than one host.", { reason: "invalid_param", param: "Host" });
  }
}

function givenRequestId(headers: Headers): string | undefined {
  const given = headers.get("x-request-id");
  return given !== null && /^req_[0-9A-Za-z_-]{1,60}$/.test(given) ? given : undefined;
}

/** To a HEAD the server sends no body, but the length that it would have (RFC 9110, section 8.6), and cancels a stream. */
function finish(response: Response, requestId: string): Response {
  setSecurityHeaders(response.headers);
  response.headers.set("x-request-id", requestId);
  return response;
}

const PLAIN_STATUS: Record<string, number> = { not_found: 404, invalid: 400, unavailable: 503 };

function plainError(error: AppError): Response {
  const status = error.reason === "method_not_allowed" ? 405 : (PLAIN_STATUS[error.kind] ?? 500);
  return new Response(`${error.message}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
