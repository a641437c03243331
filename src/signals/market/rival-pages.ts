import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { othersNamed } from "./rivals.ts";

/** Work on pages about rivals by name, in the headings of the account's own changes. */
export function pagesAboutRivals(reading: Reading, sentence: Sentence): string[] | undefined {
  if (!sentence.isTitle || reading.document.kind !== "release") return undefined;
  const { text } = sentence;
  if (IN_A_TABLE.test(text)) return orNone(othersNamed(reading, sentence));
  const lead = COMING_FROM.exec(text);
  if (!lead) return undefined;
  const at = lead.index + lead[0].length;
  if (findPlaces(text).some(({ start }) => start === at)) return undefined;
  return orNone(othersNamed(reading, sentence).filter((name) => text.indexOf(name, at) === at));
}

function orNone(names: string[]): string[] | undefined {
  return names.length > 0 ? names : undefined;
}

/** "mention Globex in the comparison table". */
const IN_A_TABLE = createPattern(
  /\b(?:mention|add|list|includ|updat|put)(?:e?s|e?d|e|ing)? \p{Lu}[^.;:]{1,60}? (?:in|to|on|into) (?:the |our )?compar(?:ison|e) (?:table|chart|matrix|page|grid)(?!\p{L})/iu,
);
/** "docs: “coming from Globex?” section", "marketing: page “Moving from Globex”". */
const COMING_FROM = createPattern(
  /^(?=[^.;]*\b(?:page|guide|section|article|chapter|landing)\b)(?:[\p{L}\d/-]+(?:\([^)]{1,30}\))?!?: )?[^.;:]{0,40}["“”'‘«](?:moving|coming|switching|migrating|importing) (?:over )?from (?=\p{Lu})/iu,
);
