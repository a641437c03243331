import { DAY_MS } from "#core/time.ts";

/** What is older says nothing about now and is left out: the longest half-life of a signal is 120 days. */
const AGE_MAX_DAYS = 400;
/** Clocks of publishers are off by hours, not by days; what is dated later has not happened. */
const AHEAD_MAX_DAYS = 2;

/** Whether something published then is too old to be read. What is undated is not. */
export function isTooOld(publishedAt: number | undefined, fetchedAt: number): boolean {
  return publishedAt !== undefined && publishedAt < fetchedAt - AGE_MAX_DAYS * DAY_MS;
}

/** The date of publication unless it lies in the future. */
export function pastOnly(publishedAt: number | undefined, fetchedAt: number): number | undefined {
  return publishedAt !== undefined && publishedAt <= fetchedAt + AHEAD_MAX_DAYS * DAY_MS ? publishedAt : undefined;
}
