import { z } from "zod";

/** What the address of a domain's records begins with (RFC 4501). */
export const DNS_SCHEME = "dns:";

/** Whether an address asks for a domain's records, not for a page: name servers answer without a status of HTTP. */
export function asksForRecords(url: string): boolean {
  return url.startsWith(DNS_SCHEME);
}

/**
 * What a domain publishes of itself: its mail servers, its texts (RFC 1035, 3.3.9 and 3.3.14) and what `www` below it is
 * an alias of. Lower case (texts as written), without the final dot, sorted: two equal zones are equal records.
 */
export const DnsRecords = z.object({
  mx: z.array(z.string()),
  txt: z.array(z.string()),
  cname: z.array(z.string()),
});
export type DnsRecords = z.infer<typeof DnsRecords>;

/** How a look into a domain's records ended; `absent`: no such domain, or nothing there, which resolvers tell alike. */
export type DnsAnswer =
  | { kind: "records"; records: DnsRecords }
  | { kind: "absent" }
  | { kind: "blocked"; reason: "not_public" }
  | { kind: "failed"; reason: "dns" | "timeout" | "aborted" };

export type ReadRecords = (
  domain: string,
  limits: { timeoutMs: number; signal?: AbortSignal | undefined },
) => Promise<DnsAnswer>;
