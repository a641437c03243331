import { Elysia, NotFoundError, ValidationError } from "elysia";
import { AppError } from "#core/errors.ts";
import type { Log } from "#core/log.ts";
import { jsonAnswer } from "./answer.ts";
import { routeNotFound, toLoggedError } from "./failures.ts";
import { type Issue, issueError, repeatedError } from "./issue-error.ts";
import { onlyReads } from "./only-reads.ts";
import { findFacts, type RequestFacts } from "./request-facts.ts";
import { isVerb } from "./verb-path.ts";

type Parts = { log: Log; render(error: AppError, requestId: string, headers?: Record<string, string>): Response };

/**
 * The router every surface starts from; routes are added with `.use()`. Body and query are what the front read, not what
 * the router would make of the bytes, and every failure is rendered in the surface's own shape.
 */
export function createRouteApp({ log, render }: Parts) {
  const app = new Elysia()
    .onError(({ error, code, request }) => {
      const requestId = findFacts(request)?.requestId ?? "";
      if (code === "NOT_FOUND") return notFoundOr405(request, requestId);
      const failure = error instanceof ValidationError ? toInputError(error) : error;
      return render(toLoggedError(failure, requestId, log), requestId);
    })
    .onTransform((context) => {
      const facts = findFacts(context.request);
      if (!facts) throw routeNotFound();
      // `GET /v1/accounts:batch` asks for no account of that name.
      if (lastOf(context.route).startsWith(":") && isVerb(lastOf(context.request.url))) throw new NotFoundError();
      if (!onlyReads(context.request.method)) checkQuery(facts, context.request.method, context.route);
      // By name, each on its own: a router that sees its context go elsewhere makes everything ready that could be read there.
      context.body = facts.body;
      context.query = facts.query as typeof context.query;
    })
    .mapResponse(({ responseValue, set }) => {
      if (!isPlain(responseValue)) return undefined;
      const answer = jsonAnswer(responseValue, Number(set.status));
      for (const name in set.headers) answer.headers.set(name, String(set.headers[name]));
      // All of it is in the answer; the router would make another one for what is left.
      set.headers = {};
      set.status = 200;
      return answer;
    });

  /** A `dry_run` that nobody reads must not be lost in silence; whoever sends to a bot under its secret may have an address of any form. */
  const checkQuery = ({ caller, query }: RequestFacts, method: string, route: string) => {
    const [unread] = caller.keyId === "" ? [] : Object.keys(query);
    if (unread !== undefined && !readsQuery(method, route))
      throw issueError({ message: "", code: "unrecognized_keys", keys: [unread] }, query);
  };
  const readsQuery = (method: string, path: string) =>
    app.routes.some((route) => route.path === path && route.method === method && route.hooks?.query !== undefined);

  const notFoundOr405 = (request: Request, requestId: string): Response => {
    const path = new URL(request.url).pathname;
    const methods = app.routes.filter((route) => matches(route.path, path)).map((route) => route.method);
    if (methods.length === 0) return render(routeNotFound(), requestId);
    const refusal = new AppError("invalid", "This address does not take this method.", {
      reason: "method_not_allowed",
    });
    return render(refusal, requestId, { allow: [...new Set(methods)].join(", ") });
  };
  return app;
}

/** What is answered in JSON: an object or a list, and nothing that has a form of its own. */
function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && (value.constructor === Object || Array.isArray(value));
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split("/");
  const given = path.replace(/\/$/, "").split("/");
  const isMet = (part: string, met = "") => (part.startsWith(":") ? !isVerb(met) : part === met);
  return wanted.length === given.length && wanted.every((part, index) => isMet(part, given[index]));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The router's own message repeats the whole input, secrets included; only the issue is used. */
function toInputError(error: ValidationError): AppError {
  const issue = (error.valueError as Issue | undefined) ?? { message: "" };
  return (error.type === "query" && repeatedError(issue, error.value)) || issueError(issue, error.value);
}
