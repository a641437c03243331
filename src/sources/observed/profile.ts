import type { Item } from "#core/document.ts";
import type { FetchedBody, Page } from "#core/page.ts";
import { pageIdentity } from "#core/page-identity.ts";
import { plainUrl } from "#core/plain-url.ts";
import type { ProfileClaim } from "#core/profile.ts";
import type { Target } from "#core/source.ts";
import { toIso } from "#core/time.ts";
import { cutText } from "#core/visible-text.ts";
import { nameClaims } from "../stated/company-name.ts";
import { foundingClaims } from "../stated/founding-sentences.ts";
import { headcountClaims } from "../stated/headcount-sentences.ts";
import { legalNoticeClaims } from "../stated/legal-notice.ts";
import { ownOrganizations, ownSites } from "../stated/organization.ts";
import { organizationClaims } from "../stated/organization-claims.ts";
import { ownSentences } from "../stated/sentences.ts";
import { socialClaims } from "../stated/social-links.ts";

const DESCRIPTION_MAX = 500;
const QUOTE_MAX = 300;
const NOT_A_COMPANY =
  /\b(?:domain (?:name )?(?:is |may be )?(?:for sale|parked)|buy this domain|coming soon|under construction|just another wordpress site)\b/i;

/** Which page of the company it is; what "we" and a description mean there depends on it. */
export type ProfilePart = "home" | "about" | "legal";

/**
 * What a page of the company's own says the company is: one line a claim. Undefined when it says nothing. The last line
 * names the month, so that a page that has gone back to what it said before is told from one that never changed.
 */
export function observedProfile(
  body: FetchedBody,
  page: Page,
  { target, domains, part }: { target: Target; domains: string[]; part: ProfilePart },
): Item | undefined {
  const year = new Date(body.fetchedAt).getUTCFullYear();
  const organizations = ownOrganizations(page, target, domains);
  const names = nameClaims(page, organizations, ownSites(page, domains), target);
  // What the page calls the company is how its sentences and its pages elsewhere call it too.
  const known = { ...target, aliases: [...target.aliases, ...names.slice(0, 3).map(({ value }) => String(value))] };
  const isAboutCompany = part !== "home";
  const sentences = ownSentences(page);
  const claims = [
    ...names,
    ...organizationClaims(organizations, year),
    ...(part === "home" ? describedBy(page) : []),
    ...(part === "home" ? [] : legalNoticeClaims(page, known)),
    ...headcountClaims(sentences, known, isAboutCompany),
    ...foundingClaims(sentences, known, { isAboutCompany, year }),
    ...socialClaims(page, organizations, known),
  ].map((claim) => ({ ...claim, quote: cutText(claim.quote, QUOTE_MAX) }));
  const profile = [
    ...new Map(claims.map((claim) => [`${claim.field} ${claim.method} ${claim.value}`, claim])).values(),
  ];
  if (profile.length === 0) return undefined;
  const url = plainUrl(page.url) ?? page.url;
  const lines = profile.map(({ field, value, quote }) => `${field}: ${value} (${quote})`);
  return {
    kind: "profile",
    key: `profile:${pageIdentity(url)}`,
    url,
    title: `The company in its own words on ${new URL(url).hostname}`,
    text: [...lines, `Observed in ${toIso(body.fetchedAt).slice(0, 7)}`].join("\n"),
    facts: { profile },
  };
}

function describedBy({ description }: Page): ProfileClaim[] {
  const value = cutText(description, DESCRIPTION_MAX);
  const isTelling = value.length >= 20 && !NOT_A_COMPANY.test(value);
  return isTelling ? [{ field: "description", value, method: "meta", quote: value }] : [];
}
