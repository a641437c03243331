import { z } from "zod";

/** `useful`: true and worth knowing. `noise`: true, and not worth knowing. `wrong`: not true, or not of this account. */
export const Verdict = z.enum(["useful", "noise", "wrong"]);
export type Verdict = z.infer<typeof Verdict>;

/** What one key of the workspace says of a signal. Epoch ms. */
export const Feedback = z.object({ by: z.string(), verdict: Verdict, note: z.string().optional(), at: z.number() });
export type Feedback = z.infer<typeof Feedback>;

/** A key has one verdict at most: a later one takes the place of its earlier one, and no verdict withdraws it. The latest is last. */
export function withVerdict(feedback: Feedback[], by: string, given: Omit<Feedback, "by"> | undefined): Feedback[] {
  const others = feedback.filter((one) => one.by !== by);
  return given ? [...others, { by, ...given }] : others;
}

/** The verdict that counts where several were given: the latest. */
export function standingVerdict(feedback: Feedback[] | undefined): Feedback | undefined {
  return feedback?.at(-1);
}
