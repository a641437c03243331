import { isBound, previousOf } from "../language/binding.ts";
import { watchFor } from "../language/cues.ts";
import { isOnlyEarlierPlace } from "../language/earlier-place.ts";
import { type MarkedSentence, markNamed, markSentence } from "../language/marking.ts";
import { findNamed, type Posts } from "../language/named-in-sentence.ts";
import { type People, readPeople } from "../language/named-people.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { MEANS_PERSON } from "../language/people-in-sentence.ts";
import { findPlaces } from "../language/places.ts";
import { statedSentences } from "../language/stated-sentences.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { withBareSurnames } from "./bare-surnames.ts";
import { type Claim, claimsOfMatch } from "./claims-of-match.ts";
import { type MovePlace, toMoveMatch } from "./move-match.ts";
import { isNews } from "./move-news.ts";
import { type CompiledRule, mayNameBoard } from "./move-patterns.ts";
import { isNickname } from "./post-in-match.ts";
import { isDoubtful } from "./unsettled-moves.ts";

/** What is looked for. */
export type MoveSearch = {
  /** A cheap look at whether a sentence may name such a post. */
  mayNamePost(sentence: Sentence): boolean;
  /** A cheap look at whether a sentence may tell of a move. */
  mayTellMove(sentence: Sentence): boolean;
  posts: Posts;
  rulesFor(marked: string): CompiledRule[];
  /** A statement may take its post from so many sentences around it. */
  reach: number;
  /** Whether seats on a board are among the posts. */
  withSeats: boolean;
  /** No sentence behind this one is asked (index). */
  until?: number;
};

/** The moves that a document reports as news of its subject, sentence by sentence. */
export function findClaims(reading: Reading, search: MoveSearch): Claim[] {
  const { until = Number.POSITIVE_INFINITY } = search;
  const sentences = statedSentences(reading).filter(({ index }) => index <= until);
  const hints = sentences.map(search.mayNamePost);
  // Finding people, posts and organisations costs far more than these two looks, and most sentences fail them.
  const candidates = sentences.filter(
    (sentence, at) =>
      hints.slice(Math.max(0, at - search.reach), at + search.reach + 1).includes(true) && search.mayTellMove(sentence),
  );
  if (candidates.length === 0) return [];
  const people = readPeople(reading);
  const claims = candidates
    .filter((sentence) => search.mayNamePost(sentence) || mayNamePerson(sentence, people))
    .filter((sentence) => isBound(reading, sentence) && !isOnlyEarlierPlace(reading, sentence))
    .flatMap((sentence) => claimsIn(reading, sentence, people, search));
  return claims
    .filter((claim) => claim.person !== undefined || isOwnHeadline(reading, claim))
    .filter(({ sentence }) => !goesOnElsewhere(reading, sentence, people));
}

/** Somebody the text names in full, or one who is meant by "he" and "she". */
function mayNamePerson({ text }: Sentence, { bySurname }: People): boolean {
  return MEANS_PERSON.test(text) || SELF.test(text) || [...bySurname.keys()].some((surname) => text.includes(surname));
}

const SELF = /\b(?:I|my)(?![\p{L}])/u;

function claimsIn(reading: Reading, sentence: Sentence, people: People, search: MoveSearch): Claim[] {
  const { posts } = search;
  const found = findNamed(reading, sentence, { people, previous: previousOf(reading, sentence), posts });
  const named = sentence.isTitle ? withBareSurnames(sentence.text, found) : found;
  if (named.names.length + named.roles.length === 0 && !mayNameBoard(sentence)) return [];
  return claimsOf(reading, sentence, markNamed(reading, sentence, posts, named), search);
}

/** What the rules match in a sentence: the claim of each person and direction that says most. */
function claimsOf(reading: Reading, sentence: Sentence, marked: MarkedSentence, search: MoveSearch): Claim[] {
  const found = new Map<string, Claim>();
  watchFor(marked.text);
  const place = { reading, sentence, marked, withSeats: search.withSeats };
  for (const rule of search.rulesFor(marked.text)) {
    for (const claim of claimsByRule(place, rule)) {
      const key = `${claim.direction} ${claim.person ?? claim.role?.normalised}`;
      const known = found.get(key);
      if (!known || saysMore(claim, known)) found.set(key, claim);
    }
  }
  return [...found.values()];
}

/** What one rule claims in a sentence, as far as it is settled and news. */
function claimsByRule(place: MovePlace, { direction, pattern, verbs }: CompiledRule): Claim[] {
  const { reading, sentence, marked } = place;
  // Most rules fit nowhere, and going through the matches is dearer than to learn that.
  if (!pattern.test(marked.text) || !hasAny(marked.text, verbs)) return [];
  return [...pattern.matchAll(marked.text)].flatMap((found) => {
    if (isDoubtful(reading, sentence, marked.originalAt(found.index + verbIn(found[0], verbs)))) return [];
    const match = toMoveMatch(place, direction, found);
    return isNews(match) ? claimsOfMatch(match) : [];
  });
}

function hasAny(text: string, verbs: CompiledRule["verbs"]): boolean {
  return verbs.length === 0 || verbs.some(({ pattern }) => pattern.test(text));
}

/** Where the first of the verbs stands; a rule that shares none has its own at the end or close to it. */
function verbIn(said: string, verbs: CompiledRule["verbs"]): number {
  const places = verbs.flatMap(({ pattern }) => pattern.exec(said)?.index ?? []);
  if (places.length > 0) return Math.min(...places);
  return NOT_AGAIN.test(said) ? 0 : said.length;
}

/** The "not" of "will not stand for re-election" and of "nicht mehr" denies no departure. */
const NOT_AGAIN = createPattern(
  /\b(?:re-?election|again|another term|re-?appointment)$|\bnicht (?:mehr|länger)\b|\bniet langer\b/iu,
);

/** The rules go from the telling to the vague: the first is believed, unless a later one says more of the post. */
function saysMore({ role }: Claim, { role: known }: Claim): boolean {
  if (!role) return false;
  if (!known) return true;
  // "To its advisory board as data adviser": the seat is the news.
  if (known.level === "ic" && role.level === "board") return true;
  // "Boss Jane Roe will step down as chief executive": what the post is says more than what it is called.
  return isNickname(known) && !isNickname(role);
}

/** "Bank names new head of lending" is told of whoever the lead names first. */
function isOwnHeadline(reading: Reading, { sentence }: Claim): boolean {
  if (!sentence.isTitle || sentence.namesSubject || reading.isOwnSite) return true;
  const lead = reading.sentences.find(({ isTitle, isBoilerplate }) => !isTitle && !isBoilerplate);
  const [opener] = lead ? findOrganisations(lead.text) : [];
  if (!lead || opener?.start !== 0) return true;
  const isOther =
    findPlaces(opener.name).length === 0 && readPeople(reading).all.every(({ start }) => start !== lead.start);
  return !isOther || reading.matcher.isLooselyNamedIn(opener.name);
}

/** "He has resigned to join Globex. He will become its CFO": whoever is meant by "he" works there. */
function goesOnElsewhere(reading: Reading, sentence: Sentence, people: People): boolean {
  if (sentence.namesSubject || !MEANS_PERSON.test(sentence.text)) return false;
  const before = previousOf(reading, sentence);
  if (!before || meansSubject(before) || !GOES_TO.test(before.text)) return false;
  const posts = { find: () => [], isPost: () => true };
  const { text } = markSentence(reading, before, { people, previous: undefined, posts });
  return JOINS_OTHER.test(text);
}

const GOES_TO =
  /\b(?:join|moves?|moved|heads?|goes|hired by|recruited by|appointed (?:by|at)|returns?)(?:s|ed|ing)?\b/u;
const JOINS_OTHER =
  /\b(?:join(?:s|ed|ing)?|mov(?:es?|ed) to|heads? to|goes to|hired by|recruited by|appointed (?:by|at)|returns? to) (?:(?!(?:from|as|after|in|on|with|at) )[\p{Ll}-]+ ){0,5}[\uE300-\uE37F]/u;
