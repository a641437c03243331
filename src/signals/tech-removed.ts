import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { type DetectorContext, defineDetector } from "./detector.ts";
import { compareStacks, lineOf } from "./observed-stack.ts";
import type { Reading } from "./reading.ts";
import { isOwnPlace } from "./technology/own-doing.ts";
import { keyNameOf, techClaims, techCue } from "./technology/tech-claims.ts";
import type { TechClaim, TechMove } from "./technology/tech-objects.ts";
import { toDetection } from "./to-detection.ts";

/** A product the account has given up: no longer seen on its site or in its DNS, or told by or about it. */
export const techRemoved = defineDetector({
  type: "tech_removed",
  kinds: ["stack", "article", "release", "activity"],
  cue: techCue,
  detect: (reading, context) =>
    reading.document.kind === "stack" ? observedRemovals(reading, context) : toldRemovals(reading),
});

/** Missing once weighs less than missing twice. */
const ONCE_CERTAINTY = 0.85;

function observedRemovals(reading: Reading, { previous }: DetectorContext): Detection[] {
  return compareStacks(reading.document, previous).removed.flatMap(({ name, category, seenIn, isSure }) => {
    const line = lineOf(reading, name);
    if (!line) return [];
    return [
      toDetection(reading, line, {
        type: "tech_removed",
        title: `${reading.subject.name} no longer uses ${name}`,
        summary: `${name} (${category}) is no longer seen; it was there before: ${seenIn}.`,
        certainty: isSure ? 1 : ONCE_CERTAINTY,
        occurredAt: undefined,
        data: { technology: name, category, seen_in: seenIn },
        identity: { technology: nameKey(name) },
      }),
    ];
  });
}

function toldRemovals(reading: Reading): Detection[] {
  const { removed, moves } = techClaims(reading);
  const claim = removed[0] ?? (isOwnPlace(reading) ? removalIn(reading, moves) : undefined);
  if (!claim) return [];
  const names = claim.names.map(({ name }) => name);
  return [
    toDetection(reading, claim.sentence, {
      type: "tech_removed",
      title: `${reading.subject.name} gives up ${names.join(", ")}`,
      certainty: claim.sentence.isTitle || claim.sentence.index <= 4 ? 1 : 0.85,
      data: { technology: names.length === 1 ? (names[0] ?? "") : names },
      identity: { technology: nameKey(keyNameOf(claim)) },
    }),
  ];
}

/** "Remove Travis": the heading of a change that takes out a product, whatever its text says of what came in its place. */
function removalIn({ sentences: [heading] }: Reading, moves: TechMove[]): TechClaim | undefined {
  if (!heading?.isTitle || !(TAKES_OUT.test(heading.text) || TAKES_OUT.test(heading.text.replace(AND_REPLACES, ""))))
    return undefined;
  const gone = moves
    .flatMap(({ from }) => from)
    .filter(({ name }) => heading.text.toLowerCase().includes(name.toLowerCase()));
  const first = gone[0];
  return first && { sentence: heading, names: [first] };
}

/** "Remove A and replace it with B" */
const AND_REPLACES = / and replac(?:e|es|ed|ing) (?:it |them )?(?:with|by) .*$/iu;

const TAKES_OUT =
  /^[^\p{L}]*(?:[\p{L}\d_/-]+(?:\([^)]{1,30}\))?!?: ?)?(?:remov|drop|delet|uninstall|retir|decommission|rip out|get rid of|kill)\p{L}* (?![^.;:]* (?:for|in favou?r of|with|to) )/iu;
