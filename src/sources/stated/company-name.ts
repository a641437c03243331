import { GENERIC_WORDS } from "#core/generic-words.ts";
import { withoutLegalForm } from "#core/legal-form.ts";
import { nameKey } from "#core/name-key.ts";
import type { Page } from "#core/page.ts";
import type { ProfileClaim } from "#core/profile.ts";
import { labelOf } from "#core/safe-alias.ts";
import type { Target } from "#core/source.ts";
import { resembles } from "../links/resembles.ts";
import { type SchemaNode, textsOf, theOne } from "./schema-node.ts";

const LENGTH_MAX = 60;
const WORDS_MAX = 6;
const SEGMENTS_MAX = 8;
const TITLE_MAX = 500;
const COPYRIGHT_LINE_MAX = 500;
const SEGMENT = /\s+[|–—·»•:-]\s+|\s*\|\s*|:\s+/;
/** What a template or a menu says where a name belongs. */
const NO_NAMES = new Set(
  "home homepage home page welcome start startseite willkommen accueil inicio página hjem etusivu blog news shop store site website page index untitled default my your the a an and of for site title company name sample example test about contact login dashboard coming soon".split(
    " ",
  ),
);
/** What is put before a name when the plain domain was taken. */
const AFFIXES =
  /^(?:get|try|use|join|my|the|go|hello|with|we|meet|team)(?=.{3})|(?<=.{3})(?:app|hq|inc|labs?|group|tech|ai|io|online|global|hub|software|systems|group|gmbh|ag|co|corp)$/g;

const SMALL_WORDS = /^(?:of|and|the|for|de|la|le|du|des|di|da|und|e|y|et|van|von|der|i|og|och|by|at)$/;

type Spoken = { name: string; method: ProfileClaim["method"]; quote: string };

/**
 * What the company calls itself on a page of its own: in its structured data, as the name of the site, in the title. A name
 * counts when it bears the name of the domain, or when structured data and the page itself agree on it: what a template left
 * behind does neither. A title says more than names, so of it only the domain's own word counts, or what the page's
 * copyright line repeats.
 */
export function nameClaims(
  page: Page,
  organizations: SchemaNode[],
  sites: SchemaNode[],
  target: Target,
): ProfileClaim[] {
  // Branches that are called otherwise leave open what the company is called.
  const named = theOne(organizations.flatMap((node) => textsOf(node["name"]).slice(0, 1)));
  const structured = [
    ...(named === undefined ? [] : [named]),
    ...sites.flatMap((node) => textsOf(node["name"]).slice(0, 1)),
  ].flatMap((text) => spoken(text, "json-ld", `name: ${text}`));
  const siteName = spoken(page.siteName, "opengraph", `og:site_name: ${page.siteName}`);
  const titles = [page.tabTitle, page.title].flatMap((title) => spoken(title, "title", title));
  const shown = new Set([...siteName, ...titles].map(({ name }) => squeeze(name)));
  const holders = copyrightHolders(page);
  const believed = [...structured, ...siteName, ...titles].filter(({ name, method }) => {
    if (method === "json-ld" && shown.has(squeeze(name))) return true;
    if (!bearsDomain(name, target.domain) || !isWrittenAsName(name)) return false;
    return (
      method !== "title" ||
      isDomainWord(name, target.domain) ||
      holders.some((holder) => holder.startsWith(nameKey(name)))
    );
  });
  return believed.map(({ name, method, quote }) => ({ field: "name", value: displayed(name), method, quote }));
}

/** "Northwind | Robots for warehouses" is a name and a slogan. */
function spoken(text: string, method: Spoken["method"], quote: string): Spoken[] {
  const segments = text.slice(0, TITLE_MAX).split(SEGMENT).slice(0, SEGMENTS_MAX);
  return segments.filter(isName).map((name) => ({ name: name.trim(), method, quote }));
}

const COPYRIGHT = /(?:©|\(c\)|\bcopyright\b)[\s©\d,.–-]{0,30}(?:\bby\b)?(.{2,80})/i;

/** What stands behind the copyright signs, as keys of names. */
function copyrightHolders({ blocks }: Page): string[] {
  return blocks.flatMap(({ text }) => {
    const holder = text.length > COPYRIGHT_LINE_MAX ? undefined : COPYRIGHT.exec(text)?.[1];
    return holder === undefined ? [] : [nameKey(holder)];
  });
}

/** Whether a name is the company's as far as it is known: like its name, an alias or its domain. */
export function bearsName(name: string, target: Target): boolean {
  return name !== "" && (resembles(withoutLegalForm(name), target) || bearsDomain(name, target.domain));
}

/** `northwind.example` and `getnorthwind.example` are the domains of "Northwind" and "Northwind Robotics AS". */
export function bearsDomain(name: string, domain: string): boolean {
  const words = nameKey(withoutLegalForm(name)).split(" ");
  const label = labelOf(domain);
  const plain = label.replace(AFFIXES, "");
  const runs = words.map((_, index) => words.slice(0, index + 1).join(""));
  return label.length > 1 && runs.some((run) => run === label || run === plain || run.replace(AFFIXES, "") === label);
}

function isName(name: string): boolean {
  const words = nameKey(name).split(" ");
  if (name.length < 2 || name.length > LENGTH_MAX || words.length > WORDS_MAX || /[!?<>{}@]|https?:/.test(name))
    return false;
  return (
    words.some((word) => word.length > 1 && !NO_NAMES.has(word)) && !words.every((word) => GENERIC_WORDS.has(word))
  );
}

/** "Pallet plans what to bake" begins with a name. */
function isWrittenAsName(name: string): boolean {
  const [, ...rest] = name.split(/\s+/);
  return rest.every((word) => !/^\p{Ll}/u.test(word) || SMALL_WORDS.test(word));
}

/** The domain's own word, alone or with words that say what kind of company it is. */
function isDomainWord(name: string, domain: string): boolean {
  const [, ...rest] = nameKey(withoutLegalForm(name)).split(" ");
  return (
    bearsDomain(name, domain) && (squeeze(name) === labelOf(domain) || rest.every((word) => GENERIC_WORDS.has(word)))
  );
}

/** A name is shown without its legal form and marks; the form is kept among the aliases. */
function displayed(name: string): string {
  return withoutLegalForm(name.replace(/[®™©℠]/g, "").trim());
}

function squeeze(name: string): string {
  return nameKey(withoutLegalForm(name)).replaceAll(" ", "");
}
