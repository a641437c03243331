import { COMBO_APART_MS } from "#core/combo.ts";
import type { SignalFacts } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import type { Signal } from "#core/signal.ts";
import { startOfDay, startOfMonth } from "#core/time.ts";
import { areasOf } from "./areas-of.ts";
import type { Area } from "./types/type-words.ts";

/** Signals that are told; the others are counted. */
const TOLD_MAX = 3;

/** One signal of a story beside its lead. `isTogether`: they belong to one story; else each is told for itself. */
export type Companion = { signal: Signal; isTogether: boolean };
export type Story = { lead: Signal; companions: Companion[] };

/**
 * What is told of an account: the lead, which is the first of the signals (strength × confidence × decay, as scoring weighs),
 * and up to two more, rather those that belong to it. Companions come in the order of time.
 */
export function chooseStory(signals: Signal[]): Story | undefined {
  const [lead, ...others] = signals;
  if (!lead) return undefined;
  const companions = others
    .map((signal): Companion => ({ signal, isTogether: belongTogether(lead, signal) }))
    .sort((a, b) => Number(b.isTogether) - Number(a.isTogether));
  const chosen: Companion[] = [];
  for (const companion of companions) {
    const told = [lead, ...chosen.map(({ signal }) => signal)];
    const isNew = !told.some((one) => isSamePerson(one, companion.signal) || isSameNews(one, companion.signal));
    if (chosen.length < TOLD_MAX - 1 && isNew) chosen.push(companion);
  }
  return {
    lead,
    companions: chosen.sort(
      (a, b) => Number(b.isTogether) - Number(a.isTogether) || a.signal.occurredAt - b.signal.occurredAt,
    ),
  };
}

const HIRING = [
  "hiring_surge",
  "key_role_posted",
  "first_role_posted",
  "role_reposted",
  "new_location_hiring",
  "headcount_growth",
];
const ARRIVALS = ["exec_move", "leader_hire", "promotion", "champion_move", "job_change"];
const DEPARTURES = ["exec_departure", "founder_transition", "board_change"];
const CUTS = ["layoffs", "hiring_freeze"];
const TOOLS = ["tech_added", "tech_removed", "tech_migration", "subprocessor_added", "tool_in_job_post"];
const GROWTH = [...HIRING, "market_expansion", "product_launch"];
const DEMAND = ["rfp_posted", "community_question", "review_posted", "competitor_mention"];

/** Two groups of types that make one story when a signal of each is near in time. Nothing is said of cause. */
const PLOTS: [string[], string[]][] = [
  [
    ["funding", "debt_financing", "grant_award", "ipo_filing", "revenue_milestone"],
    [...GROWTH, ...ARRIVALS],
  ],
  [
    ["acquisition_made", "acquired"],
    [...CUTS, ...ARRIVALS, ...DEPARTURES, "tech_migration", "debt_financing", "market_expansion"],
  ],
  [CUTS, [...CUTS, ...DEPARTURES, "earnings_report", "regulatory_filing"]],
  [ARRIVALS, [...DEPARTURES, "exec_move"]],
  [HIRING, [...HIRING, "market_expansion", "product_launch", "partnership"]],
  [["market_expansion"], ["partnership", "compliance_milestone", "product_launch", "leader_hire", "exec_move"]],
  [["own_pricing_change"], ["product_launch", "website_relaunch", "competitor_price_change", "developer_docs_change"]],
  [
    ["product_launch"],
    ["website_relaunch", "developer_docs_change", "repo_activity", "partnership", "compliance_milestone"],
  ],
  [
    ["security_incident", "outage"],
    ["security_incident", "outage", "compliance_milestone", "exec_departure", "exec_move"],
  ],
  [TOOLS, [...TOOLS, ...DEMAND]],
  [["earnings_report"], ["revenue_milestone", "regulatory_filing", "market_expansion"]],
];

function belongTogether(one: Signal, other: Signal): boolean {
  if (Math.abs(one.occurredAt - other.occurredAt) > COMBO_APART_MS) return false;
  if (areOfOneBusiness(one, other) || areOfOneBusiness(other, one)) return true;
  return PLOTS.some(
    ([left, right]) =>
      (left.includes(one.type) && right.includes(other.type)) ||
      (left.includes(other.type) && right.includes(one.type)),
  );
}

/** Who comes or goes, or what went wrong, and the people looked for make one story where both are about the same business. */
function areOfOneBusiness(one: Signal, roles: Signal): boolean {
  const isEvent = [...ARRIVALS, ...DEPARTURES].includes(one.type) || one.type in BUSINESS_OF_MISHAPS;
  if (!isEvent || ![...ARRIVALS, ...DEPARTURES, ...HIRING, "tool_in_job_post"].includes(roles.type)) return false;
  const areas = businessOf(one);
  return areas.some((area) => area !== "general" && businessOf(roles).includes(area));
}

const BUSINESS_OF_MISHAPS: Record<string, Area[]> = {
  security_incident: ["security"],
  outage: ["engineering", "technology"],
};

function businessOf({ type, subtype, data }: Signal): Area[] {
  return BUSINESS_OF_MISHAPS[type] ?? areasOf([data["department"], data["role"] ?? subtype].filter(Boolean).join(" "));
}

/** Several types may tell of one move of one person, and one news of who comes and who goes. */
function isSamePerson(one: Signal, other: Signal): boolean {
  const names = ({ people, category }: Signal) =>
    category === "people"
      ? people.filter(({ direction }) => direction !== "named").map(({ name }) => nameKey(name))
      : [];
  const known = names(one);
  return names(other).some((name) => known.includes(name));
}

/** Facts by which two types speak of one thing when one document gives them: jobs that are hired for and that are new there. */
const SHARED_FACTS = ["count", "location", "technology", "product", "vendor", "amount"];

/** One document may say one thing in the words of several types, and a filing is what it tells of; to tell it once is enough. */
function isSameNews(one: Signal, other: Signal): boolean {
  const documents = new Set(one.sources.map(({ documentId }) => documentId));
  if (!other.sources.some(({ documentId }) => documents.has(documentId))) return false;
  return isFormal(one, other) || SHARED_FACTS.some((fact) => sharesValue(one.data[fact], other.data[fact]));
}

function isFormal(one: Signal, other: Signal): boolean {
  return one.type === "regulatory_filing" || other.type === "regulatory_filing";
}

function sharesValue(one: SignalFacts[string] | undefined, other: SignalFacts[string] | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const known = [one].flat().map(String);
  return [other].flat().some((value) => known.includes(String(value)));
}

/** How a companion is joined on, and whether it is told in the past then. */
export type Connective = { words: string; isPast: boolean };

/**
 * How the companions of a lead are joined on: those of its story by when they were, where both days are known. Never by why.
 * What is still ahead of a lead (`isLeadDone`) has another day than the report of it, which is the one that is meant.
 */
export function connectivesOf({ lead, companions }: Story, isLeadDone: boolean): Connective[] {
  const words = companions.map((companion) => connective(lead, companion, isLeadDone));
  return words.map((one, index) => ({
    words: one === words[index - 1] ? (AGAIN.get(one) ?? one) : one,
    isPast: !one.endsWith(",") || IN_TIME.includes(one),
  }));
}

const IN_TIME = ["Before that,", "After that,", "Before that report,", "After that report,"];
/** The same words twice in a row. */
const AGAIN = new Map([
  ["Separately,", "Further,"],
  ["In addition,", "And"],
  ["Before that,", "Also before that,"],
  ["After that,", "Then"],
  ["Before that report,", "Also before it,"],
  ["After that report,", "Then"],
  ["Earlier in the same month", "Also earlier in that month"],
  ["Later in the same month", "Also later in that month"],
  ["On the same day", "And on that day"],
]);

function connective(lead: Signal, { signal, isTogether }: Companion, isLeadDone: boolean): string {
  if (!isTogether) return "Separately,";
  if (!lead.isDated || !signal.isDated || isLook(lead) || isLook(signal)) return "In addition,";
  if (startOfDay(lead.occurredAt) === startOfDay(signal.occurredAt)) return "On the same day";
  const isEarlier = signal.occurredAt < lead.occurredAt;
  if (!isLeadDone) return isEarlier ? "Before that report," : "After that report,";
  if (startOfMonth(lead.occurredAt) !== startOfMonth(signal.occurredAt))
    return isEarlier ? "Before that," : "After that,";
  return `${isEarlier ? "Earlier" : "Later"} in the same month`;
}

/** The day of a look at a board is not the day on which what it shows came about. */
function isLook({ sources }: Signal): boolean {
  return sources.every(({ kind, publishedAt }) => (kind === "ats" || kind === "registry") && publishedAt === undefined);
}
