import { findNamedTechnologies } from "#technologies/named-technologies.ts";
import { createCue } from "../language/cues.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { concernsSubject, isOwnDoing, isOwnPlace } from "./own-doing.ts";

/** What became of public code that was there before: who watches it, who owns it, under which terms it stands. */
export type CodeStanding = { at: number; subtype: "spike" | undefined; what: string };

/** Words one of which such a sentence has. */
export const standingCue = createCue(
  "stars stargazers donat contribut hand hands handed handing transfer transfers transferred giving gives relicense relicenses relicens licence licences license licenses licensing",
);

/** "passes 20,000 GitHub stars", "hits 10k stars on GitHub". */
const STARS = createPattern(
  /(?<!\p{L})(?:pass|hit|reach|cross|surpass|exceed|top)(?:es|s|ed|ped|ting)?(?: (?:the|over|a))? \d[\d.,]*[km]?\+?(?: (?:stars|stargazers) on GitHub| GitHub (?:stars|stargazers))(?!\p{L})|(?<![\p{L}\d.,])\d[\d.,]*[km]?\+? (?:(?:stars|stargazers) on GitHub|GitHub (?:stars|stargazers)) (?:for|and counting|later)(?!\p{L})/giu,
);
/** Homes of projects; to a foundation as such one gives money. */
const FOUNDATION =
  "(?:Linux|Apache(?: Software)?|Eclipse|OpenJS|Cloud Native Computing|Python Software|OpenInfra|LF [A-Z]\\w+|Rust|PyTorch) Foundation|CNCF|LF (?:AI|Energy|Networking|Edge)|Apache Incubator|Commonhaus";
/** "donates Atlas to the Linux Foundation". */
const HANDS_OVER = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:[Dd]onat(?:es|ed|ing)|[Cc]ontribut(?:es|ed|ing)|[Hh]and(?:s|ed|ing)?(?: over)?)(?= [^.;:$€£]{2,60}? to (?:the )?(?:${FOUNDATION})(?!\\p{L}))`,
    "gu",
  ),
);
/** "hands its ledger library to an open-source foundation": of any other foundation, code has to be what it gets. */
const HANDS_CODE_OVER = createPattern(
  /(?<!\p{L})(?:donat|contribut|hand|transfer|giv)(?:e|es|s|ed|ing)?(?: over)?(?= [^.;:$€£]{0,40}?(?:project|library|code|framework|engine|tool(?:kit)?|SDK|software|repository|protocol|compiler|database)(?!\p{L})[^.;:$€£]{0,40}? to (?:the |an? )?(?:[\p{L}-]+ ){0,3}?foundation(?!\p{L}))/giu,
);
/** "relicenses Atlas under AGPLv3", "changing our license to BUSL". */
const RELICENSES = createPattern(
  /(?<!\p{L})(?:re-?licens(?:e|es|ed|ing)(?= [^.;:]{0,60}?(?:under|to|from|as) )|mov(?:es|ed|ing)(?= (?:[^.;:]{2,40} )?from (?:the |an? )?[^.;:]{2,40} licen[cs]e to )|(?:chang(?:es?|ed|ing)|switch(?:es|ed|ing)?) (?:the|our|its) (?:[\p{L}-]+ )?licen[cs]e (?=(?:[^.;:]{2,40} )?(?:to|from) ))(?=[^.;]{0,80}?(?:Apache|MIT|A?GPL|BSD|MPL|BUSL|BSL|SSPL|Business Source|Elastic Licen|Server Side Public|Fair Source|Functional Source|open[- ]source))/giu,
);
/** Gifts of money and work, and what is only asked for. */
const NO_CODE =
  /\b(?:money|funds?|funding|million|dollars|euros?|hours|time|engineers?|staff|report|patch(?:es)?|could|should|would|might|may)\b/i;

/** Where a sentence says that the account's public code has grown, changed hands or terms. */
export function codeStanding(reading: Reading, sentence: Sentence): CodeStanding | undefined {
  const { text } = sentence;
  if (NO_CODE.test(text)) return undefined;
  const [stars] = STARS.matchAll(text);
  if (stars && concernsSubject(reading, sentence) && !namesAnothers(text.slice(0, stars.index)))
    return { at: stars.index, subtype: "spike", what: "passes a mark in GitHub stars" };
  for (const { pattern, what } of DEEDS) {
    for (const verb of pattern.matchAll(text)) {
      const isHeading = sentence.isTitle && verb.index === 0 && (reading.isOwnSite || isOwnPlace(reading));
      if (isHeading || isOwnDoing(reading, sentence, verb.index)) return { at: verb.index, subtype: undefined, what };
    }
  }
  return undefined;
}

/** A project that the catalogue knows is hardly the account's; "GitHub" is only where it stands. */
function namesAnothers(lead: string): boolean {
  return findNamedTechnologies(lead).some(({ technology }) => technology.name !== "GitHub");
}

const DEEDS = [
  { pattern: HANDS_OVER, what: "hands a project to a foundation" },
  { pattern: HANDS_CODE_OVER, what: "hands a project to a foundation" },
  { pattern: RELICENSES, what: "changes the license of its code" },
] as const;
