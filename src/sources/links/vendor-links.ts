import type { Page } from "#core/page.ts";
import { isOnSite, plainUrl } from "#core/plain-url.ts";
import type { SourceRequest } from "#core/source.ts";
import { PRIORITY } from "./priority.ts";
import { placesNamed } from "./site-links.ts";

const TRUST_MAX = 2;
const LISTS_MAX = 2;

const TRUST_WORDS =
  "trust trust-center trust-centre trustcenter security security-and-trust trust-and-security security-and-compliance compliance dpa data-processing-agreement data-processing-addendum legal gdpr".split(
    " ",
  );
const LIST_WORDS =
  "subprocessors sub-processors subprocessor sub-processor subprocessor-list sub-processor-list subprocessors-list sub-processors-list list-of-subprocessors list-of-sub-processors unterauftragsverarbeiter".split(
    " ",
  );
const LIST_LABEL = /^(?:our |the |view |see |current |list of |full |all )*sub-?\s?processors?(?: list| page)?\W*$/i;

/** The pages that may name a company's sub-processors, and those that lead there. */
export function trustRequests(page: Page, domains: string[]): SourceRequest[] {
  const places = placesNamed(page, domains, TRUST_WORDS).slice(0, TRUST_MAX);
  const trust = places.map(({ url }) => toRequest("trust", url, "trust page linked from the home page"));
  return [...listRequests(page, domains, "linked from the home page"), ...trust];
}

/** The list of sub-processors, by the name of its address or by what the link says. */
export function listRequests(page: Page, domains: string[], where: string): SourceRequest[] {
  const labelled = page.links
    .filter((link) => LIST_LABEL.test(link.text.slice(0, 100)))
    .map((link) => plainUrl(link.href))
    .filter((url) => url !== undefined && !/\.(?:pdf|docx?|xlsx?|csv)$/i.test(new URL(url).pathname));
  const named = placesNamed(page, domains, LIST_WORDS).map((place) => place.url);
  const found = [...named, ...labelled].filter((url) => url !== undefined && url !== plainUrl(page.url));
  const own = [...new Set(found)].filter((url) => domains.some((domain) => isOnSite(url ?? "", domain)));
  return own.slice(0, LISTS_MAX).map((url) => toRequest("subprocessors", url ?? "", `list of sub-processors ${where}`));
}

function toRequest(sourceId: string, url: string, reason: string): SourceRequest {
  return { sourceId, url, reason, priority: PRIORITY.vendors };
}
