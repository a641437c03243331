import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { type DetectorContext, defineDetector } from "./detector.ts";
import { compareStacks, lineOf } from "./observed-stack.ts";
import type { Reading } from "./reading.ts";
import { keyNameOf, type TechClaims, techClaims, techCue } from "./technology/tech-claims.ts";
import type { TechMove } from "./technology/tech-objects.ts";
import { toDetection } from "./to-detection.ts";

/** One product exchanged for another of its kind: seen so on the account's site, or told by or about it. */
export const techMigration = defineDetector({
  type: "tech_migration",
  kinds: ["stack", "article", "release", "activity"],
  cue: techCue,
  detect: (reading, context) =>
    reading.document.kind === "stack" ? observedMigrations(reading, context) : toldMigrations(reading),
});

/** That one product took the other's place is a conclusion from two facts. */
const CONCLUDED_CERTAINTY = 0.85;

function observedMigrations(reading: Reading, { previous }: DetectorContext): Detection[] {
  return compareStacks(reading.document, previous).replaced.flatMap(({ from, to }) => {
    const line = lineOf(reading, to.name);
    if (!line) return [];
    return [
      toDetection(reading, line, {
        type: "tech_migration",
        title: `${reading.subject.name} replaces ${from.name} with ${to.name}`,
        summary: `${from.name} is no longer seen, and ${to.name} (${to.category}) is new: ${to.seenIn}.`,
        certainty: CONCLUDED_CERTAINTY,
        occurredAt: undefined,
        data: { technology: [to.name, from.name], from: from.name, to: to.name, category: to.category },
        identity: { technology: nameKey(to.name) },
      }),
    ];
  });
}

function toldMigrations(reading: Reading): Detection[] {
  const claims = techClaims(reading);
  const move = claims.moves.find(({ from }) => from.length > 0) ?? claims.moves[0] ?? exchangeOf(claims);
  if (!move) return [];
  const [from, to] = [namesOf(move.from), namesOf(move.to)];
  return [
    toDetection(reading, move.sentence, {
      type: "tech_migration",
      title: `${reading.subject.name} moves ${from.length > 0 ? `from ${from.join(" and ")} ` : ""}to ${to.join(" and ")}`,
      certainty: move.sentence.isTitle || move.sentence.index <= 4 ? 1 : 0.85,
      data: {
        technology: to.length + from.length === 1 ? (to[0] ?? "") : [...to, ...from],
        ...(from.length > 0 && { from: from.join(", ") }),
        to: to.join(", "),
      },
      identity: { technology: nameKey(keyNameOf({ names: move.to })) },
    }),
  ];
}

/** "Add A, remove B": what a text takes up and what it gives up are of one kind. */
function exchangeOf({ added, removed }: TechClaims): TechMove | undefined {
  for (const { sentence, names } of added) {
    const kinds = new Set(names.map(({ known }) => known?.category));
    const gone = removed.flatMap((claim) => claim.names).filter(({ known }) => known && kinds.has(known.category));
    if (gone.length > 0) return { sentence, from: gone, to: names };
  }
  return undefined;
}

function namesOf(names: TechMove["to"]): string[] {
  return [...new Set(names.map(({ name }) => name))];
}
