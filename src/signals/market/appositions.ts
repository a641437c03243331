import { type NounPhrase, nounPhraseAt, toSingular } from "../language/noun-phrase.ts";
import { createPattern } from "../language/pattern.ts";
import { findPeople } from "../language/people.ts";
import { findPlaces } from "../language/places.ts";
import { isProductNoun } from "../language/products.ts";
import type { Reading } from "../reading.ts";

/** A name and the kind of thing it is said to be; `isNew`: by words that are used of what is new, "its first", "called". */
export type Apposition = { name: string; kind: NounPhrase; isNew: boolean };

const NAME = "(?:[eix]-?)?\\p{Lu}[\\p{L}\\p{N}+-]*(?: (?:(?:for|of|and|the) )?(?:\\p{Lu}|\\d)[\\p{L}\\p{N}+-]*){0,3}";
const WHOSE =
  "(?:its|their|our|his|her|[Tt]he \\p{Ll}+['’]s|seine?[nrs]?|ihre?[nrs]?|unsere?[nrs]?|son|sa|ses|leur|notre|sus?|nuestr[oa]|seus?|suas?|(?:il|la|i|le) su[oaei]|suoi?|zijn|haar|onze)";
const SOME = "(?:an?|eine?[nr]?|une?|una|um|uma|uno?|een)";
const FIRST =
  "(?:(?:very |brand-?|all-)?(?:new|first|second|third|latest|newest|next)|erste[nrs]?|neue[nrs]?|zweite[nrs]?|première?|nouve(?:au|lle)|primera?|nuev[ao]|primeir[ao]|nov[ao]|prim[ao]|nuov[ao]|eerste|nieuwe)";
const KIND = '(?<kind>[^,.;:“”"]{3,60})';
const CALLED =
  "(?:called|named|dubbed|branded|known as|under the name|namens|genannt|mit dem Namen|baptisée?|appelée?|nommée?|llamad[oa]|bautizad[oa]|chamad[oa]|batizad[oa]|chiamat[oa]|genaamd)";
const CAPITAL_CALLED = "(?:[Cc]alled|[Nn]amed|[Dd]ubbed|[Bb]aptisée?|[Ll]lamad[oa]|[Cc]hamad[oa]|[Cc]hiamat[oa])";
const ARTICLE =
  "(?:[Tt]he |[Dd]er |[Dd]ie |[Dd]as |[Dd]en |[Ll]e |[Ll]a |[Ee]l |[Ii]l |[Ll]o |[Oo] |[Aa] |[Dd]e |[Hh]et )?";

const THE = "(?:the|le|la|l['’]|el|il|lo|o|a|der|die|das|de|het|its|their)";
const WORD_KIND = "(?<kind>(?:\\p{Ll}[\\p{L}-]* ){0,2}\\p{Ll}[\\p{L}-]+)(?![\\p{L}-])";

const FRAMES: { pattern: RegExp; isNew: boolean }[] = [
  { source: `(?<name>${NAME})(?: \\p{Ll}+(?:t|en))?, ${WHOSE} ${FIRST} ${KIND}`, isNew: true },
  { source: `${WHOSE} ${FIRST} ${KIND}, ${ARTICLE}["“„«]?(?<name>${NAME})["”“»]?(?=[,.;]|$)`, isNew: true },
  { source: `(?:${WHOSE}|${SOME})(?: ${FIRST})? ${KIND}?,? ${CALLED} ${ARTICLE}["“„«]?(?<name>${NAME})`, isNew: true },
  { source: `${CAPITAL_CALLED} ${ARTICLE}["“„«]?(?<name>${NAME})["”“»]?, ${THE} ?(?:${FIRST} )?${KIND}`, isNew: true },
  {
    source: `(?:^|[.] )(?<name>(?!(?:Er|It|This|That|There|Here|Dit|Dat|Hier|What|Now|New)(?!\\p{L}))${NAME}) is (?:its|their|our|the|an?) ${FIRST} ${KIND}`,
    isNew: true,
  },
  { source: `(?<name>${NAME}), (?:${SOME}|${WHOSE}) ${KIND}`, isNew: false },
  { source: `(?:${WHOSE}|the)(?: ${FIRST})? (?<name>${NAME}) ${WORD_KIND}`, isNew: false },
  {
    source: `(?:der|die|das|dem|den|eine[rnm]?|neuen?) (?<kind>\\p{Lu}\\p{Ll}{2,}) ["„«]?(?<name>(?!Version|Nr)${NAME})`,
    isNew: false,
  },
  { source: `(?:${SOME}|${WHOSE}) ${KIND}, ${ARTICLE}["“„«]?(?<name>${NAME})["”“»]?(?=[,.;]|$)`, isNew: false },
].map(({ source, isNew }) => ({ pattern: new RegExp(`(?<![\\p{L}-])${source}`, "gu"), isNew }));

const MAY_STAND = createPattern(
  /, (?:\p{Ll}|\p{Lu}|\d|[“"„«])| is (?:its|their|our|the|an?) (?:very |brand-?|all-)?(?:new|first|second|third|latest|newest|next) |\b(?:called|named|dubbed|branded|known as|under the name|namens|genannt|baptis|appel|nomm|llamad|bautizad|chamad|batizad|chiamat|genaamd)|\b(?:its|their|our|the) (?:\p{Ll}+ )?\p{Lu}|\b(?:der|die|das|dem|den|eine[rnm]?|neuen?) \p{Lu}\p{Ll}+ ["„«]?\p{Lu}/u,
);

/** "Called ShiftCover, it starts at $1.10": right behind what is new. */
export const CALLED_SO =
  /^(?:Called|Named|Dubbed|Known as|Branded) (?:the )?["“]?(\p{Lu}[\p{L}\p{N}+-]*(?: [\p{Lu}\d][\p{L}\p{N}+-]*){0,3})["”]?,/u;

/** What a sentence names and says to be a product; neither the account nor a place nor a person. */
export function namedProducts(reading: Reading, told: string): Apposition[] {
  if (!MAY_STAND.test(told)) return [];
  const text = withIts(reading, told);
  return FRAMES.flatMap(({ pattern, isNew }) =>
    [...text.matchAll(pattern)].flatMap((match): Apposition[] => {
      const { name: whole = "", kind: words = "" } = match.groups ?? {};
      // "in Rosario La Barquera": where it was shown stands right before its name.
      const [place] = findPlaces(whole);
      const name = place?.start === 0 ? whole.slice(place.end).trim() : whole;
      const kind = productPhrase(words);
      return kind && mayBeProduct(reading, text, name) ? [{ name, kind, isNew }] : [];
    }),
  );
}

/** "The Slate, Acme's smallest tablet": whose it is stands in its name. */
function withIts({ matcher }: Reading, text: string): string {
  const owner = matcher.findLoosely(text).findLast(({ end }) => /^['’]s \p{Ll}/u.test(text.slice(end)));
  return owner === undefined ? text : `${text.slice(0, owner.start)}its${text.slice(owner.end + 2)}`;
}

/** The noun comes last or, in Romance languages, first or behind "marca de"; who makes or sells something is none. */
function productPhrase(words: string): NounPhrase | undefined {
  const phrase = nounPhraseAt(words, 0);
  if (!phrase || phrase.start > 12 || IS_SELLER.test(words)) return undefined;
  const behind = OF_KIND.test(words) ? words.split(" ").slice(phrase.words.length + 1, phrase.words.length + 3) : [];
  return [phrase.head, ...[...phrase.words, ...behind].map((word) => toSingular(word.toLowerCase()))]
    .map((head) => ({ ...phrase, head }))
    .find(isProductNoun);
}

const OF_KIND =
  /^(?:\p{L}+ ){0,2}(?:line|range|family|series|brand|kind|type|generation|marca|línea|gama|gamme|marque|ligne|linha|linea|gamma|Reihe|Serie) (?:of|de|d['’]|di|von) ?/u;
const IS_SELLER =
  /(?<![\p{L}-])(?:compan(?:y|ies)|firms?|start-?ups?|groups?|business(?:es)?|retailers?|banks?|lenders?|brokers?|vendors?|suppliers?|agenc(?:y|ies)|insurers?|distributors?|giant|airlines?|carriers?|operators?|publishers?|manufacturers?|developers?|providers?|\p{L}*makers?|producers?|sellers?|owners?|brand of the|subsidiary|division|unit|spin-?off|rival|competitor|partner|customer|user|fan|expert|analyst|professor|director|manager|officer|head|founder|engineer|designer|writer|critic|spokes\p{L}+|hersteller|anbieter|fabricant|fabricante|produttore)(?!\p{L})/iu;

function mayBeProduct(reading: Reading, text: string, name: string): boolean {
  if (name.length < 2 || NO_PRODUCT.test(name) || findPlaces(name).length > 0) return false;
  if (reading.matcher.findLoosely(name).some(({ start, end }) => end - start === name.length)) return false;
  return !findPeople(text).some((person) => person.name === name || person.name.startsWith(`${name} `));
}

const NO_PRODUCT =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Inc|Ltd|LLC|GmbH|AG|The|This|That|It|But|And|Today|Now|Then|However|Meanwhile|CEO|CFO|CTO|USA?|UK|EU|AI|IT|API)\b|(?:^| )(?:Inc|Corp|Ltd|LLC|GmbH|AG|plc|Group|University|College|Council|Association)$/u;
