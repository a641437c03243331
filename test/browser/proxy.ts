/** A proxy in front of an appliance, and the paths it was asked for that are not the appliance's. */
export type Proxy = { origin: string; outside: string[]; stop(): void };

/** Mounts whatever `target()` names below `prefix`, which it takes off what it passes on, or leaves there. */
export function startProxy(prefix: string, isStripping: boolean, target: () => string): Proxy {
  const outside: string[] = [];
  const server = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    idleTimeout: 0,
    development: false,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      if (!pathname.startsWith(`${prefix}/`)) {
        outside.push(pathname);
        return new Response("nothing of the appliance is here", { status: 404 });
      }
      const headers = new Headers(request.headers);
      headers.delete("host");
      const path = isStripping ? pathname.slice(prefix.length) : pathname;
      return fetch(`${target()}${path}${search}`, {
        method: request.method,
        headers,
        ...(request.method === "GET" ? {} : { body: await request.arrayBuffer() }),
        redirect: "manual",
        decompress: false,
        signal: request.signal,
      }).catch(() => new Response("nobody answers", { status: 502 }));
    },
  });
  return { origin: `http://127.0.0.1:${server.port}`, outside, stop: () => void server.stop(true) };
}
