import { createPattern } from "../language/pattern.ts";
import type { Role } from "../language/roles.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { MoveMatch } from "./move-match.ts";
import { NEW } from "./move-patterns.ts";
import { postIn } from "./post-in-match.ts";

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

/** Who takes or gives up which post, by the words a rule has matched; nobody takes what they hold already. */
export function claimsOfMatch(match: MoveMatch): Claim[] {
  if (match.direction === "out") return departuresIn(match);
  const arrivals = arrivalsIn(match);
  return [...arrivals, ...goingOn(arrivals[0], match)].filter(({ role }) => !match.marked.holds(match.start, role));
}

function departuresIn(match: MoveMatch): Claim[] {
  const { reading, marked, text, groups } = match;
  const { Q, Q2, R2 } = groups;
  const claim = claimOf(match);
  // "Has resigned from his position and will continue to serve as adviser": what is taken is not what is given up.
  if (GOES_ON_AS.test(text)) return [{ ...claim, role: undefined, person: marked.personOf(Q) }];
  const person = marked.personOf(Q) ?? (SPEAKS_OF_SELF.test(text) ? signatureOf(reading) : undefined);
  const first = { ...claim, person };
  if (Q2 === undefined) return [first];
  return [first, { ...first, role: marked.roleOf(R2) ?? claim.role, person: marked.personOf(Q2) }];
}

function arrivalsIn(match: MoveMatch): Claim[] {
  const { reading, marked, text, groups } = match;
  const { P, P2, P3, Q } = groups;
  const claim = { ...claimOf(match), replaces: marked.personOf(Q) };
  const named = [P, P2, P3].filter((mark) => mark !== undefined);
  if (named.length > 0) return named.map((mark) => ({ ...claim, person: marked.personOf(mark) }));
  if (!claim.role) return [];
  return [{ ...claim, person: SPEAKS_OF_SELF.test(text) ? signatureOf(reading) : undefined }];
}

/** What a match says whoever is named in it. */
function claimOf(match: MoveMatch): Claim {
  const { direction, sentence, text } = match;
  const role = postIn(match);
  const isInterim = INTERIM.test(text) || INTERIM.test(role?.role ?? "");
  return { direction, sentence, isInterim, said: text, role, person: undefined, replaces: undefined };
}

const GOES_ON_AS =
  /\band (?:will |would |is to )?(?:continue|remain|stay|serve|become|be)\p{L}*\b[^.;\uE100-\uE17F]{0,40}\bas (?:an? |its |the )?[\uE100-\uE17F]$/iu;
const INTERIM = createPattern(
  /\b(?:interim|acting|interimistisch|kommissarisch|par intérim|interin[oa]|ad interim|temporar)/iu,
);
const SPEAKS_OF_SELF = /^(?:I|[Mm]y)(?![\p{L}])/u;

/** Who "I" is: whose name stands below the text. */
function signatureOf({ text }: Reading): string | undefined {
  return SIGNATURE.exec(text)?.[1];
}

const SIGNATURE = /\n\s*[—–-]{1,2} ?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,3})(?:,[^\n]{0,60})?\s*(?:\n|$)/u;

/** "… Mara Quinn as CMO, Tom Beck as CTO and Ada Fern as CFO": each with a post of their own. */
function goingOn(first: Claim | undefined, { marked, text, groups, end }: MoveMatch): Claim[] {
  if (!first?.person || !groups["R"] || !/[\uE100-\uE17F]$/.test(text)) return [];
  const claims: Claim[] = [];
  let at = end;
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

const NEXT_PAIR = new RegExp(
  `^\\)?(?:(?: of| at) [\\uE200])?(?:,| and|, and|; and| &|;| und| sowie| et| y| e) (?:(?:promotes?|promoted|hires|hired|names|named) )?(?<P>[\\uE000-\\uE0FF])(?:,? (?:as|to|to be|zum|zur|als|comme|como))? \\(?${NEW}(?<R>[\\uE100-\\uE17F])(?!,? (?:says?|said|told|adds?|added|explained|remains?|continues?|stays?|will (?:remain|stay))\\b)`,
  "iu",
);
const PAIRS_MAX = 8;
