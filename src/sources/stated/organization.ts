import type { Page } from "#core/page.ts";
import { isOnSite } from "#core/plain-url.ts";
import type { Target } from "#core/source.ts";
import { bearsName } from "./company-name.ts";
import { isNode, listOf, type SchemaNode, textsOf, typesOf } from "./schema-node.ts";

/** The company as a whole. */
const COMPANIES = new Set(
  "Organization Corporation OnlineBusiness OnlineStore NGO NewsMediaOrganization EducationalOrganization CollegeOrUniversity ResearchOrganization MedicalOrganization Airline Consortium".split(
    " ",
  ),
);
/** A place of business, of which a company may have several. */
const BRANCHES = new Set(
  "LocalBusiness ProfessionalService FinancialService BankOrCreditUnion InsuranceAgency AccountingService LegalService EmploymentAgency RealEstateAgent TravelAgency Store Restaurant Hotel MedicalBusiness MedicalClinic HomeAndConstructionBusiness".split(
    " ",
  ),
);
const PAGES = /^(?:WebSite|WebPage|AboutPage|ContactPage|ProfilePage)$/;
/** What a page or site names of its own company. An article's publisher may be anybody. */
const OWNERS = ["publisher", "about", "mainEntity", "copyrightHolder"] as const;
const CANDIDATES_MAX = 100;

/**
 * The organisations of a page's structured data that are the company itself: those that give the company's own front page
 * as their address, or bear its name and no other address. Customers, reviewers, partners and publishers do neither. Where
 * the company itself is described, its branches are left out.
 */
export function ownOrganizations(page: Page, target: Target, domains: string[]): SchemaNode[] {
  const nodes = page.jsonLd.filter(isNode);
  const owners = nodes
    .filter((node) => typesOf(node).some((type) => PAGES.test(type)))
    .flatMap((node) => OWNERS.flatMap((field) => listOf(node[field]).filter(isNode)));
  const own = [...nodes, ...owners].slice(0, CANDIDATES_MAX).filter((node) => isOwn(node, page, target, domains));
  const companies = own.filter((node) => typesOf(node).some((type) => COMPANIES.has(type)));
  return companies.length > 0 ? companies : own.filter((node) => typesOf(node).some((type) => BRANCHES.has(type)));
}

/** The site's own name, which is mostly the company's. */
export function ownSites(page: Page, domains: string[]): SchemaNode[] {
  return page.jsonLd
    .filter(isNode)
    .filter((node) => typesOf(node).includes("WebSite"))
    .filter((node) => addressesOf(node).every((address) => isFrontPage(address, page.url, domains)));
}

function isOwn(node: SchemaNode, page: Page, target: Target, domains: string[]): boolean {
  const names = textsOf(node["name"]).slice(0, 5);
  const isNamesake = names.some((name) => bearsName(name, target));
  const addresses = addressesOf(node);
  if (addresses.length === 0) return isNamesake && !isForeignId(node["@id"], domains);
  if (addresses.every((address) => isFrontPage(address, page.url, domains))) return true;
  return isNamesake && addresses.every((address) => domains.some((domain) => isOnSite(address, domain)));
}

/** Absolute; a relative one is the page's own site. */
function addressesOf(node: SchemaNode): string[] {
  return listOf(node["url"]).filter((url) => typeof url === "string" && url !== "" && url.length < 2_000) as string[];
}

/** The front page of the company's own site, in whatever language. */
function isFrontPage(address: string, base: string, domains: string[]): boolean {
  const url = URL.parse(address, base);
  if (url === null || !domains.some((domain) => isOnSite(url.href, domain))) return false;
  const isMainHost = domains.some((domain) => url.hostname.replace(/^www\./, "") === domain);
  return isMainHost && /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w{3,5})?$/i.test(url.pathname);
}

function isForeignId(id: unknown, domains: string[]): boolean {
  if (typeof id !== "string" || !URL.canParse(id)) return false;
  return !domains.some((domain) => isOnSite(id, domain));
}
