import { Elysia } from "elysia";
import { z } from "zod";
import { listFeeds, readSystem } from "#actions/system.ts";
import { allows } from "#core/key.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams, pageOf } from "./paging.ts";
import type { RouteContext } from "./route-context.ts";
import { FeedWire, SystemWire, toFeedWire, toSystemWire } from "./wire/system.ts";
import { listOf } from "./wire/values.ts";

/** How the appliance is, for administrators, and what it reads for everybody: `/v1/system`, `/v1/feeds`. */
export function systemRoutes({ actions, paging }: RouteContext) {
  return new Elysia()
    .get(
      "/v1/system",
      async ({ request }) =>
        toSystemWire(await readSystem(actions, callerOf(request).workspaceId), actions.appliance.version),
      {
        detail: describe({
          tag: "Status",
          id: "getSystem",
          summary: "Queue, crawls, event loop, database, disk and backups",
          description:
            "The figures that `/metrics` has for machines, for people. Those of crawls are the workspace's own, all others the appliance's.",
          answers: { 200: SystemWire },
        }),
      },
    )
    .get(
      "/v1/feeds",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "feeds", workspaceId, filter: null };
        const rows = (await listFeeds(actions, workspaceId)).map((feed) => ({ id: feed.url, feed }));
        const isOpen = allows(callerOf(request).role, "read_write");
        return paging.render(pageOf(rows, paging.read(query, listing)), listing, ({ feed }) =>
          toFeedWire(feed, { isOpen }),
        );
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Status",
          id: "listFeeds",
          summary: "The news feeds of the settings, which are read for every account, and how the last reading went",
          description: "They are changed in the settings, under `feeds`.",
          answers: { 200: listOf(FeedWire) },
        }),
      },
    );
}
