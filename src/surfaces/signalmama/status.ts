import { Elysia } from "elysia";
import { describe } from "./describe.ts";
import type { RouteContext } from "./route-context.ts";
import { StatusWire, toStatusWire } from "./wire/status.ts";

/** Whether the appliance is well, for anyone: `/v1/status`. */
export function statusRoutes({ actions }: RouteContext) {
  return new Elysia({ prefix: "/v1/status" }).get(
    "",
    async () => toStatusWire(await actions.appliance.findFaults(), actions.appliance.version),
    {
      detail: describe({
        tag: "Status",
        id: "getStatus",
        summary: "Whether the appliance is well; needs no key",
        isOpen: true,
        answers: { 200: StatusWire },
      }),
    },
  );
}
