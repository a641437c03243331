import type { SignalFacts } from "#core/detection.ts";
import type { Signal, SignalSource } from "#core/signal.ts";
import { startOfDay } from "#core/time.ts";
import { findDayAfter } from "./stated-dates.ts";

/**
 * Where an event stands at the time of writing. `ahead`: announced, and its day has not come or is not known. `due`: its
 * day has come, and no source says that it happened. `at` is midnight UTC of the day
 * that was announced, if the source that speaks for the event is one that names it.
 */
export type Tense = { kind: "done" } | { kind: "ahead"; at?: number } | { kind: "due"; at?: number };

/** "Will", "has agreed to" and what else stands before the verb of something that is still to come. */
const AHEAD =
  "(?:will(?: be)?|shall|(?:is|are) (?:set |due |scheduled |expected )?to|set to|due to|(?:has |have )?agree[sd]? to|plans? to|planning to|intends? to|expects? to|expected to|scheduled to|agreement to|offer to|bid to)";
/** Headlines: "Dana Reyes to join Northwind", also where the name has been blacked out. */
const HEADLINE = "(?<=[\\p{Lu}█][\\p{L}\\p{N}█.&'’-]{0,30},? )to";
const IS_PENDING =
  /\bsubject to (?:\p{L}+ ){0,3}(?:approval|conditions)|\bexpected to (?:close|complete)|\bpending (?:approval|closing)/iu;
/** How German, French, Italian, Dutch, Spanish and Portuguese speak of what is to come. */
const IS_AHEAD_ELSEWHERE =
  /(?<!\p{L})(?:wird|werden|soll|sollen|va|vont|sera|seront|será|serão|sarà|zal|zullen)(?!\p{L})/u;
/** A source that speaks of it as done. */
const IS_DONE =
  /\b(?:complet(?:e|es|ed|ion of)|closes|closed|finali[sz](?:es|ed)|(?:has|have) (?:now |since |officially )?(?:joined|started|taken|left|acquired|bought|become|opened|launched|moved|begun)|joined|started as|took (?:over|up|office)|is now|are now)\b/i;

/**
 * Where the event of a signal stands, as `speaker` is to tell it. `plan` are the verbs of its type that may lie ahead (see
 * `TypeWords`).
 */
export function tenseOf(signal: Signal, speaker: SignalSource, plan: string | undefined, at: number): Tense {
  if (plan === undefined) return { kind: "done" };
  const announced = signal.sources.filter((source) => isPlan(textOf(source), plan));
  const [first] = announced;
  const isPlanned = first !== undefined || isPlanTitle(signal.title);
  const announcement = first ?? signal.sources[0];
  if (!announcement) return { kind: "done" };
  const toldAt = announcement.publishedAt ?? Math.min(signal.occurredAt, announcement.fetchedAt);
  const dayAt = effectiveDay(signal.data) ?? (first && findDayAfter(first.evidence.quote, toldAt));
  // What was in force when it was told is no plan.
  if (!isPlanned && (dayAt === undefined || dayAt <= toldAt)) return { kind: "done" };
  if (signal.sources.some((source) => tellsOfItsEnd(source, toldAt, plan))) return { kind: "done" };
  if (dayAt === undefined) return { kind: "ahead" };
  const spokenAt = effectiveDay(speaker.facts ?? signal.data) ?? findDayAfter(speaker.evidence.quote, toldAt);
  return { kind: startOfDay(at) < dayAt ? "ahead" : "due", ...(spokenAt === dayAt ? { at: dayAt } : {}) };
}

function textOf({ evidence, title }: SignalSource): string {
  return evidence.quote === "" ? title : evidence.quote;
}

function isPlan(text: string, plan: string): boolean {
  if (IS_PENDING.test(text)) return true;
  if (IS_DONE.test(text)) return false;
  const isSaid = new RegExp(`\\b${AHEAD}(?: [\\p{L}-]+){0,2}? (?:${plan})\\b`, "iu").test(text);
  return isSaid || new RegExp(`${HEADLINE} (?:${plan})\\b`, "u").test(text) || IS_AHEAD_ELSEWHERE.test(text);
}

/** Detectors word the title so when they read a plan. */
function isPlanTitle(title: string): boolean {
  return /\b(?:will|is to|are to) \p{Ll}/u.test(title);
}

function effectiveDay(facts: SignalFacts): number | undefined {
  const day = facts["effective_date"];
  const at = typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** A later source that says it is done: only that makes a plan the past. */
function tellsOfItsEnd(source: SignalSource, toldAt: number, plan: string): boolean {
  const text = textOf(source);
  return (source.publishedAt ?? source.fetchedAt) > toldAt && IS_DONE.test(text) && !isPlan(text, plan);
}
