import type { MarkedSentence } from "../language/marking.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Where rules for arrivals and departures are tried, and what is looked for. */
export type MovePlace = {
  reading: Reading;
  sentence: Sentence;
  marked: MarkedSentence;
  /** Whether seats on a board are among the posts. */
  withSeats: boolean;
};

/** What one of them has matched, with people and posts as marks, and what stands around it in its sentence. */
export type MoveMatch = MovePlace & {
  direction: "in" | "out";
  /** Where it begins and ends in the marked sentence. */
  start: number;
  end: number;
  text: string;
  /** It without what it tells of somebody in passing: "Jane Roe, the CFO who came in 2019, leaves". */
  withoutAside: string;
  groups: Record<string, string | undefined>;
  before: string;
  /** As much behind it as may still be told of it. */
  behind: string;
  /** All behind it. */
  rest: string;
  /** The sentence as it is written, from where the match begins. */
  told: string;
  /** Whether the subject is named in it or before it. */
  isAfterSubject: boolean;
};

const BEHIND_CHARACTERS = 140;
const ASIDE = /, (?:(?:the|an?) [^,]{1,50} )?who [^,]{1,110},/u;

export function toMoveMatch(
  place: MovePlace,
  direction: "in" | "out",
  { 0: text, index: start, groups = {} }: RegExpExecArray,
): MoveMatch {
  const { sentence, marked } = place;
  const end = start + text.length;
  const rest = marked.text.slice(end);
  return {
    ...place,
    direction,
    start,
    end,
    text,
    withoutAside: text.replace(ASIDE, " "),
    groups,
    before: marked.text.slice(0, start),
    behind: rest.slice(0, BEHIND_CHARACTERS),
    rest,
    told: sentence.text.slice(marked.originalAt(start)),
    isAfterSubject: marked.text.slice(0, end).includes("\uE200"),
  };
}
