import { mayBeName, withoutDescription } from "../language/described-names.ts";
import { findOrganisations, type NameSpan } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { contains } from "../language/sentences.ts";

/*
 * Those who buy shares for a living are called so: "Quay Capital", "Orla Ventures", "Fonds Arvor". Where such a name stands beside the
 * money of a round, no verb is needed to know what it does there.
 */

/** What such names end in; "Partners", "Growth" and the like end others' names too, and count beside a word for the money only. */
const ENDS_AS_INVESTOR =
  /(?:^|[ -])(?:Ventures?|Capital|Equity|Angels?|VCT?|Venture Partners|Capital Partners|Equity Partners|Growth Partners|Seed|Investors?|Investments?|Invest|(?:Seed|Venture|Growth|Impact|Climate|Innovation|Investment|Opportunity|Pension|Founders) Fund|Family Office|\p{L}*[Bb]eteiligung(?:en|sgesellschaft)?|Participations?|Croissance|Kapital|Kapitaal|Capitale|Participaties)(?: (?:[IVX]{1,4}|\d))?$/u;
const MAY_END_AS_INVESTOR = /(?:^| )(?:Partners|Growth|Holdings?|Fund|Fonds|Associates|Management|Impact|Group|Bank)$/u;
const OPENS_AS_INVESTOR = /^(?:Fonds|Fondo|Fundo) \p{Lu}/u;
/** Who used to work there, or does other work for the deal. */
const DOES_OTHER_WORK =
  /\b(?:former(?:ly)?|ex|once|advis(?:ed|er|or|ers|ors)(?: by| to)?|counsel|lawyers?|arranged by|rival|rivals|competitor|agent|analysts? (?:at|from|with)|veterans? of|left|alumni of|alum of|unlike|sold (?:by|to)|bought (?:by|from)|hired from|previously (?:at|with|of)|background at|worked (?:at|for)|career at|years at|customers?(?: (?:include|like|such as))?|clients?(?: (?:include|like|such as))?|statement|report(?:ed)? by|according to)[ -](?:the )?$/i;
/** What is done beside a round by somebody who sold, sued or lent. */
const DOES_OTHER_THING =
  /^(?:['’]s?)? (?:sold|sells|exits|exited|advised|acted as (?:financial|sole|exclusive|legal|placement|adviser|advisor)|arranged|lent|lends|estimates|analyst|said (?:it|they) (?:sold|sells)|declined|passed on|turned (?:it )?down|had (?:invested|backed|led))\b|^ ?\((?:adviser|advisor|counsel)/i;

/** The names in a text that only those who buy shares have; `wide` where the words around already speak of the money. */
export function investorLike(text: string, wide = false): NameSpan[] {
  if (!MAY_NAME_INVESTOR.test(text)) return [];
  return findOrganisations(text).filter(({ name, start, end }) => {
    const isInvestor =
      ENDS_AS_INVESTOR.test(name) || OPENS_AS_INVESTOR.test(name) || (wide && MAY_END_AS_INVESTOR.test(name));
    return isInvestor && !IS_KIND.test(name) && !isElsewhere(text, start, end);
  });
}

/** Those names with what is listed beside them: "Alven, Quay Capital and Orla". */
export function investorsListed(text: string): string[] {
  const known = investorLike(text);
  if (known.length === 0) return [];
  const places = findPlaces(text);
  const names = findOrganisations(text);
  return chainsOf(text, names)
    .filter((chain) => chain.some((one) => known.some(({ start }) => start === one.start)))
    .flat()
    .filter(
      (one) =>
        mayBeName(one.name) && !isElsewhere(text, one.start, one.end) && !places.some((place) => contains(place, one)),
    )
    .map(({ name }) => withoutDescription(name.replace(WHAT_IT_IS, "")));
}

/** "Altinvestor Quay Capital": the word before is no part of the name. */
const WHAT_IT_IS =
  /^(?:(?:Alt|Bestands|Lead-?|Haupt|Neu)?[Ii]nvestor(?:en|in)?|(?:Wagnis|Risiko)kapitalgeber|Geldgeber|Business Angels?|Angels?|VC|Family Office|Investisseur|Inversor|Fund) (?=\p{Lu})/u;

/** Names that stand in a row: joined by commas, and ending with the one behind "and"; where no "and" is, each for itself. */
function chainsOf(text: string, names: readonly NameSpan[]): NameSpan[][] {
  const chains: NameSpan[][] = [];
  let open: NameSpan[] = [];
  for (const one of names) {
    const last = open.at(-1);
    const gap = last ? text.slice(last.end, one.start) : "";
    if (last && IS_AND.test(gap)) {
      chains.push([...open, one]);
      open = [];
    } else if (last && IS_COMMA.test(gap)) open.push(one);
    else {
      chains.push(...open.map((alone) => [alone]));
      open = [one];
    }
  }
  return [...chains, ...open.map((alone) => [alone])];
}

const BESIDE =
  "(?:(?:existing|new|returning|earlier|current|lead|investors?|backers?|angels?|angel investors?|from|by|the|fund|funds|fonds|le|la|il|el|den|die|der|de|het|van|von|dem|l[’']) ?)*";
const IS_COMMA = new RegExp(`^(?: \\([^)]{0,40}\\))?(?:['’]s [\\p{Ll} ]{2,24})?, ${BESIDE}$`, "u");
const IS_AND = new RegExp(
  `^(?: \\([^)]{0,40}\\))?,? (?:and|&|as well as|along with|together with|plus|et|und|sowie|y|e|ed|en|i|mit|avec|con|met|with|alongside) (?:also )?${BESIDE}$`,
  "u",
);

function isElsewhere(text: string, start: number, end: number): boolean {
  return (
    /^ (?:[Rr]ounds?|[Ff]unding|[Ff]inancing|[Ff]und|[Ee]xtension|[Mm]arkets?)(?!\p{L})/u.test(text.slice(end)) ||
    DOES_OTHER_WORK.test(text.slice(Math.max(0, start - 60), start)) ||
    DOES_OTHER_THING.test(text.slice(end))
  );
}

/** A headline's capitals: what there is, not who. */
const IS_KIND =
  /^(?:(?:Additional|Oversubscribed|Closes|New|Further|Fresh|Existing|Strategic|Working|Growth|Private|Venture|Human|Social|Risk|Seed|Debt|Equity|Business|Impact|Institutional|External|Foreign|Total|More|First|Early|Initial|Series [A-K]) ?)+(?:Capital|Equity|Ventures?|Investors?|Investments?|Angels?|Fund|Growth|Seed)?$|^(?:Capital|Equity|Ventures?|Invest(?:ors?|ments?)?|Angels?|Seed)$/iu;

const MAY_NAME_INVESTOR = createPattern(
  /(?:Ventures?|Capital|Equity|Angels?|VCT?|Seed|Invest|Fund|Family Office|[Bb]eteiligung|Participation|Croissance|Kapita|Participaties|Partners|Growth|Holding|Fonds|Fondo|Fundo|Associates|Management|Impact|Group|Bank)/u,
);
