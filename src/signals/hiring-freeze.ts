import type { Detection } from "#core/detection.ts";
import { daysBetween, toIsoDay } from "#core/time.ts";
import { type Board, earlierBoards, sharedCount, toBoard } from "./boards.ts";
import { defineDetector } from "./detector.ts";
import { type Freeze, freezeIn } from "./hiring/freezes.ts";
import { isBound } from "./language/binding.ts";
import { createCue } from "./language/cues.ts";
import { findDates } from "./language/dates.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** "Open" heads every board. */
const hasCue = createCue(
  `open hiring hires hire recruit recruiting recruitment freeze freezes froze frozen moratorium vacancies positions einstellungsstopp einstellungen
   neueinstellungen stellenstopp gel gèle embauches recrutements congela congelación contrataciones congelamento contratações
   searches offers staff personnel leavers departures filled replaced filling stellen vakanzen vacantes départs postes vagas vacatures
   blocco assunzioni vacaturestop personeelsstop wervingsstop job jobs pause embargo headcount requisitions roles neemt nemen niemand appointments ads adverts postings listings`,
);

/** Hiring is stopped: a text says so, or most roles were taken down from a board that had many. */
export const hiringFreeze = defineDetector({
  type: "hiring_freeze",
  kinds: ["article", "page", "filing", "board", "release"],
  cue: hasCue,
  detect(reading, { previous }) {
    const found = reading.document.kind === "board" ? fromBoard(reading, previous) : fromText(reading);
    return found ? [found] : [];
  },
});

/** "Approved by [management]": a memo for others to fill in. */
const IS_TEMPLATE =
  /\[(?:your |the |insert )?(?:management|hr|human resources|company|department|managers?|name|date|employees?|title|specific)[^\]]{0,30}\](?!\()/i;

function fromText(reading: Reading): Detection | undefined {
  if (IS_TEMPLATE.test(reading.document.text.slice(0, 2000))) return undefined;
  for (const sentence of statedSentences(reading)) {
    if (!hasCue(sentence) || !isBound(reading, sentence)) continue;
    const freeze = freezeIn(reading, sentence);
    if (freeze) return toFreeze(reading, sentence, freeze);
  }
  return undefined;
}

function toFreeze(reading: Reading, sentence: Sentence, freeze: Freeze): Detection {
  const day = [sentence, ...reading.sentences.slice(sentence.index + 1, sentence.index + 2)]
    .flatMap(({ text }) => findDates(text, reading.referenceAt))
    .find(({ precision }) => precision === "day");
  return toDetection(reading, sentence, {
    type: "hiring_freeze",
    title: `${reading.subject.name} ${freeze.isPartial ? "stops part of its hiring" : "stops hiring"}`,
    strengthShift: freeze.isPartial ? -5 : 0,
    data: day ? { effective_date: toIsoDay(day.at) } : {},
    identity: {},
  });
}

/**
 * Most roles are gone since the reading before, and hardly any came. A board that fails, is read in part or moves to another
 * system looks much the same: so an empty one tells nothing, some of the old roles have to be left, and where fewer than 20
 * were listed, a second reading has to show it too (a board that stands still is not stored again).
 */
function fromBoard(reading: Reading, previous: Reading["document"][]): Detection | undefined {
  const [now, [before, second]] = [toBoard(reading.document), earlierBoards(previous)];
  const [title] = reading.sentences;
  if (!now || !before || !title) return undefined;
  const isSure = before.roles.length >= TELLING_ROLES;
  if (isSure && isFall(before, now)) return toFall(reading, title, before, now);
  if (second && isFall(second, before) && isFall(second, now)) return toFall(reading, title, second, now);
  return undefined;
}

/** A smaller board may lose most of its roles in a good week; one reading of a larger one is enough. */
const ROLES_MIN = 10;
const TELLING_ROLES = 20;
/** So much of what was listed has to be gone (percent), within so many days. */
const GONE_PERCENT_MIN = 70;
const FALL_DAYS_MAX = 60;

function isFall(before: Board, now: Board): boolean {
  const kept = sharedCount(now, before);
  const isSudden = daysBetween(before.seenAt, now.seenAt) <= FALL_DAYS_MAX;
  return (
    isSudden &&
    before.roles.length >= ROLES_MIN &&
    kept > 0 &&
    kept * 2 >= now.roles.length &&
    gonePercent(before, now) >= GONE_PERCENT_MIN
  );
}

function gonePercent(before: Board, now: Board): number {
  return Math.round(100 * (1 - now.roles.length / before.roles.length));
}

function toFall(reading: Reading, title: Sentence, before: Board, now: Board): Detection {
  const gone = before.roles.length - now.roles.length;
  const { name } = reading.subject;
  return toDetection(reading, title, {
    type: "hiring_freeze",
    title: `${name} took down ${gone} of ${before.roles.length} open roles`,
    summary: `The job board of ${name} listed ${before.roles.length} open roles on ${toIsoDay(before.seenAt)} and lists ${now.roles.length} on ${toIsoDay(now.seenAt)}.`,
    // That hiring is stopped is a conclusion; the roles may have been filled.
    certainty: 0.8,
    occurredAt: now.seenAt,
    data: { count: gone, percent: gonePercent(before, now) },
    identity: {},
  });
}
