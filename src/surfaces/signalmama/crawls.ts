import { Elysia } from "elysia";
import { z } from "zod";
import { startCrawl } from "#actions/crawls.ts";
import { getAccount } from "#actions/get-account.ts";
import type { Crawl } from "#core/crawl.ts";
import { notFound } from "#core/errors.ts";
import { callerOf, factsOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { waitUntilDone } from "./wait.ts";
import { CrawlWire, toCrawlWire } from "./wire/crawl.ts";
import { listOf } from "./wire/values.ts";

/** Reading an account's sources: `/v1/accounts/{id}/crawl:on-demand` and `/v1/accounts/{id}/crawls`. */
export function crawlRoutes({ actions, paging }: RouteContext) {
  const { store, clock } = actions;
  const isDone = ({ status }: Crawl) => status === "finished";

  const render = async (crawl: Crawl) => {
    const [progress, fetches] = await Promise.all([
      store.crawls.progress(crawl),
      store.fetches.listByCrawl(crawl.workspaceId, crawl.id),
    ]);
    return toCrawlWire(crawl, progress, fetches);
  };

  return new Elysia({ prefix: "/v1/accounts/:id" })
    .post(
      "/crawl/~on-demand",
      async ({ request, params, set }) => {
        const facts = factsOf(request);
        const accountId = pathId("acct", params.id, "account");
        const started = await startCrawl(actions, facts.caller.workspaceId, accountId);
        const look = () => store.crawls.find(started.workspaceId, started.id);
        const crawl = await waitUntilDone(started, { isDone, look }, request, facts, clock);
        set.status = isDone(crawl) ? 200 : 202;
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
          errors: ["crawl_limit_reached"],
          answers: { 200: CrawlWire, 202: CrawlWire },
          canWait: true,
        }),
      },
    )
    .get(
      "/crawls",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        const listing = { list: "crawls", workspaceId, filter: id };
        const page = await store.crawls.list(workspaceId, id, paging.read(query, listing));
        const rendered = new Map(
          await Promise.all(page.rows.map(async (crawl) => [crawl.id, await render(crawl)] as const)),
        );
        return paging.render(page, listing, ({ id }) => rendered.get(id));
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Crawls",
          id: "listCrawls",
          summary: "The crawls of an account, newest first",
          answers: { 200: listOf(CrawlWire) },
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
