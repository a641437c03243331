import type { AppError } from "#core/errors.ts";
import type { OtherBody } from "./body.ts";
import type { Sender } from "./client-address.ts";
import type { RateResource } from "./rate-limits.ts";
import type { Caller } from "./request-facts.ts";

/** One API dialect as the server sees it. `app` gets requests whose facts are known; it never reads bytes itself. */
export type Surface = {
  name: string;
  owns(path: string): boolean;
  /** Who asks, and whether they may: throws `unauthorized` or `forbidden`. Runs before the body is read. */
  authenticate(request: Request, path: string, from: Sender): Promise<Caller>;
  /** What a request counts as against the limits of its workspace. */
  resourceOf(method: string, path: string): RateResource;
  /** Whether it brings in more to keep, which a low disk refuses. */
  takesIn(method: string, path: string): boolean;
  /**
   * Checks what can only be checked with the body at hand, before it is parsed; who has no key is known only then, and looked up.
   * Throws `unauthorized`.
   */
  checkBody(request: Request, path: string, caller: Caller, bytes: Uint8Array): Caller | Promise<Caller>;
  /** Whether an answer holds a secret that is shown once; a repeat that shows it again is told in the audit log. */
  showsSecret(body: string): boolean;
  /** Paths that take a text of another type beside JSON, and what a route there gets for it. */
  otherBodies?: Record<string, OtherBody>;
  app: { fetch(request: Request): Response | Promise<Response> };
  /** An error in this dialect's shape. */
  renderError(error: AppError, requestId: string): Response;
};
