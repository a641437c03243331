import { Elysia } from "elysia";
import { loadDemo, readDemo, removeDemo } from "#actions/demo.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { NoBody, type RouteContext } from "./route-context.ts";
import { DemoWire, toDemoWire } from "./wire/demo.ts";

/** Invented companies to look at the appliance with: `/v1/demo`. */
export function demoRoutes({ actions }: RouteContext) {
  return new Elysia({ prefix: "/v1/demo" })
    .get("", async ({ request }) => toDemoWire(await readDemo(actions, callerOf(request).workspaceId)), {
      detail: describe({
        tag: "Workspace",
        id: "getDemo",
        summary: "Whether the demo is loaded, and how many of its companies are there",
        answers: { 200: DemoWire },
      }),
    })
    .post("/~load", async ({ request }) => toDemoWire(await loadDemo(actions, callerOf(request).workspaceId)), {
      body: NoBody,
      detail: describe({
        tag: "Workspace",
        id: "loadDemo",
        summary: "Add ten invented companies to a workspace without accounts, to see everything at work",
        description:
          "Each has the tag `demo`, and a domain under `.example`, where nobody can be. Their sites, job boards and news are answered inside the appliance: nothing of it is asked of anybody else, and it needs no internet. They are read, scored and briefed as real companies are, which takes some ten seconds, and their events go to the webhooks of the workspace. What is invented is never told of a real company, and nothing real of an invented one. 409 `workspace_not_empty` where there are accounts.",
        errors: ["workspace_not_empty", "account_limit_reached"],
        answers: { 200: DemoWire },
      }),
    })
    .post("/~remove", async ({ request }) => toDemoWire(await removeDemo(actions, callerOf(request).workspaceId)), {
      body: NoBody,
      detail: describe({
        tag: "Workspace",
        id: "removeDemo",
        summary: "Remove the invented companies for good, with all that belongs to them",
        description:
          "They are gone at once, and within moments so are their signals, documents, scores, briefs, events and deliveries; they cannot be restored. Bots that watch a page of the demo go with it. Other accounts and bots stay as they are. Where the demo is not loaded nothing happens.",
        answers: { 200: DemoWire },
      }),
    });
}
