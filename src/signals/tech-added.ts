import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { type DetectorContext, defineDetector } from "./detector.ts";
import { compareStacks, lineOf } from "./observed-stack.ts";
import type { Reading } from "./reading.ts";
import { keyNameOf, techClaims, techCue } from "./technology/tech-claims.ts";
import type { TechClaim } from "./technology/tech-objects.ts";
import { toDetection } from "./to-detection.ts";

/** A product the account has newly taken up: seen on its site or in its DNS, or told by or about it. */
export const techAdded = defineDetector({
  type: "tech_added",
  kinds: ["stack", "article", "release", "activity"],
  cue: techCue,
  detect: (reading, context) =>
    reading.document.kind === "stack" ? observedAdditions(reading, context) : toldAdditions(reading),
});

/** The time is left open: it happened between two visits. */
function observedAdditions(reading: Reading, { previous }: DetectorContext): Detection[] {
  return compareStacks(reading.document, previous).added.flatMap(({ name, category, seenIn }) => {
    const line = lineOf(reading, name);
    if (!line) return [];
    return [
      toDetection(reading, line, {
        type: "tech_added",
        title: `${reading.subject.name} now uses ${name}`,
        summary: `${name} (${category}) was seen for the first time: ${seenIn}.`,
        occurredAt: undefined,
        data: { technology: name, category, seen_in: seenIn },
        identity: { technology: nameKey(name) },
      }),
    ];
  });
}

function toldAdditions(reading: Reading): Detection[] {
  const { title } = reading.document;
  const isToldHere = ({ sentence, names }: TechClaim) =>
    OF_OURS.test(title) ||
    names.some(({ name }) => title.includes(name) && !title.startsWith(name)) ||
    !(reading.isOwnSite && reading.document.kind === "article") ||
    sentence.isTitle ||
    OF_OURS.test(sentence.text);
  const claim = techClaims(reading).added.find(isToldHere);
  return claim ? [toAddition(reading, claim)] : [];
}

/** A company's blog tells all day what its product runs with; what the company runs on it says of itself. */
const OF_OURS =
  /(?<!\p{L})(?:this (?:blog|site|web ?site|shop|store|newsletter)|we|our|us|team|everybody|everyone|everything|all(?= \d)|I|wir|unsere?\p{L}?|uns|nous|notre|nos|nosotros|nuestr[oa]s?|hemos|nós|noss[oa]s?|wij|we|onze|ons|abbiamo|nostr[oa])(?![\p{L}'’]*n['’]t)(?!\p{L})/iu;

function toAddition(reading: Reading, claim: TechClaim): Detection {
  const { sentence } = claim;
  const names = claim.names.map(({ name }) => name);
  return toDetection(reading, sentence, {
    type: "tech_added",
    title: `${reading.subject.name} takes up ${names.join(", ")}`,
    certainty: sentence.isTitle || sentence.index <= 4 ? 1 : 0.85,
    data: { technology: names.length === 1 ? (names[0] ?? "") : names },
    identity: { technology: nameKey(keyNameOf(claim)) },
  });
}
