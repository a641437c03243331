import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { toIso } from "#core/time.ts";
import { type DetectorContext, defineDetector } from "./detector.ts";
import { findDates } from "./language/dates.ts";
import type { Reading, Sentence } from "./reading.ts";
import { annexedVendors } from "./technology/annexed-vendors.ts";
import { isTold } from "./technology/own-doing.ts";
import { presentedVendors } from "./technology/presented-vendors.ts";
import { headedVendors, newSubprocessors } from "./technology/subprocessor-names.ts";
import { isNotExtended, tellsOfSubprocessors } from "./technology/subprocessors.ts";
import { toDetection } from "./to-detection.ts";

/** A vendor more on the account's own list of sub-processors: seen on its page, or told by it. */
export const subprocessorAdded = defineDetector({
  type: "subprocessor_added",
  kinds: ["vendors", "article", "release", "activity", "page", "incident"],
  detect: (reading, context) =>
    reading.document.kind === "vendors" ? observedVendors(reading, context) : toldVendors(reading),
});

/** Share of the last list that has to stand on this one, or it was another list. */
const KEPT_SHARE_MIN = 0.5;
const VENDORS_MAX = 6;

/** The time is left open: it happened between two visits. A vendor that any earlier list had is none. */
function observedVendors(reading: Reading, { previous }: DetectorContext): Detection[] {
  const vendors = reading.document.facts.vendors ?? [];
  const earlier = previous.map(({ facts }) => new Set((facts.vendors ?? []).map(({ name }) => nameKey(name))));
  const [last] = earlier;
  if (!last || last.size === 0) return [];
  const kept = vendors.filter(({ name }) => last.has(nameKey(name))).length;
  if (kept / last.size < KEPT_SHARE_MIN) return [];
  const added = vendors.filter(({ name }) => !earlier.some((names) => names.has(nameKey(name))));
  return added.slice(0, VENDORS_MAX).flatMap(({ name, purpose }) => {
    const line =
      reading.sentences.find((sentence) => !sentence.isTitle && sentence.text.startsWith(name)) ?? reading.sentences[0];
    if (!line) return [];
    return [
      toDetection(reading, line, {
        type: "subprocessor_added",
        title: `${reading.subject.name} lists ${name} as a sub-processor`,
        summary: `${name}${purpose === undefined ? "" : ` (${purpose})`} is new on the list of sub-processors of ${reading.subject.name}.`,
        occurredAt: undefined,
        data: { vendor: name, ...(purpose !== undefined && { purpose }) },
        identity: { vendor: nameKey(name) },
      }),
    ];
  });
}

/** What is planned is announced for people to object: the notice is the event. */
const GIVES_NOTICE =
  /\bwe (?:plan|intend|are planning|are going) to (?:add|engage|use|appoint|onboard|bring on|begin|start)(?: [^.;:]{2,60})? as an? (?:[\p{L}-]+ ){0,2}sub-?processor/iu;

/** "No change to the list of sub-processors". */
const LEAVES_LIST =
  /\b(?:no changes? to|does(?: not|n['’]t) (?:change|touch|alter)|without (?:a )?chang(?:e|ing)(?: to)?) (?:the|our) (?:list of )?(?:data )?(?:sub-?)?processors?(?: list)?(?!\p{L})/iu;

/** The sentence that names vendors, else the first that tells of the change. */
function toldVendors(reading: Reading): Detection[] {
  const telling = tellsOfSubprocessors(reading).filter(
    ({ sentence, at }) => isTold(reading, sentence, at) || GIVES_NOTICE.test(sentence.text),
  );
  const found = telling.map(({ sentence }) => ({ sentence, vendors: newSubprocessors(reading, sentence) }));
  const claim = found.find(({ vendors }) => vendors.length > 0) ?? annexedVendors(reading) ?? found[0];
  if (!claim || LEAVES_LIST.test(reading.text)) return [];
  const { sentence } = claim;
  const vendors =
    [claim.vendors, presentedVendors(reading, sentence.index), headedVendors(reading)].find(
      ({ length }) => length > 0,
    ) ?? [];
  if (vendors.length === 0 && isNotExtended(reading)) return [];
  const below = reading.sentences.slice(sentence.index + 1, sentence.index + 7);
  const from = [sentence, ...(sentence.isTitle ? below : [])]
    .map((one) => effectiveFrom(reading, one))
    .find((day) => day !== undefined);
  const what =
    vendors.length === 0
      ? "changes its list of sub-processors"
      : `names ${vendors.join(", ")} as ${vendors.length > 1 ? "sub-processors" : "a sub-processor"}`;
  return [
    toDetection(reading, sentence, {
      type: "subprocessor_added",
      title: `${reading.subject.name} ${what}`,
      certainty: vendors.length > 0 ? 1 : 0.85,
      data: {
        ...(vendors.length > 0 && { vendor: vendors.length === 1 ? (vendors[0] ?? "") : vendors }),
        ...(from !== undefined && { effective_date: toIso(from).slice(0, 10) }),
      },
      identity: vendors[0] === undefined ? {} : { vendor: nameKey(vendors[0]) },
    }),
  ];
}

/** "from 1 March 2026 we will use": the day a sentence names for it. */
function effectiveFrom({ document }: Reading, { text }: Sentence): number | undefined {
  return findDates(text, document.publishedAt).find(
    ({ start, precision }) => precision === "day" && FROM_DAY.test(text.slice(Math.max(0, start - 30), start)),
  )?.at;
}

const FROM_DAY =
  /(?<!\p{L})(?:from|effective(?: (?:from|as of|on))?|as of|with effect from|starting(?: on)?|on|ab|zum|à compter du|à partir du|desde el?|a partir d[eo]l?|dal|vanaf|per)\s$/iu;
