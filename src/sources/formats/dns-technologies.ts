import type { DnsRecords } from "#core/dns-records.ts";
import type { DocumentFacts } from "#core/document.ts";
import { findTechnologies } from "#technologies/find-technologies.ts";
import { catalogueEdition } from "#technologies/index.ts";

/** What a domain's records say of what the company uses; the records themselves are kept beside it, one a block. */
export function technologiesOf(domain: string, { mx, txt, cname }: DnsRecords): DocumentFacts {
  return {
    technologies: findTechnologies({ url: `https://${domain}/`, dns: { mx, txt, cname } }),
    blocks: [
      ...mx.map((host) => `MX ${host}`),
      ...txt.map((text) => `TXT ${text}`),
      ...cname.map((host) => `CNAME www ${host}`),
    ],
    version: catalogueEdition(),
  };
}
