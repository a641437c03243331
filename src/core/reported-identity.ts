import type { SignalFacts } from "./detection.ts";
import { nameKey } from "./name-key.ts";

/** How the detectors write the facts by which they tell events of one type apart, where it takes no reading of a text. */
const IDENTIFYING = new Map<string, (value: string) => string>(
  Object.entries({
    round: kebab,
    product: nameKey,
    partner: nameKey,
    target: (name) => name.toLowerCase(),
    acquirer: (name) => name.toLowerCase(),
    person: (name) => nameKey(name.trim().split(/\s+/).at(-1) ?? name),
    count: (count) => count,
  }),
);

/** The fact that the sub-type of a type is. */
const SUBTYPE_FACTS = new Map([
  ["funding", "round"],
  ["compliance_milestone", "certification"],
]);

type Report = { type: string; isOwnType: boolean; subtype: string | undefined; title: string; data: SignalFacts };

/**
 * What tells a reported event from another of its type (see `Detection`). Of a built-in type: the facts that detectors go
 * by, so that a report and an article about one event meet. Of the workspace's own: every single fact, or the title of what
 * has none.
 */
export function reportedIdentity({ type, isOwnType, subtype, title, data }: Report): Record<string, string> {
  // An empty field is how many programs write that nothing is known.
  const single = Object.entries(data).filter(([, value]) => !Array.isArray(value) && String(value).trim() !== "");
  if (isOwnType) {
    const facts = single.map(([name, value]) => [name, spellFact(value)]);
    const kind = subtype === undefined ? [] : [["subtype", kebab(subtype)]];
    return Object.fromEntries(facts.length > 0 ? [...facts, ...kind] : [["title", wordsOf(title)], ...kind]);
  }
  const named = single.flatMap(([name, value]) => {
    const spell = IDENTIFYING.get(name);
    return spell ? [[name, spell(String(value)) || String(value)]] : [];
  });
  return Object.fromEntries([...factsOfSubtype(type, subtype), ...named.filter(isDisclosed), ...sumOf(type, data)]);
}

/** Facts of a built-in type with its round as detectors write it, however it was spelled: `series-b` (contract, section 5). */
export function withPlainRound(facts: SignalFacts): SignalFacts {
  const { round } = facts;
  return typeof round === "string" ? { ...facts, round: kebab(round) } : facts;
}

/** What a sub-type says that detectors go by; `data` says it better. */
function factsOfSubtype(type: string, subtype: string | undefined): string[][] {
  const fact = SUBTYPE_FACTS.get(type);
  return fact === undefined || subtype === undefined ? [] : [[fact, kebab(subtype)]].filter(isDisclosed);
}

/** A round of which nothing is known is told apart by nothing. */
function isDisclosed([, value]: string[]): boolean {
  return value !== "undisclosed";
}

/** Signs alone have no words to go by. */
export function wordsOf(text: string): string {
  return nameKey(text) || text.trim();
}

/** A fact in a form in which it can be compared. */
export function spellFact(value: SignalFacts[string]): string {
  return typeof value === "string" ? wordsOf(value) : String(value);
}

/** Two digits of a sum count, each currency for itself. */
function sumOf(type: string, { amount, currency }: SignalFacts): string[][] {
  if (type !== "funding" || typeof amount !== "number" || typeof currency !== "string") return [];
  return [[`amount_${currency.toLowerCase()}`, String(Number(amount.toPrecision(2)))]];
}

function kebab(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}
