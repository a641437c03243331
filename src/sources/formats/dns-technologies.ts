import type { DnsRecords } from "#core/dns-records.ts";
import type { DocumentFacts } from "#core/document.ts";

/** What a domain's records say of what the company uses. For now the records themselves, one a block: nothing is named yet. */
export function technologiesOf({ mx, txt, cname }: DnsRecords): Pick<DocumentFacts, "blocks" | "technologies"> {
  const lines = [
    ...mx.map((host) => `MX ${host}`),
    ...txt.map((text) => `TXT ${text}`),
    ...cname.map((host) => `CNAME www ${host}`),
  ];
  return { blocks: lines };
}
