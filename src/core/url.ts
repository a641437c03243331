import { getDomain, parse } from "tldts";
import { invalidParam } from "./errors.ts";

/** Sites under a shared suffix such as `github.io` belong to different owners, so each counts as a domain of its own. */
const SUFFIXES = { allowPrivateDomains: true, validateHostname: true } as const;
const DOMAIN_LENGTH_MAX = 253;
/** On the list of suffixes, yet in no public zone (RFC 8375, RFC 7686). */
const SPECIAL = /(?:^|\.)(?:home\.arpa|onion)$/;

/** The registrable domain of a host or address (`www.acme.co.uk` → `acme.co.uk`); undefined for IPs and bare names. */
export function registrableDomain(hostOrUrl: string): string | undefined {
  return getDomain(hostOrUrl, SUFFIXES) ?? undefined;
}

/** Whether a domain can exist in public: it ends in a suffix somebody registers names under, unlike `.example` and `.internal`. */
export function isPublicDomain(domain: string): boolean {
  const parsed = parse(domain, SUFFIXES);
  return parsed.domain === domain && (parsed.isIcann === true || parsed.isPrivate === true) && !SPECIAL.test(domain);
}

/**
 * The domain of a company as a person may write it: with scheme, path, `www.`, capitals or letters beyond ASCII.
 * Lower case, punycode, registrable. Throws `invalid` with the reason `invalid_param`.
 */
export function parseDomain(text: string, param = "domain"): string {
  const trimmed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const host = isPlain(trimmed) && /^https?:/i.test(address) ? hostOf(address) : undefined;
  const domain = host === undefined || host.length > DOMAIN_LENGTH_MAX ? undefined : registrableDomain(host);
  if (domain === undefined) {
    throw invalidParam(param, "must be a company's domain such as acme.example");
  }
  return domain;
}

/** No white space, control characters, backslashes or user names, all of which address parsers quietly repair. */
function isPlain(text: string): boolean {
  return text !== "" && !/[\s\p{Cc}\\@]/u.test(text);
}

function hostOf(address: string): string | undefined {
  return URL.parse(address)?.hostname.replace(/\.$/, "");
}

/** Sites on which companies have pages of their own beside the site's own. */
const PROFILE_SITES = [
  "linkedin.com",
  "crunchbase.com",
  "facebook.com",
  "instagram.com",
  "x.com",
  "twitter.com",
  "youtube.com",
  "github.com",
];

/** Whether somebody's page on a site of profiles is meant, so that its domain is not that of the company. */
export function isProfilePage(text: string): boolean {
  const trimmed = text.trim();
  // Most are domains alone, and reading an address takes as long as all else about one.
  if (!/[/\\]/.test(trimmed)) return false;
  const url = URL.parse(trimmed.includes("://") ? trimmed : `https://${trimmed}`);
  return url !== null && url.pathname !== "/" && PROFILE_SITES.includes(registrableDomain(url.hostname) ?? "");
}
