import { nameKey } from "#core/name-key.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isBound, previousOf } from "./binding.ts";
import { certaintyAt } from "./certainty.ts";
import { type MarkedSentence, MEANS_PERSON, markSentence, type People, readPeople } from "./marking.ts";
import { MOVE_RULES, VERBS } from "./move-rules.ts";
import { surnameOf } from "./people.ts";
import type { Role } from "./roles.ts";
import { statedSentences } from "./stated-sentences.ts";

/**
 * Somebody takes (`in`) or gives up (`out`) a post of C level or VP at the subject of the reading. The person may be
 * unnamed. `replaces` is the one who held the post until then, if the same statement says so.
 */
export type Move = {
  direction: "in" | "out";
  role: Role;
  person: string | undefined;
  replaces: string | undefined;
  sentence: Sentence;
  isInterim: boolean;
};

/** Two detectors ask for the same moves of the same reading; they are found once. */
const FOUND = new WeakMap<Reading, Move[]>();

/** The moves a document reports as news of its subject, in order, one for each person and direction. */
export function findMoves(reading: Reading): Move[] {
  const known = FOUND.get(reading);
  if (known) return known;
  const moves = oneEach(complete(claims(reading)));
  FOUND.set(reading, moves);
  return moves;
}

/** Texts agree on the post and the surname; the first name comes in several forms. */
export function identityOf({ role, person }: Move): Record<string, string> {
  return { role: role.normalised, ...(person && { person: nameKey(surnameOf(person)) }) };
}

const TRIGGER =
  /\b(?:appoint|nam(?:e[sd]|ing)|hire|hiring|tap(?:s|ped)|promot|recruit|join|becom|became|tak(?:es?|en|ing) |took |moving |step|elect|elevat|install|pick|select|poach|engage|chos|bring|brought|add(?:s|ed)|makes?|made|tab(?:s|bed)|welcom|confirm|succe|replac|resign|quit|retir|depart|lea(?:ves?|ving)|left|exit|stand|stood|hand|ask|settl|ceas|verantwort|leitet|chega|llega|arriv|zieht|say h|last day|opt(?:s|ed) |no longer|oust|fire[sd]|dismiss|sack|remov|part|serve|start|begin|move|beruf|beruft|ernenn|ernannt|bestell|holt|gewinn|gewonnen|wird|übern|tritt|treten|folgt|scheidet|verl|geht|gibt|legt|neuer?|nomm|recrut|devient|rejoint|quitte|nombra|ficha|design|asume|dimi|démission|renuncia|deja|nomin|assum|lascia|nome|contrata|deixa|benoem|haalt|wordt|treedt|stapt|vertrekt|führt|ist |anuncia|lands|snags|los(?:es|t)\b|out as|announc|terminat|tender|submit|papers|notice|relieved|farewell|\bout\b|introduc|meet|goes|from|helm|reins|hört|nimmt|wirft|trennt|dessen|deren|abandon|promu|prend|assumer|será|sera|sarà|nuov|nuev|nouve|new |interim|acting|is (?:now|new|the|its|our)|will be)|übern/i;

type Claim = Omit<Move, "role"> & { role: Role | undefined };

function compile(pattern: string): RegExp {
  const source = pattern
    .replace(/\{new\}/g, NEW)
    .replace(
      /\{ap\}/g,
      `(?:,{.}{R3}{..},|, (?:${ASIDE_OPENS})\\b[^.;!?|\\n\\uE000-\\uE1FF]{0,110},|, who\\b[^,.;!?|\\n\\uE100-\\uE1FF]{0,110},)?`,
    )
    .replace(/\{\.\.\}/g, "[^.;!?|\\n\\uE000-\\uE1FF]{0,60}?")
    .replace(/\{\.\}/g, "[^.;!?|\\n\\uE000-\\uE1FF]{0,25}?")
    .replace(/\{own\}/g, "\\uE200")
    .replace(/\{S\}/g, "[\\uE200\\uE300-\\uE3FF]")
    .replace(/\{([PQ]\d?)\}/g, "(?<$1>[\\uE000-\\uE0FF])")
    .replace(/\{(R\d?)\}/g, "(?<$1>[\\uE100-\\uE17F])");
  return new RegExp(source, "giu");
}

/** Words that open a remark on a person before the verb: "Jane Roe, who joined in 2019, steps up". */
const ASIDE_OPENS =
  "who|best|an?|the|currently|until|formerly|previously|aged|most|now|with|until|der|die|bislang|que|qui";
/** Up to six words that may stand before a post. */
const NEW =
  "(?:(?:an?|the|its|their|our|his|her|new|next|first|second|global|group|interim|acting|permanent|full-time|[\\uE200](?:[’']s)?|company|(?:company|firm|group|bank|insurer|mutual|retailer|maker|studio|brand|agency|carrier|lender|manufacturer|start-?up|charity)[’']s|ab sofort|neue[nrm]?|künftige[nrm]?|ersten?|alleinige[nrm]?|der|die|den|des|zum|zur|son|sa|leur|nouveau|nouvelle|la|le|el|su|nuev[oa]|nieuwe|nuov[oa]|nov[oa]|il|o|a)[ ]){0,6}";

const VERB_PATTERNS = VERBS.map((source) => ({ source, regexp: new RegExp(compile(source).source, "iu") }));

const RULES = MOVE_RULES.map(({ hint, rules }) => ({
  hint,
  rules: rules.map(({ direction, pattern }) => {
    const required = pattern.replace(/\(\?:[^()]*\)\?/g, "");
    return {
      direction,
      regexp: compile(pattern),
      needsPost: required.includes("{R}"),
      needsPerson: /\{[PQ]\}/.test(required),
      verbs: VERB_PATTERNS.find(({ source }) => pattern.includes(source)),
    };
  }),
}));

/** The rules that a marked sentence can fit at all; trying the others would be most of the cost. */
function rulesFor(marked: string) {
  const hasPost = /[\uE100-\uE17F]/.test(marked);
  const hasPerson = /[\uE000-\uE0FF]/.test(marked);
  if (!hasPost && !hasPerson) return [];
  const tried = new Map<RegExp, boolean>();
  const has = ({ regexp }: { regexp: RegExp }) => {
    const known = tried.get(regexp) ?? regexp.test(marked);
    tried.set(regexp, known);
    return known;
  };
  return RULES.filter(({ hint }) => !hint || hint.test(marked)).flatMap(({ rules }) =>
    rules.filter(
      (rule) => (hasPost || !rule.needsPost) && (hasPerson || !rule.needsPerson) && (!rule.verbs || has(rule.verbs)),
    ),
  );
}

/** What makes a match no news of now: a look back, somebody's opinion, a demand. */
const BACKGROUND =
  /\bwho (?:had|has been|was|were|became|left|took|\p{L}+ed)\b|\b(?:before|after|since|prior to|when) (?:he |she |being |her |his )?(?:join|becom|becam|being|was|nam|tak|took|leav|left|serv|step)/iu;
const OPINION =
  /\b(?:says?|said|told|expects|believes|thinks|wants|asked|hopes)\b(?! (?:on \p{L}+day |today |that )?(?:he|she|they|it|\p{L}+day)\b)/iu;
const DEMAND =
  /\b(?:call(?:s|ed|ing)? (?:for|on)|urg(?:es|ed|ing)|demand(?:s|ed)?|wants?|wanted|pressur(?:es?|ed|ing) (?:on|for|\p{L}+ to)|refus(?:es|ed)|vote[sd]? (?:to|against)|petition|never|how to|not (?:step|resign|leav|retir|quit|go\b))/iu;

/** "Jane Roe, who comes from Halyard Re, will be CFO": what follows the comma is told of her, not of whom the remark names. */
const IN_ASIDE = /[\uE000-\uE0FF], (?:who|which|der|die|que|qui|che)\b[^,.;]{0,110}$/u;

/** "isn't leaving", "hasn't named" */
const NEGATED = /\p{L}n[’']t(?![\p{L}])/u;

/** Who leaves for a fair, on leave or the stage comes back. */
const JOURNEY =
  /\bleav(?:es?|ing)\b[^.;]{0,40}?\b(?:for (?:the |an? |his |her |their )?(?:[\p{L}-]+ ){0,3}(?:fairs?|conference|summit|trip|tour|holidays?|vacation|show|meetings?|event|expo|congress|forum|visit|mission|retreat|roadshow|break|weekend|day)(?![\p{L}])|on (?:(?:a|his|her|their|parental|maternity|paternity|medical|sick|annual) ){1,2}(?:leave|trip|tour|holiday|vacation|sabbatical)|(?:the|a) (?:stage|room|building|meeting|call|country|event|door|mark|legacy|message|comment|note|question)(?![\p{L}]))/iu;

/** A seat on a board is given up, not the post. */
const FROM_BOARD =
  /\b(?:down|resign\p{L}*|retir\p{L}*|leav\p{L}*|left|depart\p{L}*|exit\p{L}*) (?:from )?(?:(?:the|its|his|her|[\uE200-\uE3FF](?:[’']s)?) )?(?:supervisory |advisory )?board(?![\p{L}])/iu;

const NOW =
  /\b(?:will|is|are|to|names|appoints|promotes|hires|taps|joins|becomes|takes|steps|succeeds|replaces|retires|leaves|resigns)\b/iu;
const IN_POST_SINCE = /\b(?:since|seit|depuis|desde|sinds) (?:\p{L}+ )?(?:19|20)\d\d\b/giu;
const YEAR = /\b(?:19|20)\d\d\b/;

function claims(reading: Reading): Claim[] {
  const sentences = statedSentences(reading);
  const hints = sentences.map(({ text }) => POST_HINT.test(text));
  // Finding people, posts and organisations costs far more than these two looks, and most sentences fail them.
  const candidates = sentences.filter(
    ({ text }, at) => hints.slice(Math.max(0, at - NEAR), at + NEAR + 1).includes(true) && TRIGGER.test(text),
  );
  if (candidates.length === 0) return [];
  const people = readPeople(reading.text);
  return candidates.flatMap((sentence) =>
    (POST_HINT.test(sentence.text) || mayNamePerson(sentence, people)) && isBound(reading, sentence)
      ? claimsOf(reading, sentence, markSentence(reading, sentence, people, previousOf(reading, sentence)))
      : [],
  );
}

/** Somebody the text names in full, or one who is meant by "he" and "she". */
function mayNamePerson({ text }: Sentence, { bySurname }: People): boolean {
  return MEANS_PERSON.test(text) || SELF.test(text) || [...bySurname.keys()].some((surname) => text.includes(surname));
}

const SELF = /\b(?:I|my)(?![\p{L}])/u;

/** A statement may take its post from so many sentences around it. */
const NEAR = 2;
/** Every post of C level or VP holds one of these. */
const POST_HINT =
  /chief|president|\b(?:co-)?c[a-z]{1,4}o\b|[es]?vp\b|\bPDG\b|\bDAF\b|managing director|executive director|counsel|vorst|geschäftsf|chef|direct|direkt|consej|ejecutiv|président|bestuur|topman|topvrouw|amminist|dirett|diret|toimitus/i;

function claimsOf(reading: Reading, sentence: Sentence, marked: MarkedSentence): Claim[] {
  const found: Claim[] = [];
  const taken = new Set<string>();
  for (const { direction, regexp, verbs } of rulesFor(marked.text)) {
    for (const match of marked.text.matchAll(regexp)) {
      const verbAt = match.index + (verbs?.regexp.exec(match[0])?.index ?? 0);
      if (isDoubtful(reading, sentence, marked.originalAt(verbAt))) continue;
      if (!isNews(reading, sentence, marked, match, direction)) continue;
      const stated = toClaims(reading, sentence, marked, match, direction);
      for (const claim of [...stated, ...goingOn(stated[0], marked, match)]) {
        if (claim.direction === "in" && marked.holds(match.index, claim.role)) continue;
        const key = `${direction} ${claim.person ?? claim.role?.normalised}`;
        // The rules go from the telling to the vague; the first that speaks of a person is believed.
        if (!taken.has(key)) found.push(claim);
        taken.add(key);
      }
    }
  }
  return found;
}

/** "… Mara Quinn as CMO, Tom Beck as CTO and Ada Fern as CFO": each with a post of their own. */
const NEXT_PAIR = new RegExp(
  `^(?:(?: of| at) [\\uE200])?(?:,| and|, and| &|;| und| sowie| et| y| e) (?:(?:promotes?|promoted|hires|hired|names|named) )?(?<P>[\\uE000-\\uE0FF])(?:,? (?:as|to|to be|zum|zur|als|comme|como))? ${NEW}(?<R>[\\uE100-\\uE17F])(?!,? (?:says?|said|told|adds?|added|explained|remains?|continues?|stays?|will (?:remain|stay))\\b)`,
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

/** "CEO Jane Roe may leave": the doubt stands before the verb, not before the name. */
function isDoubtful(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  return ["rumoured", "denied", "hypothetical"].includes(certaintyAt(sentence.text, verbAt, reading.referenceAt));
}

function isNews(
  reading: Reading,
  sentence: Sentence,
  marked: MarkedSentence,
  match: RegExpExecArray,
  direction: "in" | "out",
): boolean {
  const text = match[0];
  const withoutAside = text.replace(/, who [^,]{1,110},/u, " ");
  if (BACKGROUND.test(direction === "in" ? withoutAside : text) || OPINION.test(withoutAside)) return false;
  if (NEGATED.test(marked.text.slice(Math.max(0, match.index - 12), match.index) + text)) return false;
  if (direction === "out" && DEMAND.test(marked.text.slice(Math.max(0, match.index - 60), match.index) + text))
    return false;
  const around = marked.text.slice(match.index, match.index + text.length + 60);
  if (direction === "out" && (JOURNEY.test(around) || FROM_BOARD.test(around))) return false;
  if (IN_ASIDE.test(marked.text.slice(Math.max(0, match.index - 130), match.index)) && /^.,/u.test(text)) return false;
  if (marked.isElsewhere(match.index, match.index + text.length, direction)) return false;
  // On an undated page of the company "joined as CFO" is a biography.
  if (reading.isOwnSite && reading.document.publishedAt === undefined && !NOW.test(text)) return false;
  const verbAt = marked.originalAt(match.index);
  const certainty = certaintyAt(sentence.text, verbAt, reading.referenceAt);
  // A verb in the present or future tense makes news of a date that seems old because its year is left out.
  const isDatedNow = certainty === "past" && NOW.test(text) && !YEAR.test(sentence.text.replace(IN_POST_SINCE, ""));
  return certainty === "stated" || certainty === "planned" || isDatedNow;
}

function toClaims(
  reading: Reading,
  sentence: Sentence,
  marked: MarkedSentence,
  match: RegExpExecArray,
  direction: "in" | "out",
): Claim[] {
  const { P, P2, P3, Q, Q2, R, R2, R3 } = match.groups ?? {};
  const role = marked.roleOf(R ?? (direction === "out" && Q2 === undefined ? (R2 ?? R3) : undefined));
  const isInterim = INTERIM.test(match[0]) || INTERIM.test(role?.role ?? "");
  const claim = { direction, sentence, isInterim };
  if (direction === "out") {
    const person = marked.personOf(Q) ?? (SPEAKS_OF_SELF.test(match[0]) ? signatureOf(reading) : undefined);
    const first = { ...claim, role, person, replaces: undefined };
    if (Q2 === undefined) return [first];
    return [first, { ...first, role: marked.roleOf(R2) ?? role, person: marked.personOf(Q2) }];
  }
  const replaces = marked.personOf(Q);
  const named = [P, P2, P3].filter((mark) => mark !== undefined);
  if (named.length === 0) return role ? [{ ...claim, role, person: undefined, replaces }] : [];
  return named.map((mark) => ({ ...claim, role, person: marked.personOf(mark), replaces }));
}

const SPEAKS_OF_SELF = /^(?:I|my)(?![\p{L}])/u;
const SIGNATURE = /\n\s*[—–-]{1,2} ?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,3})(?:,[^\n]{0,60})?\s*(?:\n|$)/u;

/** Who "I" is: whose name stands below the text. */
function signatureOf({ text }: Reading): string | undefined {
  return SIGNATURE.exec(text)?.[1];
}

const INTERIM = /\b(?:interim|acting|interimistisch|kommissarisch|par intérim|interin[oa]|ad interim|temporar)/iu;

/**
 * A claim without a post takes it from the move it belongs to: "Jane Roe becomes CEO. John Doe, who retires, …" and
 * "CEO John Doe left. Jane Roe takes over". Without such a move it is dropped.
 */
function complete(found: Claim[]): Move[] {
  return found.flatMap((claim) => {
    if (claim.role) return [{ ...claim, role: claim.role }];
    const near = found.filter(
      (other) =>
        other.role !== undefined &&
        other.person !== claim.person &&
        (Math.abs(claim.sentence.index - other.sentence.index) <= NEAR || other.person === undefined),
    );
    const role = (near.find((other) => other.direction !== claim.direction) ?? near.find((other) => !other.person))
      ?.role;
    return role ? [{ ...claim, role }] : [];
  });
}

/** One move for each person and direction; one without a person only where no named one has its post. */
function oneEach(moves: Move[]): Move[] {
  const kept: Move[] = [];
  for (const move of moves.toSorted((a, b) => Number(!a.person) - Number(!b.person))) {
    const isKnown = kept.some(
      (other) =>
        other.direction === move.direction &&
        (move.person ? other.person === move.person : other.role.normalised === move.role.normalised || !other.person),
    );
    if (!isKnown) kept.push(move);
  }
  return kept;
}
