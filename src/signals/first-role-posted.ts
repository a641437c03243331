import type { Detection } from "#core/detection.ts";
import { toIsoDay } from "#core/time.ts";
import { type Board, earlierBoards, lineOf, newRoles, type OpenRole, openedAt, roleName, toBoard } from "./boards.ts";
import { defineDetector } from "./detector.ts";
import {
  advertisedFirst,
  createdFirst,
  type FirstClaim,
  firstClaim,
  isFirstByTitle,
  NUMBERED_ONE,
} from "./hiring/first-roles.ts";
import { isPosting, type Posting, postingOf } from "./hiring/postings.ts";
import { isSubjectsNews } from "./hiring/subjects-news.ts";
import { isBound } from "./language/binding.ts";
import { createCue } from "./language/cues.ts";
import { isStated } from "./language/doer.ts";
import { functionOf, functionsOf, IS_TRAINEE, type JobFunction } from "./language/job-functions.ts";
import { createPattern } from "./language/pattern.ts";
import { kebab } from "./language/roles.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** "Open" heads every board. */
const hasCue = createCue(
  `exist there only sole before mal fois vez volta keer first open first founding hire number newly brand scratch zero ground own ourselves myself himself herself themselves single yet today so right moment
   erste ersten allererste premier première primer primera primeiro primeira primo prima eerste neu équipe équipo time von cero without never ever nobody no inaugural employee created established noch pas aún todavía ainda nog creates creating`,
);

/**
 * The first role of a function or region is open: a posting says so of itself, a text says that the account seeks its first,
 * or a board lists a function that none of its earlier readings had.
 */
export const firstRolePosted = defineDetector({
  type: "first_role_posted",
  kinds: ["job", "article", "page", "release", "board"],
  cue: hasCue,
  detect(reading, { previous }) {
    if (reading.document.kind === "board") return fromBoard(reading, previous);
    const found = isPosting(reading) ? fromPosting(reading) : fromText(reading);
    return found ? [found] : [];
  },
});

/** Of a posting: its title, else the first sentence that claims it. */
function fromPosting(reading: Reading): Detection | undefined {
  const [title] = reading.sentences;
  const posting = postingOf(reading.document, reading.subject.name);
  if (!title || IS_TRAINEE.test(posting?.role ?? title.text)) return undefined;
  if (isFirstByTitle(posting?.role ?? title.text) || isFirstByTitle(title.text))
    return toFirst(reading, title, posting, undefined);
  for (const sentence of statedSentences(reading, true)) {
    if (!hasCue(sentence)) continue;
    const claim = firstClaim(sentence.text);
    if (!claim || sentence.certainty === "denied" || sentence.text.endsWith("?")) continue;
    if (posting ?? claim.who) return toFirst(reading, sentence, posting, claim);
  }
  const numbered = posting && sentenceAt(reading, NUMBERED_ONE);
  return numbered && toFirst(reading, numbered, posting, { at: 0 });
}

/** The sentence with what a pattern finds in the text, which may go on in the sentence after it. */
function sentenceAt({ text, sentences }: Reading, pattern: RegExp): Sentence | undefined {
  const found = pattern.exec(text);
  const [head = ""] = found?.[0].split(/(?<=\.)/) ?? [];
  return found ? sentences.find((one) => !one.isBoilerplate && one.text.includes(head)) : undefined;
}

const saysFirst = createCue("first founding newly creates created creating");
/** Somebody is wanted, as a text says of a post it told was created. */
const ASKS_FOR_APPLICATIONS = createPattern(
  /\b(?:advertis(?:es|ed|ing)|applications?|apply|applicants?|recruiting for)\b/i,
);

function fromText(reading: Reading): Detection | undefined {
  for (const sentence of statedSentences(reading)) {
    if (!saysFirst(sentence)) continue;
    const claim = advertisedFirst(sentence.text) ?? createdHere(reading, sentence);
    if (claim?.who === undefined || !isBound(reading, sentence) || !isSubjectsNews(reading, sentence, claim.at))
      continue;
    if (isStated(reading, sentence, claim.at)) return toFirst(reading, sentence, undefined, claim);
  }
  return undefined;
}

function createdHere(reading: Reading, { text }: Sentence): FirstClaim | undefined {
  const claim = createdFirst(text);
  return claim && ASKS_FOR_APPLICATIONS.test(reading.text) ? claim : undefined;
}

function toFirst(reading: Reading, sentence: Sentence, posting: Posting | undefined, claim: FirstClaim | undefined) {
  const sought = claim?.who?.replace(/^(?:very )?first(?:[- ]ever)? /i, "");
  const { subject, document } = reading;
  const role = posting?.role ?? (isPosting(reading) ? document.title : (sought ?? document.title));
  return toDetection(reading, sentence, {
    type: "first_role_posted",
    title: `${subject.name} is hiring its first: ${role}`,
    certainty: claim && claim.who === undefined ? IMPLIED : 1,
    ...(document.publishedAt !== undefined && { occurredAt: document.publishedAt }),
    data: { role, ...(posting?.location && { location: posting.location }) },
    identity: { function: functionOf(`${sought ?? ""} ${role}`) ?? kebab(role) },
  });
}

/** A function to be built or a new team says it less plainly than "our first". */
const IMPLIED = 0.85;

/** The functions of a board's new roles that none of its earlier readings had, one detection each. */
function fromBoard(reading: Reading, previous: Reading["document"][]): Detection[] {
  const [board, earlier] = [toBoard(reading.document), earlierBoards(previous)];
  const [latest] = earlier;
  if (!board || !latest) return [];
  const known = new Set(
    earlier.flatMap(({ roles }) => roles.flatMap(({ role, department }) => functionsOf(role, department))),
  );
  const fresh = newRoles(board, earlier).filter(({ role }) => !IS_TRAINEE.test(role));
  return [...Map.groupBy(fresh, ({ role }) => functionOf(role))].flatMap(([name, roles]) =>
    name === undefined || known.has(name) ? [] : (toFirstOnBoard(reading, { name, roles, board, earlier }) ?? []),
  );
}

type NewFunction = { name: JobFunction; roles: OpenRole[]; board: Board; earlier: Board[] };

function toFirstOnBoard(reading: Reading, { name, roles, board, earlier }: NewFunction): Detection | undefined {
  const [first] = roles;
  const sentence = first && lineOf(reading, first);
  const [latest, oldest] = [earlier[0], earlier.at(-1)];
  if (!first || !sentence || !latest || !oldest) return undefined;
  const seen = new Set(earlier.flatMap((one) => one.roles.map(({ key }) => key))).size;
  const role = roleName(first.role);
  return toDetection(reading, sentence, {
    type: "first_role_posted",
    title: `First ${name} role on ${reading.subject.name}'s job board: ${role}`,
    summary: `None of the ${seen} roles seen on the job board of ${reading.subject.name} since ${toIsoDay(oldest.seenAt)} was in ${name}.`,
    certainty: seen < WELL_KNOWN_ROLES ? FEW_SEEN : 1,
    occurredAt: openedAt(first, board, latest),
    data: {
      role,
      ...(first.location && { location: first.location }),
      ...(roles.length > 1 && { count: roles.length }),
    },
    identity: { function: name },
  });
}

/** Where fewer roles were seen, the function may have been there all along without a vacancy. */
const WELL_KNOWN_ROLES = 10;
const FEW_SEEN = 0.8;
