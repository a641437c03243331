import { actAs } from "#actions/acting.ts";
import type { ActionContext } from "#actions/context.ts";
import type { HoldCommits } from "#actions/unit.ts";
import type { BackupState, Backups } from "#core/backup.ts";
import type { DiskWatch } from "#core/disk.ts";
import { keepsFromServing } from "#core/fault.ts";
import type { KeyHolder } from "#core/key.ts";
import type { Log } from "#core/log.ts";
import { createSeal } from "#core/seal.ts";
import type { Store } from "#core/store.ts";
import { toIso } from "#core/time.ts";
import { createAuthenticate } from "#http/authenticate.ts";
import { clientAddress } from "#http/client-address.ts";
import { createDashboard, type DashboardFile } from "#http/dashboard.ts";
import { createFailedSignIns } from "#http/failed-sign-ins.ts";
import { createIdempotency } from "#http/idempotency.ts";
import { createKeyGuesses } from "#http/key-guesses.ts";
import type { MetricsParts } from "#http/metrics-page.ts";
import { createPages } from "#http/pages.ts";
import type { RateLimits } from "#http/rate-limits.ts";
import { createHttpServer, type HttpServer } from "#http/server.ts";
import { createSessions } from "#http/sessions.ts";
import type { SignInLinks } from "#http/sign-in-links.ts";
import { isInRanges, networkOf } from "#net/ranges.ts";
import { createSurfaces } from "#surfaces/index.ts";
import type { InForce } from "#surfaces/signalmama/docs/in-force.ts";
import { docsPages } from "#surfaces/signalmama/docs/pages.ts";
import { describeApi } from "./describe-api.ts";

export type HttpParts = {
  host: string;
  port: number;
  actions: ActionContext;
  /** The store itself: what the server keeps of its own is never held back. */
  store: Store;
  hold: HoldCommits;
  rateLimits: RateLimits;
  links: SignInLinks;
  guest: () => KeyHolder | undefined;
  disk: DiskWatch;
  backups: Pick<Backups, "state">;
  metrics: MetricsParts;
  noteAnswer: (status: number) => void;
  trustedProxies: () => readonly string[];
  dashboardFiles: () => Promise<DashboardFile[]>;
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
  links,
  guest,
  disk,
  backups,
  metrics,
  noteAnswer,
  trustedProxies,
  dashboardFiles,
  told,
  log,
}: HttpParts): HttpServer {
  const { clock, ids, appliance, secret } = actions;
  const server: HttpServer = createHttpServer({
    host,
    port,
    surfaces: createSurfaces({
      actions,
      authenticate: createAuthenticate({
        keys: store.keys,
        clock,
        isInRanges,
        guesses: createKeyGuesses({ clock, log }),
        networkOf,
        noteFailure: createFailedSignIns({
          clock,
          networkOf,
          tell: (note, by) => store.commit({ audit: [note], by }),
        }),
      }),
      sessions: createSessions({ secret, clock, baseUrl: () => actions.baseUrl }),
      links,
      guest,
      log,
    }),
    pages: createPages({
      readiness: async () => {
        const faults = server.isStopping() ? [] : await appliance.findFaults();
        const reasons = faults.filter(keepsFromServing).map(({ reason }) => reason);
        return {
          reasons: server.isStopping() ? ["it is stopping"] : reasons,
          backup: toShown(backups.state()),
        };
      },
      metrics,
      openApi: () => describeApi({ baseUrl: actions.baseUrl, version: appliance.version }),
      docs: (openApi) => docsPages(openApi, () => ({ limits: actions.limits, ...told() })),
    }),
    dashboard: createDashboard({ files: dashboardFiles, baseUrl: () => actions.baseUrl }),
    actAs,
    tell: (note) => actions.store.commit({ audit: [note] }),
    rateLimits,
    idempotency: createIdempotency({ replays: store.replays, clock, seal: createSeal(secret, "replay"), hold }),
    disk,
    networkOf,
    clientAddress: (peer, headers) => clientAddress(peer, headers.get("x-forwarded-for"), trustedProxies(), isInRanges),
    noteAnswer,
    baseUrl: () => actions.baseUrl,
    ids,
    log,
    clock,
  });
  return server;
}

/** Without the text of a failure, which may name folders: anyone may ask. It is in the log, and in `doctor`. */
function toShown({ status, lastAt }: BackupState): Record<string, unknown> {
  return { status, last_verified_at: lastAt === undefined ? null : toIso(lastAt) };
}
