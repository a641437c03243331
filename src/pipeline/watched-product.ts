import { GENERIC_WORDS } from "#core/generic-words.ts";
import { nameKey } from "#core/name-key.ts";
import { labelOf } from "#core/safe-alias.ts";
import { registrableDomain } from "#core/url.ts";
import { isWordName } from "#signals/language/word-names.ts";
import { TECHNOLOGIES } from "#technologies/index.ts";
import type { Technology } from "#technologies/technology.ts";

/**
 * Tells of a name in an account's `tech` whether it is the product that stands at an address: one that the catalogue knows its maker's
 * domain of, else one called like the domain. Of a maker of several the address has to name the one. Undefined where no
 * product can be told: a name that others go by too is nobody's.
 */
export function watchedProduct(url: string): ((tech: string) => boolean) | undefined {
  const domain = registrableDomain(url);
  if (domain === undefined) return undefined;
  const names = new Set([squeezed(domain), ...namesOf(url, domain)]);
  return (tech) => names.has(squeezed(tech));
}

function namesOf(url: string, domain: string): string[] {
  const sold = TECHNOLOGIES.filter(({ vendor }) => vendor !== undefined && registrableDomain(vendor) === domain);
  if (sold.length === 1) return sold.flatMap(spellingsOf);
  const label = labelOf(domain);
  if (sold.length > 1) {
    const named = sold.filter(isCalled(partsOf(url, domain)));
    return (named.length > 0 ? named : sold.filter(isCalled(new Set([label])))).flatMap(spellingsOf);
  }
  return isTelling(label) ? [label] : [];
}

function spellingsOf({ name, names = [] }: Technology): string[] {
  return [name, ...names].map(squeezed);
}

function isCalled(names: Set<string>): (technology: Technology) => boolean {
  return (technology) => spellingsOf(technology).some((spelling) => names.has(spelling));
}

/** What an address says beside its domain: its subdomains, the parts of its path. */
function partsOf(url: string, domain: string): Set<string> {
  const { hostname, pathname } = new URL(url);
  const subdomains = hostname.slice(0, -domain.length).split(".");
  return new Set([...subdomains, ...pathname.split("/")].map(squeezed).filter((part) => part !== ""));
}

const LABEL_LENGTH_MIN = 4;

/** A product of another maker, an everyday word or a few letters may be meant by anybody. */
function isTelling(label: string): boolean {
  if (label.length < LABEL_LENGTH_MIN || isWordName(label) || GENERIC_WORDS.has(label)) return false;
  return !TECHNOLOGIES.some((one) => one.vendor !== undefined && spellingsOf(one).includes(label));
}

function squeezed(name: string): string {
  return nameKey(name).replaceAll(" ", "");
}
