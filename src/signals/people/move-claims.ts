import { isBound, previousOf } from "../language/binding.ts";
import { watchFor } from "../language/cues.ts";
import { isOnlyEarlierPlace } from "../language/earlier-place.ts";
import {
  findNamed,
  type MarkedSentence,
  MEANS_PERSON,
  markNamed,
  markSentence,
  type Posts,
} from "../language/marking.ts";
import { type People, readPeople } from "../language/named-people.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { kebab, type Role } from "../language/roles.ts";
import { statedSentences } from "../language/stated-sentences.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { withBareSurnames } from "./bare-surnames.ts";
import { isDoubtful, isNews } from "./move-news.ts";
import { type CompiledRule, mayNameBoard, NEW } from "./move-patterns.ts";
import { succeedsWhom } from "./no-arrivals.ts";

/** Somebody takes (`in`) or gives up (`out`) a post at the subject, as far as one sentence says: without name or post at times. */
export type Claim = {
  direction: "in" | "out";
  role: Role | undefined;
  person: string | undefined;
  /** Who held the post until then, if the same statement says so. */
  replaces: string | undefined;
  sentence: Sentence;
  isInterim: boolean;
  /** The words of the statement, with people and posts as marks. */
  said: string;
};

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
};

/** The moves that a document reports as news of its subject, sentence by sentence. */
export function findClaims(reading: Reading, search: MoveSearch): Claim[] {
  const sentences = statedSentences(reading);
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

function claimsIn(reading: Reading, sentence: Sentence, people: People, search: MoveSearch): Claim[] {
  const { posts } = search;
  const found = findNamed(reading, sentence, { people, previous: previousOf(reading, sentence), posts });
  const named = sentence.isTitle ? withBareSurnames(sentence.text, found) : found;
  if (named.names.length + named.roles.length === 0 && !mayNameBoard(sentence)) return [];
  return claimsOf(reading, sentence, markNamed(reading, sentence, posts, named), search);
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

/** Somebody the text names in full, or one who is meant by "he" and "she". */
function mayNamePerson({ text }: Sentence, { bySurname }: People): boolean {
  return MEANS_PERSON.test(text) || SELF.test(text) || [...bySurname.keys()].some((surname) => text.includes(surname));
}

const SELF = /\b(?:I|my)(?![\p{L}])/u;

function claimsOf(reading: Reading, sentence: Sentence, marked: MarkedSentence, search: MoveSearch): Claim[] {
  const found = new Map<string, Claim>();
  watchFor(marked.text);
  for (const { direction, pattern, verbs } of search.rulesFor(marked.text)) {
    // Most rules fit nowhere, and going through the matches is dearer than to learn that.
    if (!pattern.test(marked.text) || !hasAny(marked.text, verbs)) continue;
    for (const match of pattern.matchAll(marked.text)) {
      const verbAt = match.index + verbIn(match[0], verbs);
      if (isDoubtful(reading, sentence, marked.originalAt(verbAt))) continue;
      if (match.groups?.["P"] !== undefined && direction === "in" && succeedsWhom(match[0])) continue;
      if (!isNews(reading, sentence, marked, match, { direction, givesUpSeat: search.withSeats })) continue;
      const stated = toClaims(reading, sentence, marked, match, direction);
      for (const claim of [...stated, ...goingOn(stated[0], marked, match)]) {
        if (claim.direction === "in" && marked.holds(match.index, claim.role)) continue;
        const key = `${direction} ${claim.person ?? claim.role?.normalised}`;
        // "To its advisory board as data adviser": the seat is the news.
        // The rules go from the telling to the vague; the first that gives a person's post is believed, else the first.
        const known = found.get(key);
        const isSeat = known?.role?.level === "ic" && claim.role?.level === "board";
        // "Boss Jane Roe will step down as chief executive": what the post is says more than what it is called.
        const isNamedAnew = known?.role && claim.role && isNickname(known.role) && !isNickname(claim.role);
        if (!known || (!known.role && claim.role) || isSeat || isNamedAnew) found.set(key, claim);
      }
    }
  }
  return [...found.values()];
}

/** What headlines call whoever leads a company; elsewhere stands what the post is. */
export const isNickname = ({ role }: Role): boolean => /^(?:boss|chief)$/i.test(role);

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

/** "… Mara Quinn as CMO, Tom Beck as CTO and Ada Fern as CFO": each with a post of their own. */
const NEXT_PAIR = new RegExp(
  `^\\)?(?:(?: of| at) [\\uE200])?(?:,| and|, and|; and| &|;| und| sowie| et| y| e) (?:(?:promotes?|promoted|hires|hired|names|named) )?(?<P>[\\uE000-\\uE0FF])(?:,? (?:as|to|to be|zum|zur|als|comme|como))? \\(?${NEW}(?<R>[\\uE100-\\uE17F])(?!,? (?:says?|said|told|adds?|added|explained|remains?|continues?|stays?|will (?:remain|stay))\\b)`,
  "iu",
);
const PAIRS_MAX = 8;

function goingOn(first: Claim | undefined, marked: MarkedSentence, match: RegExpExecArray): Claim[] {
  if (first?.direction !== "in" || !first.person || !match.groups?.["R"] || !/[\uE100-\uE17F]$/.test(match[0]))
    return [];
  const claims: Claim[] = [];
  let at = match.index + match[0].length;
  for (let pair = 0; pair < PAIRS_MAX; pair += 1) {
    const next = NEXT_PAIR.exec(marked.text.slice(at, at + 120));
    if (!next) break;
    if (marked.isElsewhere(at + 1, at + next[0].length, "in")) break;
    const person = marked.personOf(next.groups?.["P"]);
    claims.push({ ...first, person, role: marked.roleOf(next.groups?.["R"]), replaces: undefined, isInterim: false });
    at += next[0].length;
  }
  return claims;
}

function toClaims(
  reading: Reading,
  sentence: Sentence,
  marked: MarkedSentence,
  match: RegExpExecArray,
  direction: "in" | "out",
): Claim[] {
  const { P, P2, P3, Q, Q2, R, R2, R3, B } = match.groups ?? {};
  const isTop = HANDS_ON.test(match[0])
    ? AT_TOP.test(marked.text)
    : direction === "in" && TOP.test(marked.text.slice(match.index, match.index + match[0].length + 40));
  const post = withRank(
    sentence.text,
    marked.roleOf(R ?? (direction === "out" && Q2 === undefined ? (R2 ?? R3) : undefined)),
  );
  const role = B === undefined ? (post ?? (isTop ? TOP_POST : undefined)) : seatOn(B);
  const isInterim = INTERIM.test(match[0]) || INTERIM.test(role?.role ?? "");
  const claim = { direction, sentence, isInterim, said: match[0] };
  if (direction === "out") {
    // "Has resigned from his position and will continue to serve as adviser": what is taken is not what is given up.
    if (GOES_ON_AS.test(match[0]))
      return [{ ...claim, role: undefined, person: marked.personOf(Q), replaces: undefined }];
    const person = marked.personOf(Q) ?? (SPEAKS_OF_SELF.test(match[0]) ? signatureOf(reading) : undefined);
    const first = { ...claim, role, person, replaces: undefined };
    if (Q2 === undefined) return [first];
    return [first, { ...first, role: marked.roleOf(R2) ?? role, person: marked.personOf(Q2) }];
  }
  const replaces = marked.personOf(Q);
  const named = [P, P2, P3].filter((mark) => mark !== undefined);
  const self = named.length === 0 && SPEAKS_OF_SELF.test(match[0]) ? signatureOf(reading) : undefined;
  if (self !== undefined) return role ? [{ ...claim, role, person: self, replaces }] : [];
  if (named.length === 0) return role ? [{ ...claim, role, person: undefined, replaces }] : [];
  return named.map((mark) => ({ ...claim, role, person: marked.personOf(mark), replaces }));
}

/** "Deputy chief executive": whose rank stands before the title has no such post, but one below it. */
function withRank(text: string, role: Role | undefined): Role | undefined {
  const rank = role && RANK_BEFORE.exec(text.slice(Math.max(0, role.start - 10), role.start))?.[0];
  if (!role || rank === undefined) return role;
  const { code: _, ...rest } = role;
  return { ...rest, start: role.start - rank.length, role: rank + role.role, normalised: kebab(rank + role.role) };
}

const RANK_BEFORE = /(?<![\p{L}-])(?:deputy|assistant) $/iu;

const GOES_ON_AS =
  /\band (?:will |would |is to )?(?:continue|remain|stay|serve|become|be)\p{L}*\b[^.;\uE100-\uE17F]{0,40}\bas (?:an? |its |the )?[\uE100-\uE17F]$/iu;

/** "joins the advisory board": the seat is named by its board; on the board of directors sits a director. */
function seatOn(board: string): Role {
  const body = board.replace(/ seat$| of [\p{L} ]+$|^seat on the /giu, "");
  const isPlain = /^(?:corporate |governing )?board$/i.test(body) && !/trustee|advis|governor|regent/i.test(board);
  const isOccasion = /elect|again|term|appoint|meeting|AGM|shareholders/i.test(body);
  const role = isPlain || isOccasion ? "director" : /board$/i.test(body) ? `${body} member` : body;
  return { start: 0, end: 0, role, level: "board", normalised: "board-member" };
}

/** "At the helm of Acme": the first post of the company, whatever it is called there. */
const TOP_POST: Role = {
  start: 0,
  end: 0,
  role: "head of the company",
  level: "c_level",
  normalised: "head-of-company",
};
const TOP = createPattern(
  /(?:(?:à )?la tête|aux commandes|les (?:rênes|commandes)|las riendas|el mando|al mando|as rédeas|o comando|no comando|le redini|la guida|il timone|de leiding|het roer|alla guida|al frente|à frente|an d(?:ie|er) Spitze|aan het (?:hoofd|roer)|(?:the )?(?:helm|reins|top job|top post)|\b(?:to|will) (?:lead|head|run|helm))(?: (?:of|at|de|di|du|del|della|do|da|von|der|des|van|bei))?(?: (?:la|le|the|el))? ?\uE200(?![’'-])/iu,
);

/** "After twelve years at the helm of Acme, Jane Roe hands over to Tom Beck" */
const HANDS_ON = createPattern(
  /(?<!\p{L})(?:hands? over|pass(?:es)? the (?:baton|torch)|(?:cède|cédera|laisse|laissera) sa place|la main|le relais|el testigo|el mando|o comando|il testimone|het stokje|übergibt)(?!\p{L})/iu,
);
const AT_TOP = createPattern(
  /(?:à la tête|aux commandes|alla guida|al frente|à frente|an der Spitze|aan het (?:hoofd|roer)|at the (?:helm|top)|in charge)(?: (?:of|at|de|di|du|del|della|do|da|von|der|des|van|bei))?(?: (?:la|le|the|el))? ?\uE200(?![’'-])/iu,
);

const SPEAKS_OF_SELF = /^(?:I|[Mm]y)(?![\p{L}])/u;
const SIGNATURE = /\n\s*[—–-]{1,2} ?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,3})(?:,[^\n]{0,60})?\s*(?:\n|$)/u;

/** Who "I" is: whose name stands below the text. */
function signatureOf({ text }: Reading): string | undefined {
  return SIGNATURE.exec(text)?.[1];
}

const INTERIM = createPattern(
  /\b(?:interim|acting|interimistisch|kommissarisch|par intérim|interin[oa]|ad interim|temporar)/iu,
);
