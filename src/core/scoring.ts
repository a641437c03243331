import type { Account, Breakdown } from "./account.ts";
import type { Contact } from "./contact.ts";
import { fitOf } from "./fit.ts";
import type { Rubric } from "./rubric.ts";
import type { ScorePoint } from "./score.ts";
import { decayAt, isLive, type Signal } from "./signal.ts";
import { daysBetween, toIsoDay } from "./time.ts";

export type ScoringFacts = { account: Account; signals: Signal[]; contacts: Contact[]; rubric: Rubric; at: number };

/** `breakdown` holds whole numbers 0–100; `score` is their weighted mean, unrounded, so that anyone can recompute it. */
export type Scoring = {
  score: number;
  breakdown: Breakdown;
  lead: Signal | undefined;
  /** Live signals as the rubric weighs them, the lead first. */
  live: Signal[];
  explanation: ScorePoint["explanation"];
};

/** Rounds half up, as every score on the wire is. */
export function roundScore(score: number): number {
  return Math.floor(score + 0.5);
}

/**
 * Scores an account at an instant (reference sheet, section 4.3). Deterministic: the same facts at the same instant give
 * the same score anywhere.
 */
export function scoreAccount(facts: ScoringFacts): Scoring {
  const live = facts.signals
    .filter((signal) => facts.rubric.typeOverrides[signal.type]?.enabled !== false)
    .map((signal) => weighed(signal, facts.rubric))
    .filter((signal) => isLive(signal, facts.at))
    .sort((a, b) => force(b, facts.at) - force(a, facts.at) || b.occurredAt - a.occurredAt || (a.id < b.id ? -1 : 1));
  const lead = live[0];
  const fit = fitOf(facts.account, facts.rubric.criteria);
  const evidence = evidenceOf(live, facts.contacts, facts.at);
  const breakdown: Breakdown = {
    fit: roundScore(fit.value),
    recency: lead ? roundScore(100 * decayAt(lead, facts.at)) : 0,
    strength: roundScore(strengthOf(live)),
    depth: roundScore(100 * (1 - Math.exp(-evidence.weight / 4))),
  };
  const texts = {
    fit: fitText(fit, facts.rubric.criteria.length),
    recency: lead ? recencyText(lead, facts.at) : "No live signal, so nothing is fresh.",
    strength: lead ? strengthText(lead, live) : "No live signal, so there is no reason yet.",
    depth: evidence.text,
  };
  const { weights } = facts.rubric;
  const exact = (["fit", "recency", "strength", "depth"] as const).map((dimension) => ({
    dimension,
    value: breakdown[dimension],
    weight: weights[dimension],
    points: (breakdown[dimension] * weights[dimension]) / 100,
  }));
  const score = exact.reduce((sum, line) => sum + line.points, 0);
  const shares = shareOut(
    exact.map((line) => line.points),
    roundScore(score),
  );
  const explanation = exact.map(({ points, ...line }, index) => ({
    ...line,
    contribution: shares[index] ?? 0,
    text: `${texts[line.dimension]} ${line.value} × ${line.weight} % = ${Number(points.toFixed(2))} points.`,
    signalIds:
      line.dimension === "fit" ? [] : (line.dimension === "depth" ? live : live.slice(0, 1)).map((signal) => signal.id),
  }));
  return { score, breakdown, lead, live, explanation };
}

/** A signal with the strength and half-life that the rubric gives its type. */
export function weighed(signal: Signal, rubric: Pick<Rubric, "typeOverrides">): Signal {
  const override = rubric.typeOverrides[signal.type];
  if (!override) return signal;
  return {
    ...signal,
    strength: override.strength ?? signal.strength,
    halfLifeDays: override.halfLifeDays ?? signal.halfLifeDays,
  };
}

function force(signal: Signal, at: number): number {
  return signal.strength * signal.confidence * decayAt(signal, at);
}

/** Not decayed: recency carries the age. 3 for each further category with a live signal, at most 9. */
function strengthOf(live: Signal[]): number {
  const lead = live[0];
  if (!lead) return 0;
  const categories = new Set(live.map((signal) => signal.category)).size;
  return Math.min(100, lead.strength * (0.5 + 0.5 * lead.confidence) + Math.min(9, 3 * (categories - 1)));
}

function evidenceOf(live: Signal[], contacts: Contact[], at: number): { weight: number; text: string } {
  const byType = Map.groupBy(live, (signal) => signal.type);
  let weight = 0;
  for (const signals of byType.values()) {
    const decays = signals.map((signal) => decayAt(signal, at)).sort((a, b) => b - a);
    weight += decays.reduce((sum, decay, index) => sum + (index === 0 ? decay : 0.5 * decay), 0);
  }
  const sources = live.flatMap((signal) => signal.sources);
  // What the team reports itself is no independent place.
  const places = new Set(sources.filter(({ isFirstParty }) => !isFirstParty).map(({ domain }) => domain)).size;
  const team = sources.some(({ isFirstParty }) => isFirstParty) ? " and your own team" : "";
  const people = contacts.filter((contact) => contact.tag !== "departed").length;
  weight += 0.5 * Math.max(0, places - 1) + 0.5 * Math.min(4, people);
  const text = `${count(live.length, "live signal")} of ${count(byType.size, "type")} from ${count(places, "independent source")}${team}, ${count(people, "known person", "known people")}.`;
  return { weight, text };
}

/** Whole numbers that sum to `total` and lie nearest to the parts (largest remainder), so that the lines add up. */
function shareOut(parts: number[], total: number): number[] {
  const shares = parts.map(Math.floor);
  const byRemainder = parts
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest);
  let left = total - shares.reduce((sum, share) => sum + share, 0);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left--;
  }
  return shares;
}

function fitText(fit: ReturnType<typeof fitOf>, criteria: number): string {
  if (criteria === 0) return "No criteria are set, so fit is neutral.";
  const known = fit.met.length + fit.missed.length;
  const caution = fit.isMostlyUnknown ? " Under half of the profile is known." : "";
  return `Meets ${fit.met.length} of ${known} known criteria${fit.unknown.length > 0 ? `, ${fit.unknown.length} unknown` : ""}.${caution}`;
}

function recencyText(lead: Signal, at: number): string {
  const when = lead.isDated
    ? `happened on ${toIsoDay(lead.occurredAt)}`
    : `was first seen on ${toIsoDay(lead.occurredAt)}`;
  return `“${lead.title}” ${when}, ${count(daysBetween(lead.occurredAt, at), "day")} ago; it halves every ${lead.halfLifeDays} days.`;
}

function strengthText(lead: Signal, live: Signal[]): string {
  const categories = new Set(live.map((signal) => signal.category)).size;
  const bonus = categories > 1 ? `, with ${count(categories - 1, "further category", "further categories")}` : "";
  return `The lead signal is of strength ${Math.round(lead.strength)} at ${Math.round(lead.confidence * 100)} % confidence${bonus}.`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
