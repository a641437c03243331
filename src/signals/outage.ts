import type { Detection } from "#core/detection.ts";
import { MINUTE_MS } from "#core/time.ts";
import { defineDetector } from "./detector.ts";
import { subjectSpans } from "./language/actor.ts";
import { isStated } from "./language/doer.ts";
import { findDurationMinutes, findUpdateMinutes, formatMinutes } from "./language/durations.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** A long or widely felt outage of the account's own service; not maintenance, not minutes. */
export const outage = defineDetector({
  type: "outage",
  kinds: ["incident", "article"],
  detect(reading) {
    if (reading.document.kind === "article") return reportedOutage(reading);
    const { startedAt, resolvedAt, impact } = reading.document.facts;
    const isRecorded = startedAt !== undefined && (resolvedAt !== undefined || impact !== undefined);
    return isRecorded ? recordedIncident(reading) : toldIncident(reading);
  },
});

/** An incident counts from this length on, one of major or critical impact from half of it (minutes). */
const LONG_MINUTES = 60;
const LONG_MINUTES_IF_MAJOR = 30;
const PLANNED = /\b(?:scheduled|planned|maintenance|upgrade window|wartung\p{L}*)\b/iu;
const DOWN =
  /\b(?:outages?|down(?:time)?|offline|unavailable|unavailability|unreachable|inaccessible|service (?:disruption|interruption)s?|disruption|meltdown|crashe?[sd]?|50[0234]\b|service unavailable|access issues|(?:can(?:no|['’])t|unable to|could not|couldn['’]t|locked out|kept .{0,30} out)|störung|ausfall|ausgefallen|panne|en panne|caída|caído|storing)\b/i;

/** What the status page itself recorded: length and impact decide. */
function recordedIncident(reading: Reading): Detection[] {
  const { facts, fetchedAt, title, key } = reading.document;
  const { impact, startedAt = 0, components = [] } = facts;
  if (impact === "maintenance" || impact === "none" || PLANNED.test(title)) return [];
  // An incident that still runs has lasted at least until it was read.
  const minutes = ((facts.resolvedAt ?? fetchedAt) - startedAt) / MINUTE_MS;
  const isMajor = impact === "major" || impact === "critical";
  if (minutes < (isMajor ? LONG_MINUTES_IF_MAJOR : LONG_MINUTES)) return [];
  const [heading] = reading.sentences;
  if (!heading) return [];
  const length = facts.resolvedAt === undefined ? `${formatMinutes(minutes)} so far` : formatMinutes(minutes);
  const details = [length, ...(impact ? [`${impact} impact`] : [])].join(", ");
  const affected = components.length === 0 ? "" : ` Components: ${components.slice(0, 8).join(", ")}.`;
  return [
    toDetection(reading, heading, {
      type: "outage",
      title: `${reading.subject.name}: ${title} (${details})`,
      summary: `The status page of ${reading.subject.name} reports “${title}”: ${details}.${affected}`,
      strengthShift: shiftOf(impact, minutes),
      occurredAt: startedAt,
      data: {
        duration_minutes: Math.round(minutes),
        ...(impact && { impact }),
        ...(components.length > 0 && { components: components.slice(0, 20) }),
      },
      identity: { incident: key },
    }),
  ];
}

/** Points on the default: minor −10, major +10, critical +20; +5 from four hours on, +10 from a day on. */
function shiftOf(impact: string | undefined, minutes: number): number {
  const byImpact = { minor: -10, major: 10, critical: 20 }[impact ?? ""] ?? 0;
  return byImpact + (minutes >= 1440 ? 10 : minutes >= 240 ? 5 : 0);
}

/**
 * A status entry of which only the text is known: it says that something was down, and for how long. Without a length
 * only a case given on the command line fires, because a feed of a status page is full of entries that took minutes.
 */
function toldIncident(reading: Reading): Detection[] {
  const { facts, key, sourceId } = reading.document;
  const isQuiet = facts.impact === "maintenance" || facts.impact === "none";
  if (isQuiet || PLANNED.test(reading.document.title) || !DOWN.test(reading.text.slice(0, TEXT_MAX))) return [];
  const text = reading.text.slice(0, TEXT_MAX);
  const minutes = findUpdateMinutes(text) ?? findDurationMinutes(text);
  if (minutes === undefined ? sourceId !== "case" : minutes < LONG_MINUTES) return [];
  const sentence = statedSentences(reading).find(({ text }) => DOWN.test(text)) ?? reading.sentences[0];
  if (!sentence) return [];
  return [
    toDetection(reading, sentence, {
      type: "outage",
      title: `${reading.subject.name}: ${reading.document.title}`,
      strengthShift: shiftOf(facts.impact, minutes ?? 0),
      certainty: minutes === undefined ? 0.85 : 1,
      ...(facts.startedAt !== undefined && { occurredAt: facts.startedAt }),
      data: minutes === undefined ? {} : { duration_minutes: minutes },
      identity: { incident: key },
    }),
  ];
}

const TEXT_MAX = 20_000;

const OUTAGE =
  /\b(?:outages?|downtime|went (?:down|offline)|(?:is|are|was|were|goes|knocked|still|systems|network|app|website|service|services|platform) (?:currently |completely |all )?(?:down|offline|unavailable|inaccessible)(?! (?:by|from|to|on|payment|\d))|service disruptions?|(?:app|system|IT|computer|technical|website|network|payment|online banking) (?:failure|meltdown|crash|glitch|breakdown)|meltdown|unable to (?:access|log ?in|use|pay|reach)|access issues|(?:großstörung|ausfall der|panne (?:géante|informatique|majeure)|caída del servicio))\b/i;
/** Many felt it: without that a report of an outage is an anecdote. */
const WIDE =
  /\b(?:customers|users|passengers|travell?ers|subscribers|clients|patients|merchants|members|shoppers|players|thousands|millions|hundreds|nationwide|worldwide|global(?:ly)?|widespread|large-scale|system-?wide|several (?:hours|facilities|sites|regions)|for (?:several |\w+ )?(?:hours|days)|flights|kunden|nutzer|clients|usuarios|klanten|apologi[sz]e[sd]?|sorry|affected|many use cases)\b/i;
/** The word without the event: advice, other people's failures, collections, protection against it. */
const NOT_OURS =
  /\b(?:prevent(?:s|ing)?|avoid(?:s|ing)?|survive|in case of|in the event of|during an outage|protect(?:s|ion)? (?:from|against)|over the years|history of|past outages|other trying days|worst outages|biggest outages|how (?:to|an|we (?:cut|reduced?|avoid|improved?))|cut(?:s|ting)? downtime|what to do|quick fixes|cost of downtime|reduc(?:e|es|ed|ing) downtime|zero[ -]downtime|no downtime|without downtime|minimi[sz]\w* downtime|planned downtime|scheduled|(?:hours|minutes|days) (?:a|per|every) (?:year|month|quarter|week))\b/i;
/** The account's own account of it. */
const POSTMORTEM =
  /\b(?:post-?mortem|incident report|root cause|rca|what happened|(?:incident|outage) (?:review|summary|update|analysis)|about (?:the|our|yesterday's|today's|last \w+'s) (?:outage|downtime|incident))\b/i;

/** An article that states a widely felt outage of this account's service. */
function reportedOutage(reading: Reading): Detection[] {
  if (NOT_OURS.test(reading.document.title)) return [];
  const sentences = statedSentences(reading);
  for (const sentence of sentences) {
    const clue = OUTAGE.exec(sentence.text);
    if (!clue || NOT_OURS.test(sentence.text) || !isStated(reading, sentence, clue.index)) continue;
    if (!isOwnService(reading, sentence, clue.index)) continue;
    const around = sentences.filter(({ index }) => Math.abs(index - sentence.index) <= 3).map(({ text }) => text);
    const text = around.join(" ");
    const minutes = findDurationMinutes(sentence.text) ?? findDurationMinutes(text);
    if (minutes !== undefined && minutes < LONG_MINUTES) return [];
    if (!WIDE.test(text) && minutes === undefined) continue;
    return [
      toDetection(reading, sentence, {
        type: "outage",
        title: `Outage at ${reading.subject.name}${minutes === undefined ? "" : ` (${formatMinutes(minutes)})`}`,
        strengthShift: minutes !== undefined && minutes >= 240 ? 5 : 0,
        certainty: sentence.isTitle || sentence.index <= 4 ? 1 : 0.85,
        data: minutes === undefined ? {} : { duration_minutes: minutes },
        identity: {},
      }),
    ];
  }
  return [];
}

/** The account is named beside the outage and not as its cause for others, or tells of it as its own. */
function isOwnService(reading: Reading, sentence: Sentence, at: number): boolean {
  if (POSTMORTEM.test(sentence.text) && reading.isOwnSite && sentence.isTitle) return true;
  if (sentence.impliesSubject && reading.isOwnSite) return /\b(?:we|our|us)\b/i.test(sentence.text);
  if (!sentence.namesSubject) return sentence.impliesSubject && !sentence.isTitle;
  const names = subjectSpans(reading, sentence);
  // "Globex hit by an outage at Acme" is Acme's; "Acme says the outage at Globex" is not.
  const place = /\b(?:outage|failure|meltdown|crash|glitch|disruption) (?:at|of|on|in) (?:the )?(?=\p{Lu})/u.exec(
    sentence.text,
  );
  if (place) return names.some((name) => Math.abs(name.start - (place.index + place[0].length)) <= 4);
  return names.some((name) => Math.abs(name.start - at) <= REACH);
}

/** Characters between the account's name and the word for its outage. */
const REACH = 120;
