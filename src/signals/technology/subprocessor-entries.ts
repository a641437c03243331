import { DAY_MS } from "#core/time.ts";
import { findDates } from "../language/dates.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace } from "./own-doing.ts";
import { HEADS_WITH, newSubprocessors, vendorsOf } from "./subprocessor-names.ts";
import { NO_CHANGE, REMOVES, SUBPROCESSOR } from "./subprocessor-words.ts";
import { isAllKnown, techNamesAt } from "./tech-objects.ts";

/* Entries of the account's own list, which tell of a change without a sentence that says so. */

/** "Sub-processor list Q3" over "+ Globex (inference)", "OpenAI as sub-processor": changes of the account's own list. */
export function addedBelow(reading: Reading): Sentence | undefined {
  const [heading, ...below] = reading.sentences;
  if (!heading?.isTitle || !isOwnPlace(reading) || heading.text.search(SUBPROCESSOR) < 0) return undefined;
  if (NO_CHANGE.test(heading.text) || REMOVES.test(heading.text)) return undefined;
  if (HEADED_ROLE.test(heading.text) && newSubprocessors(reading, heading).length > 0) return heading;
  return below.slice(0, BELOW_MAX).find(({ text, isBoilerplate }) => {
    const lead = isBoilerplate ? undefined : ADDS_ROW.exec(text)?.[0];
    const names = lead === undefined ? [] : techNamesAt(reading, text, lead.length);
    const rest = text.slice(names.at(-1)?.end);
    return vendorsOf(names).length > 0 && (isAllKnown(names) || ROW_GOES_ON.test(rest));
  });
}

const BELOW_MAX = 5;
const HEADED_ROLE =
  /^(?:[\p{L}\d_/-]+(?:\([^)]{1,30}\))?!?: ?)?\p{Lu}[^.;:]{1,50} as (?:an? )?(?:new |AI |optional )?sub/u;
const ADDS_ROW = /^(?:[-*•] ?)?(?:\+ ?|(?:This (?:PR |change )?)?[Aa]dd(?:s|ed|ing)? )(?=\p{Lu})/u;
const ROW_GOES_ON =
  /^,? ?(?:(?:Inc|Ltd|LLC|GmbH|SE|AG|PBC|B\.V|AB|ApS|Oy)\b\.?,? ?)?(?:\(|[–—-] |for |to the |as (?:an? )?(?:new )?sub|$)/u;

/** "Add Mailgun to privacy policy", the heading of a change: who is named there processes data for the account. */
export function namedInPolicy(reading: Reading): Sentence | undefined {
  const [heading] = reading.sentences;
  if (!heading?.isTitle || !isOwnPlace(reading)) return undefined;
  const [verb] = heading.text.matchAll(HEADS_WITH);
  if (!verb || verb.index > 24) return undefined;
  const names = techNamesAt(reading, heading.text, verb.index + verb[0].length);
  return isAllKnown(names) && IN_POLICY.test(heading.text.slice(names.at(-1)?.end)) ? heading : undefined;
}

const IN_POLICY =
  /^ (?:(?:[\p{Ll}-]+ ){1,3})?(?:to|in|on) (?:the |our )?(?:privacy (?:policy|notice|page|statement)|dpa|data processing (?:agreement|addendum))(?!\p{L})/iu;

/** "Last updated 1 March. Added: Acme Inc. (monitoring)": the list itself says what is new on it since a day not long ago. */
export function dated(reading: Reading): Sentence | undefined {
  const { document, referenceAt, sentences } = reading;
  if (document.kind !== "page" || document.title.search(SUBPROCESSOR) < 0 || referenceAt === undefined)
    return undefined;
  const at = sentences.slice(1, ENTRY_WITHIN).findIndex(({ text }) => IS_ENTRY.test(text));
  const [before, entry] = at < 0 ? [] : sentences.slice(at, at + 2);
  if (!before || !entry || newSubprocessors(reading, entry).length === 0) return undefined;
  const days = findDates(`${before.isTitle ? "" : before.text} ${entry.text}`, document.publishedAt);
  const isRecent = days.some((day) => day.precision !== "year" && Math.abs(referenceAt - day.at) <= RECENT_MS);
  return isRecent ? entry : undefined;
}

const IS_ENTRY = /^(?:[^.:]{0,40}\d{4}[:.]? )?(?:newly )?added: ?\p{Lu}/iu;
const ENTRY_WITHIN = 8;
const RECENT_MS = 60 * DAY_MS;
