import type { Reading } from "../reading.ts";
import { isForeignTracker } from "./own-people.ts";

/** A repository of somebody else's at one of the places where everybody's code is; other hosts say nothing of whose tracker it is. */
export function isOthersRepository(reading: Reading): boolean {
  return PUBLIC_FORGE.test(reading.document.url) && isForeignTracker(reading);
}

const PUBLIC_FORGE = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//i;
