import { pageIdentity } from "#core/page-identity.ts";
import { plainUrl } from "#core/plain-url.ts";
import { defineSource, miss, type SourceInput, type SourceResult } from "#core/source.ts";
import { cutText } from "#core/visible-text.ts";
import { readListsAndTables } from "./formats/lists-and-tables.ts";
import { findVendors, SUBPROCESSORS, type Vendor } from "./formats/vendor-lists.ts";

const TEXT_MAX = 50_000;
const TITLE_MAX = 500;

/** The page on which a company names its sub-processors, for comparing with the visit before. */
export const subprocessors = defineSource({
  id: "subprocessors",
  name: "Sub-processors",
  kind: "site",
  requests: () => [],
  parse: parseVendorPage,
});

/** The vendors a page names as sub-processors; a page that names none is a miss. */
export function parseVendorPage({ body, page }: SourceInput): SourceResult {
  const isVendorPage = page !== undefined && SUBPROCESSORS.test(page.title);
  const vendors = page === undefined ? [] : findVendors(readListsAndTables(body.text), isVendorPage);
  if (page === undefined || vendors.length === 0) return miss();
  const sorted = vendors.sort((a, b) => (a.name < b.name ? -1 : 1));
  const item = {
    kind: "vendors" as const,
    key: pageIdentity(page.canonicalUrl),
    url: plainUrl(page.url) ?? page.url,
    title: cutText(page.title, TITLE_MAX) || "Sub-processors",
    // Sorted, so that the same vendors in another order are the same list.
    text: cutText(sorted.map(toLine).join("\n"), TEXT_MAX),
    facts: { vendors: sorted },
  };
  return { items: [item], next: [], isMiss: false };
}

function toLine({ name, purpose }: Vendor): string {
  return purpose === undefined ? name : `${name} – ${purpose}`;
}
