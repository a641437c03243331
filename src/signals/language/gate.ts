import { type CueSet, hasBit } from "./cue-set.ts";
import { createBit } from "./cues.ts";
import { isPlain, isTrait, type Need, type Trait } from "./needs.ts";

/**
 * Questions to the cues of a text: has it one of some traits, a bit in the cues; and then, does it pass all, or any, of others?
 */
export type Gate = { bit: number; all: Gate[]; any: Gate[] };

/** A need as questions, the rarest first. */
export function createGate(need: Need): Gate {
  const gate: Gate = { bit: bitOf(traitsOf(need)), all: [], any: [] };
  if (isTrait(need) || isPlain(need)) return gate;
  if (need.kind === "all") {
    const [rarest, ...rest] = need.of;
    // One look at the rarest is the bit already.
    return { ...gate, all: (rarest && !isPlain(rarest) ? need.of : rest).map(createGate) };
  }
  const plain = need.of.filter(isTrait);
  const others = need.of.filter((one) => !isTrait(one)).map(createGate);
  return { ...gate, any: plain.length > 0 ? [{ bit: bitOf(plain), all: [], any: [] }, ...others] : others };
}

/** Whether a text may have what is needed. */
export function passes(gate: Gate, cues: CueSet): boolean {
  if (!hasBit(cues, gate.bit)) return false;
  for (const one of gate.all) if (!passes(one, cues)) return false;
  if (gate.any.length === 0) return true;
  for (const one of gate.any) if (passes(one, cues)) return true;
  return false;
}

/** Short lists stand in many expressions, which share their bit. */
const bits = new Map<string, number>();
const SHARED_LENGTH_MAX = 8;

function bitOf(traits: Trait[]): number {
  if (traits.length > SHARED_LENGTH_MAX) return createBit(traits);
  const key = traits
    .map((trait) => `${trait.kind} ${"letters" in trait ? trait.letters : trait.kind === "sign" ? trait.sign : ""}`)
    .sort()
    .join("|");
  const bit = bits.get(key) ?? createBit(traits);
  bits.set(key, bit);
  return bit;
}

/** Traits of which every text that satisfies the need has one. */
function traitsOf(need: Need): Trait[] {
  if (isTrait(need)) return [need];
  if (need.kind === "any") return need.of.flatMap(traitsOf);
  // The rarest comes first.
  return need.of[0] ? traitsOf(need.of[0]) : [];
}
