import { technologyNamed } from "#technologies/named-technologies.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace, isTold } from "./own-doing.ts";
import type { TechName } from "./tech-objects.ts";

/** "deps: drop dayjs", "Redundant dependency: newrelic": the heading of a change says that what it takes out was depended on. */
export function removedPackage(reading: Reading, sentence: Sentence): TechName[] {
  if (!sentence.isTitle || !isOwnPlace(reading)) return [];
  const { text } = sentence;
  const match = DROPS.exec(text) ?? (TAKES_OUT.test(reading.document.text) ? REDUNDANT.exec(text) : null);
  const [, name = ""] = match ?? [];
  if (!match || GENERIC.test(name) || !isTold(reading, sentence, 0) || reading.matcher.isLooselyNamedIn(name))
    return [];
  const start = match.index + match[0].lastIndexOf(name);
  const known = technologyNamed(name);
  return [{ start, end: start + name.length, name: known?.name ?? name, known }];
}

const PACKAGE = "[`\"']?(@?[\\p{L}\\d][\\p{L}\\d._/-]{2,40})[`\"']?";
const DROPS = createPattern(
  new RegExp(
    `^(?:deps(?:-dev)?(?:\\([^)]{1,20}\\))?|(?:build|chore)\\(deps(?:-dev)?\\))!?: ?(?:drop|remove|uninstall|ditch|get rid of)s? (?:the )?${PACKAGE}(?=[.!]?$|,| (?:dependency|package|library|and use|in favou?r of|\\())`,
    "iu",
  ),
);
const REDUNDANT = createPattern(
  new RegExp(
    `^(?:redundant|unused|obsolete|unneeded|superfluous) (?:dependency|package|library|tracker|service): ?${PACKAGE}[.!]?$`,
    "iu",
  ),
);
const TAKES_OUT = /\b(?:get(?:s|ting)? rid of|got rid of|remov(?:e|es|ed|ing)|delet(?:e|es|ed)|drop(?:s|ped)?)\b/i;
const GENERIC =
  /^(?:unused|deprecated|old|dev|duplicate|redundant|obsolete|extra|some|all|direct|transitive|stale|unneeded|support|node|python|ruby|upper|lower|version|pins?|overrides?|resolutions?|dependabot|lockfile|package-lock|types|tests?|peer)$/iu;
