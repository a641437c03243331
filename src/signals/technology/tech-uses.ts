import type { Reading, Sentence } from "../reading.ts";
import { listedUse } from "./adopter-lists.ts";
import { addedAbroad } from "./changes-abroad.ts";
import { addedTool, inHeading, usedInHeading } from "./embedded-tools.ts";
import { calledNew, greeted } from "./greeted-tools.ts";
import { addedService } from "./outside-services.ts";
import { setUp } from "./set-up-tools.ts";
import { namesWrittenLarge } from "./small-names.ts";
import { takenUp, takenUpBy } from "./taken-up.ts";
import type { TechClaim } from "./tech-objects.ts";
import { counted, fronted, signed } from "./tech-purchases.ts";
import { inPlace, runsOn } from "./tools-in-use.ts";

/** Products that the account takes up, by a sentence. */
export function findTakenUp(reading: Reading, sentence: Sentence): TechClaim[] {
  for (const find of FINDERS) {
    const names = find(reading, sentence);
    if (names.length > 0) return [{ sentence, names }];
  }
  const large = namesWrittenLarge(reading, sentence);
  const names = large ? [setUp, inHeading].map((find) => find(reading, large)).find((found) => found.length > 0) : [];
  return names && names.length > 0 ? [{ sentence, names }] : [];
}

/** Ways to say so, the surer first. */
const FINDERS = [
  takenUp,
  greeted,
  calledNew,
  signed,
  fronted,
  counted,
  takenUpBy,
  runsOn,
  inPlace,
  setUp,
  addedTool,
  usedInHeading,
  inHeading,
  addedService,
  addedAbroad,
  listedUse,
];
