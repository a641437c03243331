import type { Clock } from "#core/clock.ts";
import type { Demo } from "#core/demo.ts";
import type { Outbound } from "#core/outbound.ts";
import { createReader, type Reader } from "#crawl/fetch.ts";
import { createHosts } from "#crawl/hosts.ts";
import { createRobots } from "#crawl/robots.ts";
import { createWeb, type Web } from "#demo/web.ts";
import { WIRE_FEED_URL } from "#demo/wire.ts";
import type { DemoWeb } from "#pipeline/context.ts";
import { HEADER_NAMES } from "#technologies/find-technologies.ts";

/** Nobody is bothered, so there is no need to be slow; a pace there is, because the reader knows no other way. */
const PACE = { requestsPerSecond: 100, concurrency: 8, totalConcurrency: 32 };
const TURN_WAIT_MAX_MS = 10_000;
/** Webs kept in memory, one for each workspace that has loaded the demo; another one is written anew when it is asked. */
const WEBS_MAX = 4;

/** Who the companies of the demo are, and where they are written about. Most appliances never ask. */
export function createDemo(): Demo {
  let companies: Demo["companies"] | undefined;
  return {
    get companies() {
      companies ??= createWeb(0).companies.map(({ domain, name }) => ({ domain, name }));
      return companies;
    },
    feed: { url: WIRE_FEED_URL, name: "The Wire" },
  };
}

/**
 * The demo with its web, which is answered inside the process: its readers have no way out. They read as the appliance reads
 * the public web, robots.txt and all.
 */
export function createDemoWeb(demo: Demo, { clock, robotsName }: { clock: Clock; robotsName: string }): DemoWeb {
  const readers = new Map<number, Reader>();
  return {
    // Not spread: its companies are only made when they are asked for.
    get companies() {
      return demo.companies;
    },
    feed: demo.feed,
    readerAt(loadedAt) {
      const known = readers.get(loadedAt);
      if (known) return known;
      const [oldest] = readers.keys();
      if (readers.size >= WEBS_MAX && oldest !== undefined) readers.delete(oldest);
      const outbound = within(createWeb(loadedAt));
      const hosts = createHosts({ clock, ...PACE });
      const maxWaitMs = TURN_WAIT_MAX_MS;
      const reader = createReader({
        outbound,
        hosts,
        robots: createRobots({ outbound, hosts, clock, productToken: robotsName, maxWaitMs }),
        clock,
        keptHeaders: HEADER_NAMES,
        limits: { maxWaitMs },
        readRecords: async () => ({ kind: "absent" }),
      });
      readers.set(loadedAt, reader);
      return reader;
    },
  };
}

/** A way out that leads into a web inside the process, and nowhere else: where that web has nothing, there is nothing. */
function within(web: Web): Outbound {
  return {
    async request({ url, method, headers, wantsBody }) {
      if (method === "POST")
        return { kind: "response", status: 405, headers: {}, body: new Uint8Array(), durationMs: 0 };
      const response = web.handle(new Request(url, { method, headers: headers ?? {} }));
      const head = { status: response.status, headers: Object.fromEntries(response.headers) };
      const body = wantsBody?.(head) === false ? new Uint8Array() : await response.bytes();
      return { kind: "response", ...head, body, durationMs: 0 };
    },
  };
}
