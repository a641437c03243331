import { DNS_SCHEME, DnsRecords } from "#core/dns-records.ts";
import { defineSource, miss } from "#core/source.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import { technologiesOf } from "./formats/dns-technologies.ts";
import { parseJsonBody } from "./formats/json-body.ts";
import { PRIORITY } from "./links/priority.ts";

const TEXT_MAX = 50_000;
const BLOCK_MAX = 1_000;

/** The records a company's domain publishes, asked of the system's resolver: who receives its mail, who it proves itself to. */
export const dns = defineSource({
  id: "dns",
  name: "DNS records",
  kind: "registry",
  asksAround: true,
  offBecause: ({ dns }) => (dns.isOn ? undefined : "sources.dns.enabled is false"),
  requests: ({ domain }) =>
    domain === ""
      ? []
      : [{ sourceId: "dns", url: DNS_SCHEME + domain, reason: "the company's domain", priority: PRIORITY.records }],
  parse: ({ body, target }) => {
    const records = parseJsonBody(body, DnsRecords);
    if (records === undefined) return miss();
    const found = technologiesOf(target.domain, records);
    const blocks = (found.blocks ?? []).map((line) => cutText(visibleText(line), BLOCK_MAX));
    const named = (found.technologies ?? []).map(({ name, seenIn }) => `${name}: ${seenIn}`);
    const item = {
      kind: "stack" as const,
      key: "dns",
      url: body.url,
      title: `DNS records of ${target.domain}`,
      text: cutText([...named, `Observed with list ${found.version}`, ...blocks].join("\n"), TEXT_MAX),
      facts: { ...found, blocks },
    };
    return { items: [item], next: [], isMiss: false };
  },
});
