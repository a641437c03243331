import type { Detection } from "#core/detection.ts";
import { type DetectorContext, defineDetector } from "./detector.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isRelaunched } from "./observed-site.ts";
import type { Reading } from "./reading.ts";
import { isOwnPlace, isTold } from "./technology/own-doing.ts";
import { newSiteIn, siteCue } from "./technology/websites.ts";
import { isWish } from "./technology/wishes.ts";
import { toDetection } from "./to-detection.ts";

/** A new or redesigned site of the account: most of its front page changed at once, or it says so. */
export const websiteRelaunch = defineDetector({
  type: "website_relaunch",
  kinds: ["site", "article", "release", "activity"],
  cue: siteCue,
  detect: (reading, context) =>
    reading.document.kind === "site" ? observedRelaunch(reading, context) : toldRelaunch(reading),
});

/** The time is left open: it happened between two visits. */
function observedRelaunch(reading: Reading, { previous }: DetectorContext): Detection[] {
  const [heading] = reading.sentences;
  if (!heading || !isRelaunched(reading.document, previous)) return [];
  return [
    toDetection(reading, heading, {
      type: "website_relaunch",
      title: `${reading.subject.name} has a new website`,
      summary: `Navigation, headings and files of the front page of ${reading.subject.name} changed at once.`,
      occurredAt: undefined,
      data: {},
      identity: {},
    }),
  ];
}

/** "Notice anything different?" */
const ASKS_LOOK = /^(?:did |do )?(?:you )?(?:notice|see|spot)(?:d)? (?:any|some)thing (?:different|new)/i;

/** Merged, and shown to nobody yet. */
const HIDDEN = createPattern(
  /\bbehind (?:an?|its|their|the) (?:own )?(?:feature )?flags?\b|\bfeature[- ]flag|\bnothing (?:of (?:it|this|that) )?(?:has (?:been )?|is |was )(?:shipped|launched|released|published|live|merged)(?: yet)?\b/i,
);

/** "New job - redesign the Acme website": what a board of jobs looks for somebody to do. */
const IS_JOB_AD =
  /^(?:\[[^\]]{1,24}\] ?)?(?:new |paid |open )?(?:jobs?|gigs?|tasks?|vacancy|hiring|help wanted|volunteers? (?:needed|wanted)|looking for)(?: (?:ad|post|posting|request|offer))? ?[-–—:|]/i;

function toldRelaunch(reading: Reading): Detection[] {
  const isNews = !reading.isGeneric || isOwnPlace(reading);
  const sentences = statedSentences(reading, isNews).filter(siteCue);
  if (
    sentences.length === 0 ||
    IS_JOB_AD.test(reading.document.title) ||
    (isWish(reading, { mayListOpen: true }) && !ASKS_LOOK.test(reading.document.title)) ||
    HIDDEN.test(reading.text.slice(0, 2_000))
  )
    return [];
  for (const sentence of sentences) {
    const at = newSiteIn(reading, sentence);
    if (at === undefined || !isTold(reading, sentence, at)) continue;
    return [
      toDetection(reading, sentence, {
        type: "website_relaunch",
        title: `${reading.subject.name} has a new website`,
        certainty: sentence.isTitle || sentence.index <= 3 ? 1 : 0.85,
        data: {},
        identity: {},
      }),
    ];
  }
  return [];
}
