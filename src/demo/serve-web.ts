import type { Web } from "./web.ts";

/** What was asked of a served web, in order. */
export type WebRequest = { host: string; path: string; status: number };

export type ServedWeb = {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  requests: WebRequest[];
  stop(): Promise<void>;
};

/** Serves the fictional web on a free port of the loopback address. `onRequest` sees each request before its answer. */
export function startWeb(web: Web, onRequest?: (host: string, path: string) => void | Promise<void>): ServedWeb {
  const requests: WebRequest[] = [];
  const server = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const host = request.headers.get("host") ?? "";
      await onRequest?.(host, pathname);
      const response = web.handle(request);
      requests.push({ host, path: pathname, status: response.status });
      return response;
    },
  });
  return { origin: `http://127.0.0.1:${server.port}`, requests, stop: () => server.stop(true) };
}

/**
 * The `network.origins` that send every host of the web, and the hosts a reader may guess beside them, to where it is
 * served. Without the guesses a reader would ask the name servers of the real world for them.
 */
export function originsFor(web: Web, servedAt: string): Record<string, string> {
  const guesses = web.companies.flatMap(({ domain }) =>
    ["", "www.", "status.", "blog.", "careers.", "jobs.", "news."].map((prefix) => `${prefix}${domain}`),
  );
  const boards = ["boards.greenhouse.io", "job-boards.greenhouse.io", "jobs.lever.co", "jobs.ashbyhq.com"];
  const hosts = new Set([...web.hosts, ...guesses, ...boards]);
  return Object.fromEntries([...hosts].map((host) => [`https://${host}`, servedAt]));
}
