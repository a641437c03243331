/** What strangers answer: how sure they are, and whether it is so. */
export type Answer = { margin: number; isRight: boolean };

/** The surest first. */
export function bySureness<One extends Answer>(answers: readonly One[]): One[] {
  return answers.toSorted((a, b) => b.margin - a.margin);
}

/**
 * The margin from on which the answers above it are right often enough (0-1), though never below `least`; fewer than `answersMin`
 * say nothing of that. Undefined where there is none. `answers` come by sureness.
 */
export function trustedFrom(
  answers: readonly Answer[],
  { rightShare, answersMin, least }: { rightShare: number; answersMin: number; least: number },
): number | undefined {
  let right = 0;
  let from: number | undefined;
  for (const [i, { margin, isRight }] of answers.entries()) {
    if (margin < least) break;
    if (isRight) right += 1;
    if (i + 1 >= answersMin && right / (i + 1) >= rightShare) from = margin;
  }
  return from;
}
