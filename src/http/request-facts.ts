import type { KeyRole } from "#core/key.ts";

/**
 * Who asks: a key and the one workspace it opens. `mustSign`: the key asks for signed requests; without a workspace, it is the signature
 * that tells whose request this is.
 */
export type Caller = { workspaceId: string; keyId: string; role: KeyRole; mustSign: boolean };

/** What the front found out about a request before the router saw it. */
export type RequestFacts = {
  requestId: string;
  caller: Caller;
  /** The parsed JSON; undefined without a body. */
  body: unknown;
  /** A parameter given several times is a list; commas are left alone. */
  query: Record<string, string | string[]>;
  /** Aborts when the caller has gone or the server stops. */
  signal: AbortSignal;
  /** What the answer commits is written after it is made, so it cannot wait for what follows from it. */
  isHeld: boolean;
  /** Allows this answer to stay silent for that long. */
  hold(ms: number): void;
};

/** A request as a router gets it: no more of one than routers read, as making another takes longer than most queries. */
type RoutedRequest = Pick<Request, "method" | "url" | "headers" | "body"> & { facts: RequestFacts };

/** The request that a router is asked with, once the front has read it: it has no bytes left. */
export function toRouted(url: string, method: string, headers: Headers, facts: RequestFacts): Request {
  const routed: RoutedRequest = { method, url, headers, body: null, facts };
  return routed as unknown as Request;
}

/** Undefined only for requests that did not come through the front, such as the router's self-check. */
export function findFacts(request: Request): RequestFacts | undefined {
  return (request as Partial<RoutedRequest>).facts;
}

export function factsOf(request: Request): RequestFacts {
  const facts = findFacts(request);
  if (!facts) throw new Error("a request reached a route without passing the front");
  return facts;
}

/** The caller of a request that has reached a route. */
export function callerOf(request: Request): Caller {
  return factsOf(request).caller;
}
