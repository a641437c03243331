import type { Document } from "#core/document.ts";
import { DAY_MS } from "#core/time.ts";

/** How a job board has grown: its open roles then and now, in percent and days, and the department most of the added ones are in. */
export type BoardGrowth = {
  before: number;
  now: number;
  percent: number;
  days: number;
  department: string | undefined;
};

/** Open roles must have grown by so much against the baseline: both, the share and the number. */
const GROWTH_PERCENT_MIN = 50;
const GROWTH_MIN = 5;
/** The baseline is the latest earlier board of this age: younger ones show noise; a board that stands still is not stored again. */
const BASELINE_AGE_MS_MIN = 14 * DAY_MS;
const BASELINE_AGE_MS_MAX = 180 * DAY_MS;

/** Whether a board has grown sharply against an earlier one. */
export function findBoardGrowth(board: Document, previous: Document[]): BoardGrowth | undefined {
  const ageOf = (earlier: Document) => board.fetchedAt - earlier.fetchedAt;
  const baseline = previous.find(
    (earlier) =>
      earlier.facts.openRoles !== undefined &&
      ageOf(earlier) >= BASELINE_AGE_MS_MIN &&
      ageOf(earlier) <= BASELINE_AGE_MS_MAX,
  );
  const openRoles = board.facts.openRoles;
  if (!baseline?.facts.openRoles || !openRoles) return undefined;
  const [before, now] = [baseline.facts.openRoles.length, openRoles.length];
  // A board that was empty may have been read wrongly; nothing can be said of its growth.
  if (before === 0) return undefined;
  const percent = Math.round(((now - before) / before) * 100);
  if (percent < GROWTH_PERCENT_MIN || now - before < GROWTH_MIN) return undefined;
  const days = Math.round(ageOf(baseline) / DAY_MS);
  return { before, now, percent, days, department: growingDepartment(openRoles, baseline.facts.openRoles) };
}

type OpenRoles = NonNullable<Document["facts"]["openRoles"]>;

/** The department that more than half of the added roles belong to, if there is one. */
function growingDepartment(now: OpenRoles, before: OpenRoles): string | undefined {
  const known = new Set(before.map(({ key }) => key));
  const added = now.filter(({ key }) => !known.has(key));
  const counts = new Map<string, number>();
  for (const { department } of added) if (department) counts.set(department, (counts.get(department) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > added.length)?.[0];
}
