import type { ChangeHead } from "./changed-sides.ts";
import type { PageView } from "./page-view.ts";
import type { PlacedChange } from "./volatile.ts";

/** More changes than these are told as they are. */
const HEADED_MAX = 100;

/**
 * What each of the told changes stands under on the page as it is now. What stood there before is said to have stood under the same only
 * where the heading has stayed and nothing between the two has gone. What the title or the text itself says is not said again.
 */
export function headed(view: PageView, told: PlacedChange[], all: PlacedChange[]): ChangeHead[] {
  const headings = view.headings();
  return told.slice(0, HEADED_MAX).map(({ place, after }) => {
    const heading = after === undefined ? undefined : headings.of(place);
    if (!heading || after === undefined || says(view.title, heading.text) || says(after, heading.text))
      return { before: undefined, after: undefined };
    const { at, text } = heading;
    const hasStayed = at !== undefined && !all.some((other) => isBetween(other, at, place));
    return { before: hasStayed ? text : undefined, after: text };
  });
}

/** Whether a change is one of the heading, or took something away that stood between it and the block. */
function isBetween(change: PlacedChange, at: number, place: number): boolean {
  return change.place === at || (change.after === undefined && change.place > at && change.place <= place);
}

function says(text: string, heading: string): boolean {
  return text.toLowerCase().includes(heading.toLowerCase());
}
