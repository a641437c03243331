/** The client's own address, whatever proxies lie between. */
export type Sender = { readonly address: string };

/** Whether an address lies in one of these ranges (CIDRs or single addresses). */
export type IsInRanges = (address: string, ranges: readonly string[]) => boolean;

/** Whose request it is, from the other end of its connection and its headers. */
export type ClientAddress = (peer: string, headers: Headers) => string;

/**
 * Who sent a request: the other end of the connection, or, when that is a trusted proxy, whom it forwarded for. The list of
 * `X-Forwarded-For` grows to the right, so it is read from there: the first address that is no trusted proxy is the client;
 * what stands further left is anybody's claim.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | null,
  trustedProxies: readonly string[],
  isInRanges: IsInRanges,
): string {
  if (trustedProxies.length === 0) return peer;
  const hops = [...(forwardedFor ?? "").split(",").map((part) => part.trim()), peer].filter((hop) => hop !== "");
  let client = peer;
  for (const hop of hops.reverse()) {
    client = hop;
    if (!isInRanges(hop, trustedProxies)) break;
  }
  return client;
}
