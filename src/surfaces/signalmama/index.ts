import type { ActionContext } from "#actions/context.ts";
import { AppError } from "#core/errors.ts";
import { signingSecretOf } from "#core/key.ts";
import type { Log } from "#core/log.ts";
import { createRouteApp } from "#http/route-app.ts";
import type { Sessions } from "#http/sessions.ts";
import { checkSignature } from "#http/signature.ts";
import type { Surface } from "#http/surface.ts";
import { accountChangeRoutes } from "./account-changes.ts";
import { accountRoutes } from "./accounts.ts";
import { alertRoutes } from "./alerts.ts";
import { auditRoutes } from "./audit.ts";
import { type AuthenticateParts, createAuthenticateCaller, resourceOf } from "./auth.ts";
import { botHistoryRoutes } from "./bot-history.ts";
import { botPushRoutes } from "./bot-pushes.ts";
import { botRoutes } from "./bots.ts";
import { briefRoutes } from "./briefs.ts";
import { contactRoutes } from "./contacts.ts";
import { crawlRoutes } from "./crawls.ts";
import { deliveryRoutes } from "./deliveries.ts";
import { demoRoutes } from "./demo.ts";
import { documentRoutes } from "./documents.ts";
import { erasureRoutes } from "./erasures.ts";
import { renderError } from "./errors.ts";
import { eventRoutes } from "./events.ts";
import { exportRoutes } from "./exports.ts";
import { feedbackRoutes } from "./feedback.ts";
import { importRoutes, OTHER_BODIES } from "./imports.ts";
import { keyRoutes } from "./keys.ts";
import { labelRoutes } from "./labels.ts";
import { listRoutes } from "./lists.ts";
import { createPaging } from "./paging.ts";
import { findSigner } from "./push-signature.ts";
import { docsUrl } from "./route-context.ts";
import { rubricRoutes } from "./rubric.ts";
import { scoreRoutes } from "./scores.ts";
import { sessionRoutes } from "./session.ts";
import { signalRoutes } from "./signals.ts";
import { statusRoutes } from "./status.ts";
import { systemRoutes } from "./system.ts";
import { takesIn } from "./takes-in.ts";
import { webhookRoutes } from "./webhooks.ts";
import { workspaceRoutes } from "./workspace.ts";

export type SignalmamaParts = AuthenticateParts & { actions: ActionContext; log: Log };

/** The native surface: everything under `/v1`. */
export function signalmamaSurface({ actions, log, ...parts }: SignalmamaParts): Surface {
  return {
    name: "signalmama",
    // `/v0`, an earlier version elsewhere, is answered here so that its callers get an error they can read.
    owns: (path) => /^\/v[01](?:\/|$)/.test(path),
    authenticate: createAuthenticateCaller(parts, actions.clock),
    otherBodies: OTHER_BODIES,
    showsSecret: (body) => /"(?:signing_secret|push_secret)":"|"key":"sk_live_/.test(body),
    resourceOf,
    takesIn,
    checkBody({ headers }, path, caller, bytes) {
      if (caller.workspaceId === "" && caller.mustSign) return findSigner(actions, { headers, path, bytes });
      checkSignature({
        signature: headers.get("x-mama-signature"),
        bytes,
        secret: () => signingSecretOf(caller.keyId, actions.secret),
        isRequired: caller.mustSign,
      });
      return caller;
    },
    app: signalmamaRoutes(actions, parts.sessions, log),
    renderError: (error, requestId) => renderError(error, requestId, docsUrl(actions)),
  };
}

/** The routes alone; the API document is read from them. */
export function signalmamaRoutes(actions: ActionContext, sessions: Sessions, log: Log) {
  const context = { actions, paging: createPaging(actions.secret) };
  return createRouteApp({
    log,
    render: (error, requestId, headers) => renderError(error, requestId, docsUrl(actions), headers),
  })
    .all("/v0", onlyV1, { detail: { hide: true } })
    .all("/v0/*", onlyV1, { detail: { hide: true } })
    .use(accountRoutes(context))
    .use(accountChangeRoutes(context))
    .use(importRoutes(context))
    .use(listRoutes(context))
    .use(labelRoutes(context))
    .use(contactRoutes(context))
    .use(erasureRoutes(context))
    .use(scoreRoutes(context))
    .use(signalRoutes(context))
    .use(feedbackRoutes(context))
    .use(documentRoutes(context))
    .use(eventRoutes(context))
    .use(briefRoutes(context))
    .use(crawlRoutes(context))
    .use(botRoutes(context))
    .use(botHistoryRoutes(context))
    .use(botPushRoutes(context))
    .use(alertRoutes(context))
    .use(exportRoutes({ ...context, log }))
    .use(webhookRoutes(context))
    .use(deliveryRoutes(context))
    .use(workspaceRoutes(context))
    .use(rubricRoutes(context))
    .use(demoRoutes(context))
    .use(statusRoutes(context))
    .use(systemRoutes(context))
    .use(keyRoutes(context))
    .use(sessionRoutes(context, sessions))
    .use(auditRoutes(context));
}

/** Reference sheet, section 16.3 row 1. */
function onlyV1(): never {
  throw new AppError("not_found", "There is no version 0 here; the API is under /v1.", { reason: "route_not_found" });
}
