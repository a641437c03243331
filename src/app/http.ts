import { actAs } from "#actions/acting.ts";
import type { ActionContext } from "#actions/context.ts";
import type { HoldCommits } from "#actions/unit.ts";
import type { Log } from "#core/log.ts";
import { createSeal } from "#core/seal.ts";
import type { Store } from "#core/store.ts";
import { createAuthenticate } from "#http/authenticate.ts";
import { clientAddress } from "#http/client-address.ts";
import { createFailedSignIns } from "#http/failed-sign-ins.ts";
import { createIdempotency } from "#http/idempotency.ts";
import { createPages } from "#http/pages.ts";
import type { RateLimits } from "#http/rate-limits.ts";
import { createHttpServer, type HttpServer } from "#http/server.ts";
import { isInRanges, networkOf } from "#net/ranges.ts";
import { createSurfaces } from "#surfaces/index.ts";
import type { InForce } from "#surfaces/signalmama/docs/in-force.ts";
import { docsPages } from "#surfaces/signalmama/docs/pages.ts";
import { buildOpenApi } from "#surfaces/signalmama/openapi.ts";

export type HttpParts = {
  host: string;
  port: number;
  actions: ActionContext;
  /** The store itself: what the server keeps of its own is never held back. */
  store: Store;
  hold: HoldCommits;
  rateLimits: RateLimits;
  trustedProxies: () => readonly string[];
  /** What of the settings the pages tell beside the limits. */
  told: () => Omit<InForce, "limits">;
  log: Log;
};

/** The server with its surfaces and pages, over the actions; not yet listening. */
export function createServer({
  host,
  port,
  actions,
  store,
  hold,
  rateLimits,
  trustedProxies,
  told,
  log,
}: HttpParts): HttpServer {
  const { clock, ids, appliance, secret } = actions;
  return createHttpServer({
    host,
    port,
    surfaces: createSurfaces({
      actions,
      authenticate: createAuthenticate({
        keys: store.keys,
        clock,
        isInRanges,
        noteFailure: createFailedSignIns({
          clock,
          networkOf,
          tell: (note, by) => store.commit({ audit: [note], by }),
        }),
      }),
      log,
    }),
    pages: createPages({
      readiness: async () => (await appliance.findFaults()).map((fault) => fault.reason),
      openApi: () => buildOpenApi({ baseUrl: actions.baseUrl, version: appliance.version }),
      docs: (openApi) => docsPages(openApi, () => ({ limits: actions.limits, ...told() })),
    }),
    actAs,
    tell: (note) => actions.store.commit({ audit: [note] }),
    rateLimits,
    idempotency: createIdempotency({ replays: store.replays, clock, seal: createSeal(secret, "replay"), hold }),
    networkOf,
    clientAddress: (peer, headers) => clientAddress(peer, headers.get("x-forwarded-for"), trustedProxies(), isInRanges),
    ids,
    log,
    clock,
  });
}
