/** What one variant gave, a value for each time its turn came. */
export type Figure = { variant: string; what: string; unit: string; values: number[] };

/**
 * What must hold. With `against`, the ratio of the two medians is judged; without, the median itself. `is` says on which side
 * of `floor` (which must hold) and `aim` (which is hoped for) it has to lie.
 */
export type Bar = {
  what: string;
  values: number[];
  against?: number[];
  unit?: string;
  is: "at least" | "at most";
  floor: number;
  aim: number;
};

/** A picture that belongs to the results, kept beside them: its path from there, and the SVG. */
export type Plot = { name: string; title: string; svg: string };

/** Rows that no figure has the form of. */
export type Table = { head: string[]; rows: string[][] };

/** What a topic found out. A note is a sentence that the figures cannot be read without. */
export type Findings = { figures: Figure[]; bars: Bar[]; tables?: Table[]; notes?: string[]; plots?: Plot[] };

/** What a topic is given. */
export type Bench = {
  /** The compiled program. */
  binary: string;
  /** An empty folder of this topic's own; gone afterwards. */
  folder: string;
  /** Kept from one run to the next and never committed: what takes long to make. */
  cache: string;
  /** Less of everything: to see that the topic works, not to believe its figures. */
  isQuick: boolean;
  /** Rounds that every variant has its turn in. */
  rounds: number;
  /** How long a topic that watches goes on, where the caller said so. */
  minutes?: number;
};

/** One file of `topics/`. `needsPeers`: its variants use packages of `peers/package.json`. */
export type Topic = {
  name: string;
  /** The question it answers, for the heading of its results. */
  answers: string;
  needsPeers?: boolean;
  measure(bench: Bench): Promise<Findings>;
};
