import type { Place } from "./keyword.ts";

/** These places in the order of the text, those that meet or overlap as one, at most so many. */
export function unitePlaces(places: Place[], countMax: number): Place[] {
  const united: Place[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = united.at(-1);
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else if (place.end > place.start) united.push({ ...place });
  }
  return united.slice(0, countMax);
}
