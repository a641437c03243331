import type { Outbound } from "#core/outbound.ts";

/** What one origin is told beside the usual (who asks, a key of the operator's), and the pause it asks of all callers. */
export type Introduction = { headers?: Record<string, string>; userAgent?: string; pauseMs?: number };

/** By the origin of a request, so that a redirect takes nothing along. */
export type Introduce = (origin: string) => Introduction;

/** The same way out, with its introductions: robots.txt is asked for by the same caller as the pages. */
export function introduced(outbound: Outbound, introduce: Introduce): Outbound {
  return {
    request(request) {
      const { headers, userAgent } = introduce(URL.parse(request.url)?.origin ?? "");
      return outbound.request({
        ...request,
        ...(headers === undefined ? {} : { headers: { ...request.headers, ...headers } }),
        ...(userAgent === undefined ? {} : { userAgent }),
      });
    },
  };
}
