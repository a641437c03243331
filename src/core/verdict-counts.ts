import type { Verdict } from "./feedback.ts";
import { type Interval, wilsonInterval } from "./interval.ts";

/** How many of each verdict. */
export type VerdictCounts = Record<Verdict, number>;

/** Verdicts that stand on the signals of one type, place, feed or bot. */
export type Counted<Of> = Of & VerdictCounts;

/** How the signals of a workspace were judged, each by the verdict that stands, the most judged first. */
export type JudgedSignals = {
  byType: Counted<{ type: string }>[];
  /** A signal that was read in several places counts for each of them. */
  bySource: Counted<{ kind: string; domain: string }>[];
  byFeed: Counted<{ feedUrl: string }>[];
  byBot: Counted<{ botId: string }>[];
};

/** The share of judged signals that were useful, 0–1, with its 95 % interval; absent when none was judged. */
export type MeasuredPrecision = VerdictCounts & {
  judged: number;
  precision: number | undefined;
  interval: Interval | undefined;
};

export const NO_VERDICTS: VerdictCounts = { useful: 0, noise: 0, wrong: 0 };

export function measurePrecision({ useful, noise, wrong }: VerdictCounts): MeasuredPrecision {
  const judged = useful + noise + wrong;
  const interval = wilsonInterval(useful, judged);
  return { useful, noise, wrong, judged, precision: interval && useful / judged, interval };
}

export function sumOfVerdicts(counts: VerdictCounts[]): VerdictCounts {
  return counts.reduce(
    (sum, { useful, noise, wrong }) => ({
      useful: sum.useful + useful,
      noise: sum.noise + noise,
      wrong: sum.wrong + wrong,
    }),
    NO_VERDICTS,
  );
}
