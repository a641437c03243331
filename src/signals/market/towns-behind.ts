import { findPlaces, type PlaceSpan, placesAfter } from "../language/places.ts";
import type { Reading } from "../reading.ts";
import { toldIn } from "./settled-places.ts";
import { isStreet } from "./streets.ts";

/**
 * The town that a text names behind an estate, a street or a quarter: "at Marlow Park in Telborough", "on Mill Street, Leedham". It says
 * where the site is for whoever does not live there.
 */
export function townsBehind(reading: Reading, text: string, places: readonly PlaceSpan[]): PlaceSpan[] {
  return places.flatMap((place) => {
    const { name } = place;
    if (name.includes(",") || (findPlaces(name).length > 0 && !isStreet(name))) return [];
    const told = toldIn(reading, text, place);
    const at = told.indexOf(name);
    if (at < 0) return [];
    const behind = told.slice(at + name.length);
    const [joint] = IN_TOWN.exec(behind) ?? (ENDS_LIST.test(behind) ? (BESIDE_TOWN.exec(behind) ?? []) : []);
    const [town] = joint === undefined ? [] : placesAfter(` in ${behind.slice(joint.length)}`, 0, 6);
    return town && town.start <= 4 && !reading.matcher.isLooselyNamedIn(town.name) ? [town] : [];
  });
}

const IN_TOWN = /^,? in (?=\p{Lu})/u;
const BESIDE_TOWN = /^, (?=\p{Lu})/u;
/** "Mill Street, Leedham." and "Mill Street, Leedham, on Friday": a name between marks, and no list of streets. */
const ENDS_LIST =
  /^, \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?(?:$|[.;]|,? (?:on|in|from|for|with|after|to|where|which|by|next|this|today)(?!\p{L}))/u;
