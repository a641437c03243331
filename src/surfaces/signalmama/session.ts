import { Elysia } from "elysia";
import { z } from "zod";
import { noteSession } from "#actions/audit.ts";
import { AppError } from "#core/errors.ts";
import { KeyRole } from "#core/key.ts";
import { type Caller, callerOf } from "#http/request-facts.ts";
import type { Sessions, SignedIn } from "#http/sessions.ts";
import { describe } from "./describe.ts";
import { NoBody, type RouteContext } from "./route-context.ts";
import { Instant, isoOrNull } from "./wire/values.ts";

const SessionWire = z
  .object({
    workspace: z.object({ id: z.string(), name: z.string() }),
    key: z.object({ id: z.string(), name: z.string(), role: KeyRole }),
    csrf_token: z.string().nullable().meta({ description: "`null` for who asks with a key." }),
    expires_at: Instant.nullable(),
  })
  .meta({
    title: "Session",
    examples: [
      {
        workspace: { id: "ws_01K8Z3E5QJ6T7V8W9XYA", name: "Northwind sales" },
        key: { id: "key_01K8Z3E5QJ6T7V8W9XYB", name: "admin", role: "admin" },
        csrf_token: "2M0vXh5S8dJ1zqE7bWn3yKp4tR6uA9cF_gHiLmQxOsY",
        expires_at: "2026-06-09T09:00:00.000Z",
      },
    ],
  });

const SignedOutWire = z
  .object({ signed_out: z.literal(true) })
  .meta({ title: "SignedOut", examples: [{ signed_out: true }] });

/** Signing in from a browser and out again: `/v1/session`. */
export function sessionRoutes({ actions }: RouteContext, sessions: Sessions) {
  const render = async (
    { workspaceId, keyId, role }: Caller,
    signedIn: Omit<SignedIn, "setCookie"> | undefined,
  ): Promise<z.infer<typeof SessionWire>> => {
    const [workspace, key] = await Promise.all([
      actions.store.workspaces.find(workspaceId),
      actions.store.keys.find(workspaceId, keyId),
    ]);
    return {
      workspace: { id: workspaceId, name: workspace?.name ?? "" },
      key: { id: keyId, name: key?.name ?? "", role },
      csrf_token: signedIn?.csrfToken ?? null,
      expires_at: isoOrNull(signedIn?.session.expiresAt),
    };
  };

  return new Elysia({ prefix: "/v1/session" })
    .post(
      "",
      async ({ request, set }) => {
        const caller = callerOf(request);
        if (caller.mustSign) {
          throw new AppError("forbidden", "A key whose requests must be signed cannot sign in from a browser.", {
            reason: "insufficient_scope",
          });
        }
        const signedIn = sessions.open({ keyId: caller.keyId, workspaceId: caller.workspaceId });
        await noteSession(actions, caller, "opened");
        set.status = 201;
        set.headers["set-cookie"] = signedIn.setCookie;
        return render(caller, signedIn);
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Session",
          id: "signIn",
          summary: "Sign in from a browser with a key, or with the link that `serve` prints",
          description:
            "`Authorization` holds the key, or once the part of the link behind `#`. The answer sets a cookie that stands for the key for seven days and as long as the key is in force; whatever changes something must also send `csrf_token` as `X-CSRF-Token`.",
          errors: ["invalid_sign_in_link"],
          answers: { 201: SessionWire },
        }),
      },
    )
    .get(
      "",
      async ({ request, set }) => {
        const caller = callerOf(request);
        if (request.headers.has("authorization")) return render(caller, undefined);
        const known = sessions.find(request.headers);
        if (known) return render(caller, known);
        // Let in without being asked: from now on the browser has a session like any other.
        const opened = sessions.open({ keyId: caller.keyId, workspaceId: caller.workspaceId });
        set.headers["set-cookie"] = opened.setCookie;
        return render(caller, opened);
      },
      {
        detail: describe({
          tag: "Session",
          id: "getSession",
          summary: "Who is asking, and as whom a browser is signed in",
          answers: { 200: SessionWire },
        }),
      },
    )
    .delete(
      "",
      async ({ request, set }) => {
        await noteSession(actions, callerOf(request), "closed");
        set.headers["set-cookie"] = sessions.forget();
        return { signed_out: true };
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Session",
          id: "signOut",
          summary: "Sign out in this browser",
          answers: { 200: SignedOutWire },
        }),
      },
    );
}
