import type { Detection } from "#core/detection.ts";
import { MINUTE_MS } from "#core/time.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { isStated } from "./language/doer.ts";
import { headlineAbove } from "./language/headline-above.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isOthersRepository } from "./market/own-trackers.ts";
import type { Reading, Sentence } from "./reading.ts";
import { findDurationMinutes, findUpdateMinutes, formatMinutes } from "./technology/durations.ts";
import { DEGRADED, NO_FAILURE, OUTAGE, UNAFFECTED, UNNOTICED, WIDE } from "./technology/failures.ts";
import { HALTED } from "./technology/halted-services.ts";
import { NOT_WORKING, PLANNED_ABROAD } from "./technology/not-working.ts";
import { tellsOfFailure } from "./technology/outage-frames.ts";
import { isHeadedByOutage } from "./technology/outage-heads.ts";
import { isAtAnothers, isHeadedByAnothers, isOwnService, isOwnStory } from "./technology/outage-owner.ts";
import { findEntryMinutes } from "./technology/update-times.ts";
import { isWish } from "./technology/wishes.ts";
import { toDetection } from "./to-detection.ts";

/** A long or widely felt outage of the account's own service; not maintenance, not minutes. */
export const outage = defineDetector({
  type: "outage",
  kinds: ["incident", "article", "discussion", "release"],
  detect(reading) {
    if (reading.document.kind === "article") return reportedOutage(reading);
    // On a forum anybody's trouble is told; only a thread that is headed by the failure is about one that many felt.
    if (reading.document.kind === "discussion") return isHeadedByOutage(reading) ? reportedOutage(reading) : [];
    if (reading.document.kind === "release") return notedIncident(reading);
    const { startedAt, resolvedAt, impact } = reading.document.facts;
    const isRecorded = startedAt !== undefined && (resolvedAt !== undefined || impact !== undefined);
    return isRecorded ? recordedIncident(reading) : toldIncident(reading);
  },
});

/** An incident counts from this length on, one of major or critical impact from half of it (minutes). */
const LONG_MINUTES = 60;
const LONG_MINUTES_IF_MAJOR = 30;
const PLANNED = createPattern(/\b(?:scheduled|planned|maintenance|upgrade window|wartung\p{L}*)\b/iu);
/** "took years to track down", "the rocket crashed": other ways of down and of crashing. */
const NOT_DOWN = createPattern(
  /\b(?:(?:to|we|they|helped|could) (?:track|pin|write|hunt)|track(?:ed|s)|hunt(?:s|ed|ing)?|narrow(?:s|ed|ing)?|nail(?:s|ed|ing)?|pinned|wrote|written|writing|not|scal(?:es?|ed|ing)|wind(?:s|ing)?|wound|drill(?:s|ed|ing)?|boil(?:s|ed|ing)?|calm(?:s|ed|ing)?)(?: (?:it|this|that|them))? down\b|\b(?:rocket|spacecraft|lander|probe|aircraft|plane|helicopter|satellite|car|truck|train)s? (?:to |that )?crash\p{L}*/giu,
);
const DOWN = createPattern(
  /\b(?:outages?|down(?:time)?|offline|unavailable|unavailability|unreachable|inaccessible|service (?:disruption|interruption)s?|disrupt(?:ion|ed)|meltdown|crashe?[sd]?|50[0234]\b|service unavailable|access issues|(?:can(?:no|['’])t|unable to|could not|couldn['’]t|locked out|did not receive|not receiving|not being (?:sent|delivered|processed)|not delivered|stuck|kept .{0,30} out)|no (?:[\p{L}-]+ ){1,3}(?:left|reached|went (?:out|through)|(?:was|were|has been|have been|could be) (?:sent|delivered|processed|placed|loaded|accepted))|(?:nobody|no one|none of (?:you|our customers)) (?:could|was able to|can)|störung|ausfall|ausgefallen|panne|en panne|caída|caído|storing|(?:requests|payments|logins|calls|orders|transactions|messages|writes|reads|uploads|jobs|builds|emails|deploys)(?: (?:to|from|through|via|in) (?:the |our )?(?:[\p{L}-]+ ){1,3}?)? ?(?:failed|timed out)|(?:webhooks?|notifications?|e-?mails?|messages|payments|payouts|orders|deliver(?:y|ies)|processing|data|reports|jobs|syncs?) (?:[\p{L}-]+ ){0,3}?(?<!will be )delayed (?:by|for (?:up to |more than |over |about |some |several |many |most |all |a few |an? |\d|hours|days|minutes))|holding up (?:notifications|messages|e-?mails|orders|payments|deliver(?:y|ies))|(?:requests|payments|logins|calls|orders|transactions|messages|writes|reads|uploads|jobs|builds|emails|deploys) (?:(?:were|was|have been|are|is) )?(?:being )?(?:failing|failed|rejected|dropped|lost|erroring|timing out)|failed to (?:load|send|sync|connect|start|deploy|render|process|deliver|upload|complete)|hours? of (?:impact|disruption|errors|downtime)|delays? of (?:up to |more than |over |about |around )?(?:\d+|several|two|three|four|five|six|eight|ten|twelve) (?:hours|days))\b/iu,
);

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
      title: `${reading.subject.name} reported an incident: ${title} (${details})`,
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
  const text = reading.text.slice(0, TEXT_MAX).replace(NOT_DOWN.regexp, " ");
  const isDown = DOWN.test(text) || NOT_WORKING.test(text);
  const { title } = reading.document;
  if (isQuiet || PLANNED.test(title) || PLANNED_ABROAD.test(title) || !(isDown || DEGRADED.test(text))) return [];
  if (UNAFFECTED.test(text.replace(OTHERS_SPARED, " "))) return [];
  const minutes = findUpdateMinutes(text) ?? findDurationMinutes(text) ?? findEntryMinutes(text);
  if (minutes === undefined ? sourceId !== "case" || !isDown : minutes < LONG_MINUTES) return [];
  const told = statedSentences(reading).filter(
    ({ text }) => DOWN.test(text.replace(NOT_DOWN.regexp, " ")) || NOT_WORKING.test(text),
  );
  // "Customers may see a short outage", "15 seconds of downtime"
  if (told.length > 0 && minutes === undefined && told.every(({ text }) => NOT_FELT.test(text))) return [];
  const sentence = told.find(({ text }) => !NOT_FELT.test(text)) ?? told[0] ?? reading.sentences[0];
  if (!sentence) return [];
  return [
    toDetection(reading, sentence, {
      type: "outage",
      title: `${reading.subject.name} reported an incident: ${reading.document.title}`,
      strengthShift: shiftOf(facts.impact, minutes ?? 0),
      certainty: minutes === undefined ? 0.85 : 1,
      ...(facts.startedAt !== undefined && { occurredAt: facts.startedAt }),
      data: minutes === undefined ? {} : { duration_minutes: minutes },
      identity: { incident: key },
    }),
  ];
}

/** In the account's own tracker: headed by the failure, and with its length, because bugs of the product are told there too. */
function notedIncident(reading: Reading): Detection[] {
  if (!HEADS_INCIDENT.test(reading.document.title) || isOthersRepository(reading) || isWish(reading)) return [];
  const detections = toldIncident(reading);
  return detections.filter(({ data }) => data["duration_minutes"] !== undefined);
}

const HEADS_INCIDENT = createPattern(
  /^[^\p{L}]{0,6}(?:(?:[\p{L}\d.-]+ ){0,3}?(?:is|are|was|were) (?:currently |completely )?(?:down|offline|unreachable|unavailable)(?=[.!]?$| (?:for|since|on|from|again|yesterday|today)(?!\p{L}))|(?:incident|outage) (?:write-?up|report|review|post-?mortem|summary)(?=[:,–—.]|$| (?:for|of|on) )|post-?mortem(?=[:–—,]| of| on| for)|outage (?:on|of) (?:the )?\d)/iu,
);

const NOT_FELT =
  /\b(?:possible|possibl[ey]|may|might|could|minimi[sz]e|will|would|unlikely|in case)\b[^.;]{0,80}\b(?:outages?|down(?:time)?|offline|unavailable|disruptions?|interruptions?)\b|\b(?:\d+|a few|several|some) seconds? of (?:downtime|outage|unavailability)\b/i;
const TEXT_MAX = 20_000;
/** "Customers outside the EU were not affected": the others were. */
const OTHERS_SPARED =
  /[^.\n]{0,80}\b(?:outside|other|elsewhere|remaining|rest)\b[^.\n]{0,80}(?:unaffected|not (?:\w+ )?affected|not impacted)/giu;

/** An article that states a widely felt outage of this account's service. */
function reportedOutage(reading: Reading): Detection[] {
  if (NO_FAILURE.test(reading.document.title)) return [];
  const isOwnAccount = reading.isOwnSite && isOwnStory(reading);
  const sentences = statedSentences(reading, !reading.isGeneric || isOwnAccount);
  if (isHeadedByAnothers(reading)) return [];
  const isHeaded = isHeadedByOutage(reading);
  for (const sentence of sentences) {
    const isHead = isHeaded && sentence.isTitle;
    const clue =
      isHead || hasCue(sentence)
        ? (OUTAGE.exec(sentence.text) ?? HALTED.exec(sentence.text) ?? (isHead ? DOWN.exec(sentence.text) : null))
        : null;
    if (clue && isAtAnothers(reading, sentence.text, clue)) continue;
    if (!clue || NO_FAILURE.test(sentence.text) || UNAFFECTED.test(sentence.text)) continue;
    const lead = sentence.text.slice(0, clue.index);
    if (!isNewsOfFailure(reading, sentence)) continue;
    if (FEARED.test(lead) || isOfEarlierYear(reading, lead)) continue;
    if (!isStated(reading, sentence, clue.index) || !(isHead || isOwnService(reading, sentence, clue))) continue;
    const around = sentences.filter(({ index }) => Math.abs(index - sentence.index) <= 3).map(({ text }) => text);
    const text = around.join(" ");
    if (UNNOTICED.test(text)) continue;
    const minutes = findDurationMinutes(sentence.text) ?? findDurationMinutes(text);
    if (minutes !== undefined && minutes < LONG_MINUTES) return [];
    if (!isHead && !WIDE.test(text) && minutes === undefined) continue;
    return [toReport(reading, sentence, minutes)];
  }
  const failure = sentences.find((one) => tellsOfFailure(reading, one, isOwnAccount));
  return failure ? [toReport(reading, failure, findDurationMinutes(failure.text))] : [];
}

function toReport(reading: Reading, sentence: Sentence, minutes: number | undefined): Detection {
  return toDetection(reading, sentence, {
    type: "outage",
    title: `${reading.subject.name} had an outage${minutes === undefined ? "" : ` of ${formatMinutes(minutes)}`}`,
    strengthShift: minutes !== undefined && minutes >= 240 ? 5 : 0,
    certainty: sentence.isTitle || sentence.index <= 4 ? 1 : 0.85,
    data: minutes === undefined ? {} : { duration_minutes: minutes },
    identity: {},
  });
}

const hasCue = createCue(
  `geht ging läuft lief fährt fuhr nobody gates credited vanish disappear missing breaks broke report complain experience experiencing face facing suffer pause paused kick kicked throw freeze degraded slow strand stranded disrupted queue froze freeze freezes broke load buckle outage downtime refused declined processed apologises apologizes buckles buckled down requests out offline online dark unavailable inaccessible unreachable knocked cut ohne sin sem senza sans zonder abgeschnitten back crash collapsed disruption fail
  failed failure meltdown glitch breakdown unable able can cannot could without locked access only störung großstörung ausfall
  totalausfall ausgefallen erreichbar lahmgelegt stundenlang tagelang weltweit bundesweit europaweit caído caída caídos caídas panne inaccessible hors pas avería caída servicio apagón ar instabilidade
  apagão tilt disservizi uso servizio none few nobody blackout blackouts answered returned served showed met greeted saw got received left leaves leaving power technical problem problems fault faults error errors difficulties contactless tills terminals funktioniert funktionieren funktionierte funktionierten peut pouvait sai saiu cai caiu fica ficou segue lose loses losing lost weder keine fällt fallen fiel fielen fallo fallos guasto falha falhas bug computerstoring stuck halt halts halted halting suspend suspends suspended stopped grounded paralysed paralyzed interrupted delayed delays cancelled cancels canceled collapses bug bugs hit plagued crippled dogged beset rejected failover none neither night day evening morning weekend hours ticketing booking check checkin checkout reservation login server database dns signalling liegt lag legt gestört nichts streikt streiken streikte ließ ließen konnten kamen pudieron podían pueden consegu riescono riuscivano possono privé privés peuvent pouvaient app web red sistema página plataforma cae storing onbereikbaar inloggen betalen bellen internetten bij`,
);

/** Deep in a text under another headline a failure is an example, or what the account cures. */
function isNewsOfFailure(reading: Reading, sentence: Sentence): boolean {
  const title = headlineAbove(reading, sentence, 4);
  return title === undefined || hasCue(title);
}

/** Nothing has failed yet: "warns of possible blackouts". */
const FEARED =
  /(?<!\p{L})(?:warn(?:s|ed|ing)? (?:of|about|that)|possible|potential|risks?(?: of)?|threat(?:s|ens)?(?: of)?|fears?(?: of)?|in case of|drohen(?:de)?[rn]?|mögliche[rn]?|übt|éventuelles?|posibles?|possíveis|possibili|mogelijke) (?:[\p{L}-]+ ){0,3}$/iu;

/** "fined for its 2018 outage": told again. */
function isOfEarlierYear({ document }: Reading, lead: string): boolean {
  const [, year] = /(?<!\d)((?:19|20)\d\d) (?:[\p{L}-]+ ){0,2}$/u.exec(lead) ?? [];
  return (
    year !== undefined &&
    (document.publishedAt === undefined || Number(year) < new Date(document.publishedAt).getUTCFullYear())
  );
}
