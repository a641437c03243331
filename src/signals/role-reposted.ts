import type { Detection } from "#core/detection.ts";
import { DAY_MS, daysBetween, toIsoDay } from "#core/time.ts";
import { type Board, earlierBoards, lineOf, type OpenRole, roleKey, roleName, sharedCount, toBoard } from "./boards.ts";
import { defineDetector } from "./detector.ts";
import { isPosting, postingOf } from "./hiring/postings.ts";
import { reopenedIn } from "./hiring/reopened-roles.ts";
import { isBound } from "./language/binding.ts";
import { certaintyAt } from "./language/certainty.ts";
import { createCue } from "./language/cues.ts";
import { findDates } from "./language/dates.ts";
import { findRoles, kebab } from "./language/roles.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { meansSubject, type Reading, type Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** A role is hard to fill from here on. */
const OPEN_DAYS_MAX = 60;
/** Off the board for less is an edit, for more a new vacancy. */
const AWAY_DAYS_MIN = 7;
const AWAY_DAYS_MAX = 180;

/** "Open" heads every board. */
const hasCue = createCue(
  `open advertised readvertised repost relisted reopened reopening re previous earlier former past prior applied second third again relaunched restarted
   resumed looking searching trying vacant unfilled erneute erneut wiederausschreibung wiederholungsausschreibung zweite relance réouverture
   poste reapertura vacante vaga reabertura riapertura opnieuw heropende recruiting hunting remains`,
);

/**
 * The same role is open again, or has been open for more than 60 days: a posting says so, or the board's readings show it.
 */
export const roleReposted = defineDetector({
  type: "role_reposted",
  kinds: ["job", "article", "page", "release", "board"],
  cue: hasCue,
  detect(reading, { previous }) {
    if (reading.document.kind === "board") return fromBoard(reading, previous);
    const found = fromText(reading);
    return found ? [found] : [];
  },
});

function fromText(reading: Reading): Detection | undefined {
  const isOwn = isPosting(reading);
  const posting = isOwn ? postingOf(reading.document, reading.subject.name) : undefined;
  for (const sentence of statedSentences(reading, isOwn || !reading.isGeneric)) {
    if (!hasCue(sentence) || !(isOwn || isBound(reading, sentence))) continue;
    const found = reopenedIn(sentence.text, (since) => daysSince(reading, since));
    if (!found || !isLong(found.days) || !isNow(reading, sentence, found.at)) continue;
    const named = findRoles(sentence.text)[0]?.role;
    const titled = isOwn ? (posting?.role ?? reading.document.title).replace(AGAIN_IN_TITLE, "").trim() : "";
    const role = titled || named;
    if (role === undefined || !(isOwn || isHiring(sentence, reading))) continue;
    return toReposted(reading, sentence, { role, location: posting?.location, days: found.days });
  }
  return undefined;
}

/** A search of three years is none: "we have been looking for better lamps for 20 years". */
const SEARCH_DAYS_MAX = 1_000;

function isLong(days: number | undefined): boolean {
  return days === undefined || (days > OPEN_DAYS_MAX && days <= SEARCH_DAYS_MAX);
}

function isNow(reading: Reading, { text }: Sentence, at: number): boolean {
  const certainty = certaintyAt(text, at, reading.referenceAt);
  return certainty === "stated" || certainty === "planned" || certainty === "past";
}

/** "Re-advertised: Finance Manager", "Finance Manager (repost)" */
const AGAIN_IN_TITLE =
  /[([]?(?<![\p{L}])re-?(?:advertis(?:ed|ement)|post(?:ed|ing)?|opened|listed)(?![\p{L}])[)\]]?[:–—-]? ?/giu;

/** A third party's words are about a vacancy of the account's where it is named. */
function isHiring(sentence: Sentence, reading: Reading): boolean {
  return meansSubject(sentence) || reading.isOwnSite;
}

/** Days since the date that a text names ("since March"), as of its publication. */
function daysSince({ referenceAt }: Reading, since: string): number | undefined {
  if (referenceAt === undefined) return undefined;
  const [date] = findDates(`since ${since}`, referenceAt);
  return date && daysBetween(date.at, referenceAt);
}

type Reposted = { role: string; location: string | undefined; days: number | undefined };

function toReposted(reading: Reading, sentence: Sentence, { role, location, days }: Reposted): Detection {
  const { subject, document } = reading;
  return toDetection(reading, sentence, {
    type: "role_reposted",
    title:
      days === undefined
        ? `${subject.name} advertises again: ${role}`
        : `${subject.name} has long been looking for: ${role}`,
    ...(document.publishedAt !== undefined && { occurredAt: document.publishedAt }),
    data: { role, ...(location && { location }), ...(days !== undefined && { days_open: days }) },
    identity: { role: kebab(role) },
  });
}

function fromBoard(reading: Reading, previous: Reading["document"][]): Detection[] {
  const [board, earlier] = [toBoard(reading.document), earlierBoards(previous)];
  if (!board || earlier.length === 0) return [];
  const found = board.roles.flatMap(
    (role) => reopened(reading, role, board, earlier) ?? longOpen(reading, role, board, earlier) ?? [],
  );
  // One role in five cities is one.
  return [...new Map(found.map((detection) => [detection.identity["role"], detection])).values()];
}

/**
 * The same title in the same place was listed, then missing for a while, and is back. A reading counts as one without it
 * only when it holds most of what was listed with it: a board that was read in part, or moved, misses everything.
 */
function reopened(reading: Reading, role: OpenRole, board: Board, earlier: Board[]): Detection | undefined {
  const key = roleKey(role);
  const lists = (one: Board) => one.roles.some((other) => roleKey(other) === key);
  const lastAt = earlier.findIndex(lists);
  const last = earlier[lastAt];
  if (lastAt < 1 || !last) return undefined;
  const without = earlier.slice(0, lastAt).filter((one) => sharedCount(last, one) * 2 >= last.roles.length);
  const goneAt = without.at(-1)?.seenAt;
  if (goneAt === undefined) return undefined;
  const away = daysBetween(goneAt, board.seenAt);
  if (away < AWAY_DAYS_MIN || daysBetween(last.seenAt, board.seenAt) > AWAY_DAYS_MAX) return undefined;
  return toRoleOnBoard(reading, role, {
    title: "open again",
    summary: `The job board listed it on ${toIsoDay(last.seenAt)}, no longer on ${toIsoDay(goneAt)}, and again on ${toIsoDay(board.seenAt)}.`,
    occurredAt: board.seenAt,
    days: undefined,
  });
}

/** It passed its 60 days since the reading before, which listed it too. */
function longOpen(reading: Reading, role: OpenRole, board: Board, earlier: Board[]): Detection | undefined {
  const gap = earlier.findIndex(({ roles }) => roles.every(({ key }) => key !== role.key));
  const withRole = gap < 0 ? earlier : earlier.slice(0, gap);
  const [latest, first] = [withRole[0], withRole.at(-1)];
  if (!latest || !first) return undefined;
  const since = Math.min(role.postedAt ?? first.seenAt, first.seenAt);
  const passedAt = since + OPEN_DAYS_MAX * DAY_MS;
  if (passedAt <= latest.seenAt || passedAt >= board.seenAt) return undefined;
  return toRoleOnBoard(reading, role, {
    title: `open for more than ${OPEN_DAYS_MAX} days`,
    summary: `The job board has listed it since ${toIsoDay(since)}.`,
    occurredAt: passedAt,
    days: daysBetween(since, board.seenAt),
  });
}

type OnBoard = { title: string; summary: string; occurredAt: number; days: number | undefined };

function toRoleOnBoard(reading: Reading, open: OpenRole, { title, summary, occurredAt, days }: OnBoard) {
  const sentence = lineOf(reading, open);
  const [role, location] = [roleName(open.role), open.location];
  return (
    sentence &&
    toDetection(reading, sentence, {
      type: "role_reposted",
      title: `${reading.subject.name}: ${role} is ${title}`,
      summary,
      occurredAt,
      data: { role, ...(location && { location }), ...(days !== undefined && { days_open: days }) },
      identity: { role: kebab(role) },
    })
  );
}
