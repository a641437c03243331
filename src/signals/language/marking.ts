import type { Reading, Sentence } from "../reading.ts";
import { isElsewhere, SUBJECT } from "./elsewhere.ts";
import { isHeldAlready } from "./held-posts.ts";
import { MARKS_MAX, type Mark, withMarks, withoutOverlaps } from "./marks.ts";
import { findNamed, type Named, type NamedSearch, type Posts } from "./named-in-sentence.ts";
import { findOrganisations, type NameSpan } from "./names.ts";
import { NOT_AN_ORGANISATION } from "./not-organisations.ts";
import { findPlaces } from "./places.ts";
import type { Role } from "./roles.ts";
import type { Span } from "./sentences.ts";
import { isShortForSubject } from "./short-for-subject.ts";

/**
 * A sentence in which people, posts, the subject and other organisations are one character each, so that rules can speak
 * of them: U+E000… people, U+E100… posts, U+E180… board seats, U+E200 the subject, U+E300… other organisations. Posts
 * that somebody held before or merely holds ("former CFO of …", "said CEO …") are left as they are written.
 */
export type MarkedSentence = {
  text: string;
  personOf(mark: string | undefined): string | undefined;
  roleOf(mark: string | undefined): Role | undefined;
  /** Where in the sentence a place of `text` is. */
  originalAt(at: number): number;
  /** Whether whoever is named at this place of `text` is said to hold that post already: "CFO Jane Roe named CFO". */
  holds(at: number, role: Role | undefined): boolean;
  /** Whether a match at this place of `text` speaks of another employer. */
  isElsewhere(start: number, end: number, direction: "in" | "out"): boolean;
};

const PERSON = 0xe000;
const POST = 0xe100;
const SEAT = 0xe180;
const ORGANISATION = 0xe300;

export function markSentence(reading: Reading, sentence: Sentence, search: NamedSearch): MarkedSentence {
  return markNamed(reading, sentence, search.posts, findNamed(reading, sentence, search));
}

/** The sentence with marks for what was found in it and for its organisations. */
export function markNamed(reading: Reading, sentence: Sentence, posts: Posts, named: Named): MarkedSentence {
  const { names, roles } = named;
  const organisations = findOrganisations(sentence.text).filter(({ name }) => !NOT_AN_ORGANISATION.test(name));
  // Such dots end no clause; the places stay the same.
  const { text, originalAt } = withMarks(
    sentence.text.replace(NO_STOP, "·"),
    withoutOverlaps([
      ...named.own.map((span) => ({ ...withLegalForm(sentence.text, span), code: SUBJECT })),
      ...marksOfPosts(sentence, posts, roles),
      ...names.map((name, i) => ({ start: name.start, end: name.end, code: PERSON + i })),
      ...organisations.map(({ start, end, name }, i) => ({
        start,
        end,
        code: isShortForSubject(reading, name) ? SUBJECT : ORGANISATION + i,
      })),
    ]),
  );
  return {
    text,
    personOf: (mark) => (mark === undefined ? undefined : names[mark.charCodeAt(0) - PERSON]?.name),
    roleOf: (mark) => (mark === undefined ? undefined : roles[mark.charCodeAt(0) - POST]),
    originalAt,
    holds: (at, role) => {
      const held = /([\uE100-\uE17F]),? $/u.exec(text.slice(0, at))?.[1];
      return (
        role !== undefined && held !== undefined && roles[held.charCodeAt(0) - POST]?.normalised === role.normalised
      );
    },
    isElsewhere: (start, end, direction) =>
      isElsewhere(text, { start, end, direction, places: marksOfPlaces(sentence, organisations) }),
  };
}

/** The dots of "1. Oktober" and of "U.S. Navy". */
const NO_STOP =
  /(?<=\d)\.(?= ?[\p{L}\d])|(?<=(?<![\p{L}.])\p{Lu})\.(?=\p{Lu}\.)|(?<=(?<![\p{L}.])\p{Lu}\.\p{Lu})\.(?= \p{Lu})/gu;

function marksOfPosts({ text }: Sentence, posts: Posts, roles: readonly Role[]): Mark[] {
  return roles
    .map((role, i) => ({ start: role.start, end: role.end, code: (posts.isPost(role) ? POST : SEAT) + i }))
    .filter((mark, i) => i < MARKS_MAX && (mark.code >= SEAT || !isHeldAlready(text, mark)));
}

/** ", Inc." and "AG" belong to the name: left over, their dot and comma would cut the clause in two. */
function withLegalForm(text: string, span: Span): Span {
  return { start: span.start, end: span.end + (LEGAL_FORM.exec(text.slice(span.end, span.end + 20))?.[0].length ?? 0) };
}

const LEGAL_FORM =
  /^,? (?:(?:Inc|Incorporated|Corp|Corporation|Ltd|Co|Company|Holdings|LLC|Limited|plc)(?![\p{L}])\.?|(?:AG|SE|GmbH|KG|ASA|AB|NV|SA|SAS|BV|Oy|S\.p\.A\.|S\.A\.|N\.V\.|B\.V\.)(?![\p{L}]))/u;

/** The marks of organisations that are places: "head of sales for Germany" works for no Germany. */
function marksOfPlaces({ text }: Sentence, organisations: readonly NameSpan[]): Set<string> {
  const places = new Set(findPlaces(text).map(({ name }) => name));
  return new Set(
    organisations.flatMap(({ name }, i) => (places.has(name) ? [String.fromCharCode(ORGANISATION + i)] : [])),
  );
}
