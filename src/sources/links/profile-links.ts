import type { Page } from "#core/page.ts";
import type { SourceRequest } from "#core/source.ts";
import { PRIORITY } from "./priority.ts";
import { placesNamed } from "./site-links.ts";

const ABOUT_WORDS =
  "about about-us aboutus company our-company who-we-are our-story ueber-uns uber-uns über-uns unternehmen wir qui-sommes-nous a-propos notre-entreprise sobre-nosotros quienes-somos empresa chi-siamo azienda over-ons om-oss om-os om sobre-nos sobre-nós quem-somos meista o-nas".split(
    " ",
  );
const LEGAL_WORDS =
  "imprint impressum legal-notice mentions-legales aviso-legal note-legali colofon contact contact-us contacts kontakt contacto contatti contato yhteystiedot".split(
    " ",
  );

/** The page about the company and its legal notice, or without one its page of addresses: one of each at most. */
export function profileRequests(page: Page, domains: string[]): SourceRequest[] {
  const about = placesNamed(page, domains, ABOUT_WORDS).slice(0, 1);
  const legal = placesNamed(page, domains, LEGAL_WORDS).slice(0, 1);
  return [
    ...about.map(({ url }) => toRequest(url, "page about the company linked from the home page")),
    ...legal.map(({ url }) => toRequest(url, "legal notice or addresses linked from the home page")),
  ];
}

/** Whether an address is that of a legal notice or a page of addresses. */
export function isLegalPage(page: Page): boolean {
  const last = new URL(page.url).pathname.split("/").findLast((segment) => segment !== "") ?? "";
  return LEGAL_WORDS.includes(
    last
      .toLowerCase()
      .replace(/\.\w{3,5}$/, "")
      .replaceAll("_", "-"),
  );
}

function toRequest(url: string, reason: string): SourceRequest {
  return { sourceId: "profile", url, reason, priority: PRIORITY.profile };
}
