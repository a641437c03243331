import { Elysia } from "elysia";
import { startCrawl } from "#actions/crawls.ts";
import { getAccount } from "#actions/get-account.ts";
import type { Crawl } from "#core/crawl.ts";
import { notFound } from "#core/errors.ts";
import { SECOND_MS } from "#core/time.ts";
import { callerOf, factsOf, type RequestFacts } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { CrawlWire, toCrawlWire } from "./wire/crawl.ts";

/** `Prefer: wait` is honoured up to here. */
const WAIT_SECONDS_MAX = 60;
const LOOK_EVERY_MS = 250;

/** Reading an account's sources: `/v1/accounts/{id}/crawl:on-demand` and `/v1/accounts/{id}/crawls/{crl}`. */
export function crawlRoutes({ actions }: RouteContext) {
  const { store, clock } = actions;

  const render = async (crawl: Crawl) => {
    const [progress, fetches] = await Promise.all([
      store.crawls.progress(crawl),
      store.fetches.listByCrawl(crawl.workspaceId, crawl.id),
    ]);
    return toCrawlWire(crawl, progress, fetches);
  };

  /** The crawl as it is when it has finished, the time is up, the caller has gone or the server stops. */
  const waitFor = async (crawl: Crawl, waitMs: number, { hold, signal }: RequestFacts): Promise<Crawl> => {
    if (waitMs === 0) return crawl;
    hold(waitMs);
    const until = clock.now() + waitMs;
    const gone = signal;
    let current = crawl;
    while (current.status !== "finished" && clock.now() < until && !gone.aborted) {
      await clock.wait(LOOK_EVERY_MS, gone);
      current = (await store.crawls.find(crawl.workspaceId, crawl.id)) ?? current;
    }
    return current;
  };

  return new Elysia({ prefix: "/v1/accounts/:id" })
    .post(
      "/crawl/~on-demand",
      async ({ request, params, set }) => {
        const facts = factsOf(request);
        const accountId = pathId("acct", params.id, "account");
        const started = await startCrawl(actions, facts.caller.workspaceId, accountId);
        const crawl = await waitFor(started, waitMsOf(request.headers), facts);
        set.status = crawl.status === "finished" ? 200 : 202;
        set.headers["location"] = `/v1/accounts/${accountId}/crawls/${crawl.id}`;
        return render(crawl);
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Crawls",
          id: "crawlOnDemand",
          summary: "Read every source of an account now",
          description:
            "Joins a crawl that is under way. With `Prefer: wait=30` the answer is held until it has finished.",
          answers: { 200: CrawlWire, 202: CrawlWire },
          canWait: true,
        }),
      },
    )
    .get(
      "/crawls/:crawl",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        const crawl = await store.crawls.find(workspaceId, pathId("crl", params.crawl, "crawl"));
        if (crawl?.accountId !== id) throw notFound("crawl");
        return render(crawl);
      },
      {
        detail: describe({
          tag: "Crawls",
          id: "getCrawl",
          summary: "How far a crawl has come",
          answers: { 200: CrawlWire },
        }),
      },
    );
}

/** The wait of `Prefer: wait=30` (RFC 7240), 0 without one. */
function waitMsOf(headers: Headers): number {
  const wait = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})"?/i.exec(headers.get("prefer") ?? "")?.[1];
  return Math.min(WAIT_SECONDS_MAX, Number(wait ?? "0")) * SECOND_MS;
}
