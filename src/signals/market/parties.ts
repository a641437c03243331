import { mayBeName, withoutDescription } from "../language/described-names.ts";
import { mentionsIn } from "../language/doer.ts";
import { findOrganisations, type NameSpan } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { isTitleCase } from "../language/products.ts";
import { contains, overlaps } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** What makes an organisation of a town or a country: "Memphis public library". */
export const INSTITUTION = createPattern(
  /\b(?:librar(?:y|ies)|college|school|university|council|hospitals?|airport|port|police|county|museum|zoo|chamber|authority|government|ministry|department|railways?|transit|utility|cooperative|association|federation|club|foundation)\b/i,
);

const JOINED = /^(?: \([^)]{1,30}\))?(?:,? (?:[Aa]nd|&|und|et|y|e|en) (?:[\p{L}\p{M}-]+ ){0,3}|, )$/u;

/** "Beacon Corporation and Globex": the form belongs to the name. */
const LEGAL_FORM =
  /^,? (?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|LLC|PLC|plc|AG|SE|SA|NV|GmbH|SpA|Group)(?![\p{L}\p{N}])\.?/u;

/** The names before a verb that are joined to each other by "and", "&" or a comma; fewer than two are no pair. */
export function pairBefore(reading: Reading, sentence: Sentence, at: number): NameSpan[] {
  const { text } = sentence;
  const own = mentionsIn(reading, sentence, text.slice(0, at));
  const others = organisationsBefore(text, at).filter(
    (name) => !own.some((mention) => overlaps(mention, name)) && !isBracketed(text, name.start),
  );
  const named = own
    .map(({ start, end }) => ({ start, end: end + (LEGAL_FORM.exec(text.slice(end))?.[0].length ?? 0) }))
    .map((mention) => ({ ...mention, name: text.slice(mention.start, mention.end) }));
  const names = [...others, ...named].sort((left, right) => left.start - right.start);
  const last = names.at(-1);
  if (!last || at - last.end > 40) return [];
  const pair = [last];
  for (const name of names.slice(0, -1).toReversed()) {
    if (!JOINED.test(text.slice(name.end, pair[0]?.start))) break;
    pair.unshift(name);
  }
  return pair.length > 1 ? pair : [];
}

/** The organisations named from `at` on: "Fetch and with Locus Robotics", at most a few words of description before each. */
export function organisationsAt(text: string, at: number, isTitle: boolean): NameSpan[] {
  const slice = text.slice(at, at + 160);
  const stop =
    /[;:]|(?<!\.\p{L}|\b(?:St|Inc|Corp|Co|Ltd))\.\s| (?:to|for|in|on|at|which|who|that|as|so|after|before|says?|said|will)\s/iu.exec(
      slice,
    )?.index ?? slice.length;
  const hasTitleCase = isTitle && isTitleCase(text);
  const names = findOrganisations(slice).filter((name) => name.start <= stop && !isOfKind(slice.slice(name.end)));
  // "between Acme and charging operator Globex": the second one may be described.
  const isBetween = /\bbetween $/.test(text.slice(0, at));
  const found: NameSpan[] = [];
  for (const name of names) {
    if (name.start < (found.at(-1)?.end ?? 0) || (found.length === 0 && !mayBeName(name.name))) continue;
    const gap = slice.slice(found.at(-1)?.end ?? 0, name.start);
    const isNext =
      found.length === 0
        ? /^(?:["“]|(?:[\p{L}\p{M}\p{N}.'’-]+,? ){0,7}["“]?)$/u.test(gap)
        : /^,? ?(?:(?:and|&|und|et|y|e|en) )?(?:(?:with|mit|avec|con) )?(?:the )?$/u.test(gap) ||
          (isBetween && found.length === 1 && /^ and (?:[\p{Ll}-]+ ){1,3}$/u.test(gap));
    // "with Globex, Tulsa's oldest printer": a list goes on with names, not with owners.
    const isOwner = found.length > 0 && /^['’]s?(?!\p{L})/u.test(slice.slice(name.end, name.end + 3));
    if (!isNext || isOwner || ELSEWHERE.test(gap)) break;
    found.push(
      withNumber(slice, hasTitleCase ? withCapitals(slice, name) : withRest(slice, withFirstWord(slice, name))),
    );
  }
  return found.map((name) => moved(name, at));
}

/** "the Kelvo firm", "Kelvo distributor Globex": what somebody deals in is not who it is. */
export function isOfKind(after: string): boolean {
  return KIND_BEHIND.test(after);
}

const KIND_BEHIND =
  /^ (?:\p{Ll}+ )?(?:firm|company|distributor|vendor|specialist|developer|maker|provider|supplier|reseller|publisher|operator|pioneer|house|business)(?= (?:\p{Lu}|said|says|will|has|is|also)|[,.]|$)/u;

/** "Rising Tide Sports" right behind "with": within running text a capital letter begins the name, but for where it is from. */
function withFirstWord(text: string, name: NameSpan): NameSpan {
  const [first = ""] =
    /^(?!The |A )\p{Lu}\p{Ll}+(?<!ian|ish|ese|ean|an|ch|based) $/u.exec(text.slice(0, name.start)) ?? [];
  return first === "" ? name : { start: 0, end: name.end, name: `${first}${name.name}` };
}

/** "with one of Tulsa's", "with agencies across nine Delta counties": where it is, not with whom. */
const ELSEWHERE =
  /\b(?:across|throughout|near|nine|ten|one of|some of|than|over|including|through|when|while|is|are|was|were|residents|people of|families of|neighbou?rs)\b|\b(?:companies|firms|providers|brands|partners|organi[sz]ations|names|players|leaders|retailers|platforms),? (?:like|such as)\b/iu;

/** In a headline every word has its capital: what follows a name up to the next small word goes on with it, but for verbs and days. */
function withCapitals(text: string, name: NameSpan): NameSpan {
  const rest =
    /^(?: (?!(?:As|At|And|By|For|From|In|Into|On|Of|Or|To|With|Via|Through|Across|After|Before|Ahead|During|Amid|Over|Under|Upon|While|Who|That|Which|Is|Are|Will|Has|Have|Today|Now|Following|This|These|Their|Its|Our|Partnership|Collaboration|Agreement|Alliance|Deal|Team|Partner)(?!\p{L}))\p{Lu}\p{Ll}+(?<!ing|[^s]s|ed)){1,3}(?=$|[ ,.:;])/u.exec(
      text.slice(name.end),
    )?.[0] ?? "";
  return withOf(text, {
    start: name.start,
    end: name.end + rest.length,
    name: text.slice(name.start, name.end + rest.length),
  });
}

/** "Quay Circle of Care", "Centre on Tides": such a noun goes on behind its preposition. */
function withOf(text: string, name: NameSpan): NameSpan {
  const cause = /(?:^| )(?:Toys|Habitat|Teach|Wreaths|Homes|Code|Girls|Books|Soles|Paws|Hope|Dress)$/.test(name.name)
    ? (/^ [Ff]or (?:\p{Lu}\p{L}+ ?){1,3}(?<! )/u.exec(text.slice(name.end))?.[0] ?? "")
    : "";
  if (cause !== "") return { ...name, end: name.end + cause.length, name: name.name + cause };
  const behind = GOES_ON.test(name.name) ? OF_OR_ON : IS_OF_PLACE.test(name.name) ? OF : undefined;
  const rest = behind?.exec(text.slice(name.end))?.[0] ?? "";
  return { start: name.start, end: name.end + rest.length, name: text.slice(name.start, name.end + rest.length) };
}

const OF_OR_ON = /^ (?:of|on) (?:the )?\p{Lu}[\p{L}\p{N}]+(?: (?:and |& )?\p{Lu}\p{L}+){0,3}/u;
const OF = /^ of (?:the )?\p{Lu}[\p{L}\p{N}]+(?: (?:and |& )?\p{Lu}\p{L}+){0,3}/u;
/** "Tourism Authority of Thailand": of which land, its name says. */
const IS_OF_PLACE =
  /(?:^| )(?:Authority|Ministry|Government|University|Commission|Federation|Confederation|Union|Agency|Commerce|Embassy|Consulate|Parliament|Library|Guild|Corporation|Archdiocese)$/u;
const GOES_ON =
  /(?:^| )(?:Center|Centre|Circle|Alliance|Coalition|Society|Association|Institute|Council|School|College|Friends|Friendship|Order|Sons|Daughters|Board|Bureau|League|Chamber|Academy|Initiative|Campaign|Partnership|Department|Division|Office|Foundation|Diocese|Bank|Museum)$/u;

/** Within running text a capital letter goes on with the name, even of an ordinary word: "Penny Post". */
function withRest(text: string, name: NameSpan): NameSpan {
  const rest = /^(?: \p{Lu}\p{Ll}+){1,3}(?![\p{L}\p{N}])/u.exec(text.slice(name.end))?.[0] ?? "";
  const institution = INSTITUTION.exec(text.slice(name.end, name.end + 40));
  const isOne = institution && /^(?: [\p{Ll}-]+){0,2} $/u.test(text.slice(name.end, name.end + institution.index));
  const end = name.end + (isOne ? institution.index + institution[0].length : rest.length);
  return withOf(text, { start: name.start, end, name: text.slice(name.start, end) });
}

export function moved(name: NameSpan, by: number): NameSpan {
  return { ...name, start: name.start + by, end: name.end + by };
}

export function organisationsBefore(text: string, at: number): NameSpan[] {
  const from = Math.max(0, at - 200);
  return findOrganisations(text.slice(from, at)).map((name) => moved(name, from));
}

/** Who does what the verb at `at` says: the names right before it, not those of the dateline or of what stands in brackets. */
export function doersBefore(text: string, at: number): NameSpan[] {
  const from = dateLineEnd(text, at);
  const names = organisationsBefore(text, at).filter((name) => name.start >= from && !isBracketed(text, name.start));
  const found = names.at(-1);
  if (!found) return [];
  // "Globex's chief joined Jane Roe to tell of a new collaboration with": the first one acts.
  const last = withNumber(
    text,
    ACTS.test(text.slice(found.end, at)) && !/\b(?:of|from|by|in|at) (?:the )?$/.test(text.slice(0, found.start))
      ? found
      : (names[0] ?? found),
  );
  const doers = [last];
  for (const name of names.slice(0, -1).toReversed()) {
    if (!JOINED.test(text.slice(name.end, doers[0]?.start))) break;
    doers.unshift(name);
  }
  return doers;
}

const ACTS =
  /^(?:['’]s)?(?: \d{1,4})?(?: ?\([^)]{0,80}\))*(?:,? (?:Inc|LLC|Ltd|Corp)\.?)?(?: ?\([^)]{0,80}\))*(?:,[^;]{0,200},)?(?: (?:has|have|had|is|are|will|today|also|proudly|proud|pleased|excited|thrilled|delighted|to|now|recently|officially|just|and|announces?|announced|that|it|a|an|the|its|[\p{Ll}-]+ (?=[^ ]*$)))* ?$/u;

/** "Harbour Radio 45 partners with": the number belongs to the name. */
function withNumber(text: string, { start, end }: NameSpan): NameSpan {
  const number = /^ \d{1,4}(?= \p{L})/u.exec(text.slice(end))?.[0] ?? "";
  return { start, end: end + number.length, name: text.slice(start, end + number.length) };
}

/** "OCALA, FL - May 3, 2025 (NEWSWIRE) - ": where the sentence itself begins. */
function dateLineEnd(text: string, at: number): number {
  const head = text.slice(0, Math.min(at, DATELINE_MAX));
  const mark = DATELINE.exec(head);
  return mark ? mark.index + mark[0].length : 0;
}

/** Characters. */
const DATELINE_MAX = 160;
const DATELINE = /^\s*\p{Lu}[^.;]{2,60}?(?:,|\.| \()[^;]{0,90}(?:--|[–—]| -) /u;

function isBracketed(text: string, at: number): boolean {
  const open = text.lastIndexOf("(", at);
  return open >= 0 && text.lastIndexOf(")", at) < open;
}

/** The names that are neither the account, nor a place, nor a part of the account's name. */
export function namesOf(reading: Reading, sentence: Sentence, names: NameSpan[]): string[] {
  const own = mentionsIn(reading, sentence, sentence.text);
  const places = findPlaces(sentence.text);
  const others = names.filter(
    (name) =>
      !own.some((mention) => overlaps(mention, name)) &&
      !own.some((mention) => isTickerOf(sentence.text, mention, name)) &&
      !names.some((next) => next.start === name.end + 1) &&
      !ENDS_IN_TITLE.test(name.name) &&
      !isOfKind(sentence.text.slice(name.end)) &&
      !isOrigin(sentence.text, name) &&
      !DATES.test(sentence.text.slice(name.end)) &&
      (isAuthority(sentence.text, name) || !places.some((place) => contains(place, name))),
  );
  const named = others
    .map((name) => withoutDescription(name.name))
    .filter((name) => mayBeName(name) && !isPartOfOwn(reading, name));
  return [...new Set(named)].slice(0, 5);
}

/** "the Kenyan mobile wallet provider": where somebody is from, named before. */
function isOrigin(text: string, { start, end, name }: NameSpan): boolean {
  return (
    /^\p{Lu}\p{Ll}+(?:ian|ean|ese|ish|yan)$/u.test(name) &&
    /\b(?:the|an?|fellow|rival|leading|largest) $/i.test(text.slice(0, start)) &&
    /^ \p{Ll}/u.test(text.slice(end))
  );
}

/** "SEVILLE (Wire) - ": where it was written. */
const DATES = /^(?:, \p{L}+\.?)? \([^)]{2,30}\) ?(?:--|[–—-]) /u;

/** "Beacon (BCN) and Globex": what stands in brackets behind the account is the account. */
function isTickerOf(text: string, mention: NameSpan | { start: number; end: number }, name: NameSpan): boolean {
  return /^,? ?\((?:[\p{L}]+: ?)?$/u.test(text.slice(mention.end, name.start));
}

/** "Stage Royalty Ms. Jane Roe": the person comes behind. A name right before another describes it. */
const ENDS_IN_TITLE = /(?:^| )(?:Mrs?|Ms|Dr|Prof|Sir)$/u;

/** "The Meridian Bank Fund" is also called without its article. */
function isPartOfOwn({ subject }: Reading, name: string): boolean {
  return name.includes(" ") ? subject.name.endsWith(` ${name}`) : subject.name.split(" ").includes(name);
}

/** "the city of Bergen" acts, Bergen lies there. */
function isAuthority(text: string, name: NameSpan): boolean {
  return /\b(?:city|town|port|state|county|government|municipality) of $/i.test(text.slice(0, name.start));
}
