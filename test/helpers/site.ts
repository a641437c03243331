import { createServer, type Server, type Socket } from "node:net";
import { gzipSync } from "node:zlib";

export type SeenRequest = { method: string; path: string; headers: Record<string, string>; body: string };
export type Route = Response | string | ((request: Request) => Response | Promise<Response>);
export type Site = {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  port: number;
  /** Every request received, in order. */
  requests: SeenRequest[];
  stop(): Promise<void>;
};

/**
 * Serves a fixture site on loopback. Routes are keyed by path (without the query); a string is an HTML page; what has no
 * route is a 404, `/robots.txt` too.
 */
export async function startSite(routes: Record<string, Route>, at = { hostname: "127.0.0.1", port: 0 }): Promise<Site> {
  const requests: SeenRequest[] = [];
  const server = Bun.serve({
    ...at,
    idleTimeout: 30,
    development: false,
    async fetch(request) {
      const url = new URL(request.url);
      const { method } = request;
      const headers = Object.fromEntries(request.headers);
      requests.push({ method, path: url.pathname + url.search, headers, body: await request.text() });
      const route = routes[url.pathname];
      if (route === undefined) return new Response("no such page", { status: 404 });
      if (typeof route === "string") return html(route);
      return route instanceof Response ? route.clone() : route(request);
    },
  });
  const port = server.port ?? 0;
  return { origin: `http://${at.hostname}:${port}`, port, requests, stop: () => server.stop(true) };
}

export function html(body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { "content-type": "text/html; charset=utf-8", ...headers } });
}

export function plain(body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { "content-type": "text/plain", ...headers } });
}

export function redirectTo(location: string, status = 302): Response {
  return new Response(null, { status, headers: { location } });
}

/** Answers 304 when the visitor already has this version, by ETag or else by date. */
export function versioned(body: string, version: { etag?: string; lastModified?: string }): Route {
  return (request) => {
    const isSame = version.etag
      ? request.headers.get("if-none-match") === version.etag
      : request.headers.get("if-modified-since") === version.lastModified;
    const headers: Record<string, string> = {};
    if (version.etag) headers["etag"] = version.etag;
    if (version.lastModified) headers["last-modified"] = version.lastModified;
    return isSame ? new Response(null, { status: 304, headers }) : html(body, headers);
  };
}

export function tooMany(retryAfter?: string): Route {
  return () => new Response("slow down", { status: 429, headers: retryAfter ? { "retry-after": retryAfter } : {} });
}

/** Takes the request and never answers. */
export function silent(): Route {
  return () => new Promise<Response>(() => {});
}

/** Sends the head at once, then one byte every `everyMs`, without end. */
export function drip(everyMs = 20): Route {
  return () =>
    stream(async (push, isOpen) => {
      while (isOpen()) {
        push(new Uint8Array([97]));
        await new Promise((resolve) => setTimeout(resolve, everyMs));
      }
    });
}

/** 64 KiB at a time without end; `sent` counts the bytes handed over so far. */
export function endless(): { route: Route; sent(): number } {
  let bytes = 0;
  const chunk = new Uint8Array(65_536).fill(97);
  const route: Route = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          bytes += chunk.length;
          controller.enqueue(chunk);
        },
      }),
      { headers: { "content-type": "text/html" } },
    );
  return { route, sent: () => bytes };
}

/** A body of zeros that is small on the wire and `decodedBytes` long when decoded. */
export function gzipBomb(decodedBytes: number): Route {
  return encoded(gzipSync(new Uint8Array(decodedBytes)), "gzip");
}

export function encoded(body: Uint8Array, encoding: string): Route {
  return () =>
    new Response(new Uint8Array(body), { headers: { "content-type": "text/html", "content-encoding": encoding } });
}

export type RawSite = { origin: string; port: number; connections(): number; open(): number; stop(): Promise<void> };

/** Counts who comes, on both loopback addresses; in a test of refusals that must be nobody. */
export async function startCanary(): Promise<{ port: number; visits(): number; stop(): Promise<void> }> {
  let visits = 0;
  const open = (host: string, port: number) => {
    const server = createServer((socket) => {
      visits++;
      socket.destroy();
    });
    return new Promise<Server | undefined>((resolve) => {
      // A machine without IPv6 has nothing to guard there.
      server.once("error", () => resolve(undefined));
      server.listen(port, host, () => resolve(server));
    });
  };
  const four = await open("127.0.0.1", 0);
  const address = four?.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const servers = [four, await open("::1", port)];
  return {
    port,
    visits: () => visits,
    stop: async () => {
      for (const server of servers)
        await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    },
  };
}

/** A server without manners: `reply` gets the socket once the first bytes of a request are in. */
export async function startRawSite(reply: (socket: Socket) => void = () => {}): Promise<RawSite> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    socket.once("data", () => reply(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    connections: () => connections,
    open: () => sockets.size,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function stream(run: (push: (chunk: Uint8Array) => void, isOpen: () => boolean) => Promise<void>): Response {
  let isOpen = true;
  const body = new ReadableStream({
    start(controller) {
      run(
        (chunk) => controller.enqueue(chunk),
        () => isOpen,
      ).catch(() => {});
    },
    cancel() {
      isOpen = false;
    },
  });
  return new Response(body, { headers: { "content-type": "text/html" } });
}
