import { isSameSecret } from "#core/hash.ts";
import { METRICS_TYPE, type Metric, metricsText } from "./metrics-text.ts";
import type { Page } from "./pages.ts";

/** What a proxy adds: whoever asks through one on this machine is not on this machine. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

export type MetricsParts = { token: () => string | undefined; read: () => Promise<Metric[]> };

/** The figures for Prometheus: for whoever has the token, and without one for this machine only. */
export function createMetricsPage({ token, read }: MetricsParts): Page {
  return async (request, peer) => {
    const wanted = token();
    if (wanted === undefined) {
      if (!isFromHere(request, peer)) return refusal(403, "Metrics are told to this machine only; set metrics.token.");
    } else if (!isSameSecret(request.headers.get("authorization") ?? "", `Bearer ${wanted}`)) {
      return refusal(401, "Metrics need the token of the settings, as a bearer token.");
    }
    return new Response(metricsText(await read()), { headers: { "content-type": METRICS_TYPE } });
  };
}

function isFromHere(request: Request, peer = ""): boolean {
  const address = peer.replace(/^::ffff:/, "");
  const isLoopback = address === "::1" || /^127\.\d+\.\d+\.\d+$/.test(address);
  return isLoopback && !FORWARDED.some((name) => request.headers.has(name));
}

function refusal(status: 401 | 403, message: string): Response {
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return new Response(`${message}\n`, {
    status,
    headers: status === 401 ? { ...headers, "www-authenticate": "Bearer" } : headers,
  });
}
