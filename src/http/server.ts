import type { Server } from "bun";
import type { Clock } from "#core/clock.ts";
import { AppError, messageOf } from "#core/errors.ts";
import { type Connection, INNER_ORIGIN } from "./ask-surface.ts";
import { createFront, type FrontParts } from "./front.ts";

/** Far above the 4 MiB that the front lets through unread, so that a caller gets our error body and not a bare one. */
const REQUEST_BYTES_MAX = 1024 * 1024 * 1024;
const IDLE_SECONDS = 30;
/** How long a stopping server still listens, saying that it is not ready: a balancer in front has to hear of it first. */
const FAREWELL_MS = 1_000;
/** Bun's own ceiling for one connection. */
const HOLD_SECONDS_MAX = 255;

export type HttpServerParts = FrontParts & { host: string; port: number; clock: Clock };

export type HttpServer = {
  /** Resolves when the port is open. Throws `unavailable` with one sentence when it cannot be. */
  start(): Promise<{ url: string }>;
  /** Says farewell, closes the listener, lets running answers finish, and after `graceMs` in all cuts them. */
  stop(graceMs: number): Promise<void>;
  /** Whether it has been asked to stop. */
  isStopping(): boolean;
  /** Answers one request without a socket. */
  fetch(request: Request): Promise<Response>;
};

export function createHttpServer(parts: HttpServerParts): HttpServer {
  const front = createFront(parts);
  const stopping = new AbortController();
  let server: Server<undefined> | undefined;

  const connectionOf = (request: Request, on: Server<undefined>): Connection => ({
    peer: () => on.requestIP(request)?.address ?? "",
    stopping: stopping.signal,
    hold: (ms) => on.timeout(request, Math.min(HOLD_SECONDS_MAX, Math.ceil(ms / 1000) + IDLE_SECONDS)),
  });

  return {
    async start() {
      await checkRoutes(parts);
      server = listen(parts, (request, on) => front(request, connectionOf(request, on)));
      return { url: `http://${hostForUrl(parts.host)}:${server.port}` };
    },
    async stop(graceMs) {
      stopping.abort();
      if (!server) return;
      const farewellMs = Math.min(FAREWELL_MS, graceMs / 2);
      if (farewellMs > 0) await parts.clock.wait(farewellMs);
      const grace = new AbortController();
      const finished = server.stop(false).finally(() => grace.abort());
      await Promise.race([finished, parts.clock.wait(graceMs - farewellMs, grace.signal)]);
      await server.stop(true);
    },
    isStopping: () => stopping.signal.aborted,
    fetch: (request) => front(request, { peer: () => "127.0.0.1", stopping: stopping.signal, hold: () => undefined }),
  };
}

function listen(
  parts: HttpServerParts,
  fetch: (request: Request, server: Server<undefined>) => Promise<Response>,
): Server<undefined> {
  try {
    return Bun.serve({
      hostname: parts.host,
      port: parts.port,
      idleTimeout: IDLE_SECONDS,
      maxRequestBodySize: REQUEST_BYTES_MAX,
      development: false,
      // Without this, `development: false` lets a second appliance open the same port and take half of the requests.
      reusePort: false,
      fetch,
      error: (error) => {
        parts.log.error("request failed outside the front", { error: messageOf(error) });
        return new Response("Something went wrong on our side.\n", { status: 500 });
      },
    });
  } catch (error) {
    throw new AppError("unavailable", whyNot(parts, error), { cause: error });
  }
}

function whyNot({ host, port }: HttpServerParts, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is already in use; stop the other program or choose another port.`;
  if (code === "EACCES") return `This user may not open port ${port} on ${host}; choose a port above 1023.`;
  return `Cannot listen on ${host}, port ${port}: ${messageOf(error)}.`;
}

/** The router puts its table together, and finds clashing routes, at the first request: let that be ours. */
async function checkRoutes({ surfaces }: HttpServerParts): Promise<void> {
  for (const surface of surfaces) await surface.app.fetch(new Request(`${INNER_ORIGIN}/~self-check`));
}

function hostForUrl(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
