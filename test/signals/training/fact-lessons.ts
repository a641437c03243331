import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { toCaseSubject, toDocument } from "#signals/case.ts";
import { detectEvents } from "#signals/detect.ts";
import type { LabelledCase } from "#signals/evaluation/labelled-case.ts";
import { judgeSlot } from "#signals/evaluation/slots.ts";
import { type Candidate, findCandidates } from "#signals/facts/candidates.ts";
import { cluesOf, featuresFor } from "#signals/facts/clues.ts";
import { FACT_KINDS } from "#signals/facts/fact-kinds.ts";
import { onceEach } from "#signals/language/remember.ts";
import { readDocument } from "#signals/reading.ts";
import type { Example } from "./learn.ts";
import type { Target } from "./separate.ts";
import { digestOf, readWritten, type Written } from "./writers.ts";

/** An event that a labelled text tells. */
export type ToldEvent = {
  type: string;
  /** Whether the detector that found the event has left a fact open; not where none found it. */
  isOpen(fact: string): boolean;
};

/** Some words of a labelled text, and whether they are a fact of an event that it tells. */
export type FactLesson = Example & { event: ToldEvent; targets: ReadonlyMap<string, Target> };

/** A fact belongs to a type when so many labelled texts of it give one; with several labels it may be of another. */
const TOLD_MIN = 10;
const AMONG_OTHERS = 0.3;
/** Where and from when on are labelled now and then: a text without the label says nothing. */
const LOOSELY_LABELLED: ReadonlySet<string> = new Set(["location", "effective_date"]);

/** Which facts belong to which types. */
export type Told = Record<string, string[]>;

/** All candidates of every labelled event that gives a fact, in a fixed order. */
export async function readFactLessons(): Promise<{ told: Told; lessons: FactLesson[] }> {
  const written = await readTelling();
  const told = toldIn(written.map(({ labelled }) => labelled));
  return { told, lessons: written.flatMap((one) => lessonsOf(one, told)) };
}

async function readTelling(): Promise<Written[]> {
  return (await readWritten()).filter(
    ({ labelled }) => labelled.labels.length > 0 && Object.keys(labelled.slots ?? {}).length > 0,
  );
}

function toldIn(cases: readonly LabelledCase[]): Told {
  const counts = new Map<string, Map<string, number>>();
  for (const { labels, slots } of cases) {
    for (const type of labels) {
      const facts = counts.get(type) ?? new Map<string, number>();
      for (const fact of Object.keys(slots ?? {}).filter((one) => one in FACT_KINDS))
        facts.set(fact, (facts.get(fact) ?? 0) + (labels.length === 1 ? 1 : AMONG_OTHERS));
      counts.set(type, facts);
    }
  }
  const often = [...counts].map(([type, facts]): [string, string[]] => [
    type,
    [...facts].filter(([, count]) => count >= TOLD_MIN).map(([fact]) => fact),
  ]);
  return Object.fromEntries(often.filter(([, facts]) => facts.length > 0));
}

function lessonsOf({ writer, labelled, isSentence }: Written, told: Told): FactLesson[] {
  const reading = readDocument(toDocument(labelled), toCaseSubject(labelled));
  const sentences = reading.sentences.filter((one) => !one.isBoilerplate);
  const candidates = findCandidates(reading, sentences);
  const clues = candidates.map((candidate) => cluesOf(reading, candidates, candidate));
  return labelled.labels.flatMap((type) => {
    const facts = told[type] ?? [];
    const event: ToldEvent = {
      type,
      isOpen: (fact) => isOpen(fact, type, labelled),
    };
    return candidates.map((candidate, i): FactLesson => {
      const targets = facts.map((fact): [string, Target] => [fact, targetOf(candidate, fact, labelled)]);
      const own = clues[i] ?? { common: [], typed: [] };
      return { writer, isSentence, event, features: featuresFor(own, type), targets: new Map(targets) };
    });
  });
}

const foundIn = onceEach((labelled: LabelledCase) => {
  const document = toDocument(labelled);
  const reading = readDocument(document, toCaseSubject(labelled));
  return detectEvents(reading, { document, previous: [] }, NO_KNOWLEDGE);
});

function isOpen(fact: string, type: string, labelled: LabelledCase): boolean {
  const found = foundIn(labelled).filter((detection) => detection.type === type);
  return found.length > 0 && found.every(({ data }) => data[fact] === undefined);
}

function targetOf({ kind, value }: Candidate, fact: string, { slots }: LabelledCase): Target {
  const asked = slots?.[fact];
  if (!FACT_KINDS[fact]?.includes(kind)) return undefined;
  if (asked === undefined) return LOOSELY_LABELLED.has(fact) ? undefined : -1;
  return judgeSlot(fact, asked, value) === "right" ? 1 : -1;
}

/** Differs when the lessons do. */
export async function digestOfFactLessons(): Promise<string> {
  const written = await readTelling();
  const told = toldIn(written.map(({ labelled }) => labelled));
  return digestOf(written, (one) =>
    lessonsOf(one, told).map(({ features, event, targets }) => [event.type, [...features], [...targets]]),
  );
}
