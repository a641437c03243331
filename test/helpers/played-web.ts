import type { Route, SeenRequest } from "./site.ts";

export type PlayedRequest = SeenRequest & { host: string };
export type PlayedWeb = {
  /** For the setting `network.origins`: every host played, by https, answered from here. */
  origins: Record<string, string>;
  /** Every request received but those for robots.txt, in order. */
  requests: PlayedRequest[];
  /** The routes of a host, which a test may change at any time. */
  at(host: string): Record<string, Route>;
  stop(): Promise<void>;
};

/** Plays whole hosts on loopback, each by its name: what `network.origins` sends here still says whom it is for. Without a route: 404. */
export function startPlayedWeb(hosts: Record<string, Record<string, Route>>): PlayedWeb {
  const requests: PlayedRequest[] = [];
  const server = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    development: false,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const host = request.headers.get("host") ?? "";
      const headers = Object.fromEntries(request.headers);
      const body = await request.clone().text();
      if (pathname !== "/robots.txt")
        requests.push({ host, method: request.method, path: pathname + search, headers, body });
      const route = hosts[host]?.[pathname];
      if (route === undefined) return Response.json({ message: "Not Found" }, { status: 404 });
      if (typeof route === "string") return new Response(route, { headers: { "content-type": "text/html" } });
      return route instanceof Response ? route.clone() : route(request);
    },
  });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    origins: Object.fromEntries(Object.keys(hosts).map((host) => [`https://${host}`, origin])),
    requests,
    at(host) {
      const routes = hosts[host];
      if (!routes) throw new Error(`${host} is not played`);
      return routes;
    },
    stop: () => server.stop(true),
  };
}
