import { defineDetector } from "./detector.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading } from "./reading.ts";
import { changedDocs, docsCue } from "./technology/developer-docs.ts";
import { isOwnPlace, isTold } from "./technology/own-doing.ts";
import { isWish } from "./technology/wishes.ts";
import { toDetection } from "./to-detection.ts";

/** An interface for developers or its documentation was launched, moved or reworked by the account. */
export const developerDocsChange = defineDetector({
  type: "developer_docs_change",
  kinds: ["article", "release", "activity", "page"],
  cue: docsCue,
  detect(reading) {
    const isNews = !reading.isGeneric || isOwnPlace(reading);
    const sentences = statedSentences(reading, isNews).filter(docsCue);
    if (sentences.length === 0 || (isWish(reading) && !isNoteOfDocs(reading))) return [];
    for (const sentence of sentences) {
      const found = changedDocs(reading, sentence);
      if (!found || !isTold(reading, sentence, found.at) || TEACHES.test(sentence.text)) continue;
      const { subject } = reading;
      return [
        toDetection(reading, sentence, {
          type: "developer_docs_change",
          title: `${subject.name} ${found.what}`,
          strengthShift: found.isLaunch ? 5 : 0,
          certainty: sentence.isTitle || sentence.index <= 3 ? 1 : 0.85,
          data: found.version === undefined ? {} : { product: found.version },
          identity: {},
        }),
      ];
    }
    return [];
  },
});

/** "launches API Lead Auditor Training": lessons on a standard or an interface. */
const TEACHES = /\b(?:training|course|workshop|bootcamp|exam)s?(?: (?:program(?:me)?|kit|series))?[.!]?$/i;

/** "docs: move the webhooks guide": a guide that is worked on, not one to read. */
function isNoteOfDocs(reading: Reading): boolean {
  return (
    isOwnPlace(reading) &&
    /^docs?(?:\([^)]*\))?: ?(?:move|split|merge|rewrite|rework|restructure|overhaul|revamp|reorgani[sz]e)/i.test(
      reading.document.title,
    )
  );
}
