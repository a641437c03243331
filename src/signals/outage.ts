import type { Detection } from "#core/detection.ts";
import { MINUTE_MS } from "#core/time.ts";
import { defineDetector } from "./detector.ts";
import { actorBefore, subjectSpans } from "./language/actor.ts";
import { createCue } from "./language/cues.ts";
import { isTheCompany, isTheCompanys } from "./language/definite-company.ts";
import { isStated } from "./language/doer.ts";
import { headlineAbove } from "./language/headline-above.ts";
import { findOrganisations } from "./language/names.ts";
import { othersIn, othersOf } from "./language/other-parties.ts";
import { createPattern } from "./language/pattern.ts";
import { findPlaces } from "./language/places.ts";
import { isTitleCase } from "./language/products.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { findDurationMinutes, findUpdateMinutes, formatMinutes } from "./technology/durations.ts";
import { DEGRADED, ELSEWHERE, NO_FAILURE, OUTAGE, UNAFFECTED, UNNOTICED, WIDE } from "./technology/failures.ts";
import { HALTED } from "./technology/halted-services.ts";
import { tellsOfFailure } from "./technology/outage-frames.ts";
import { isHeadedByOutage } from "./technology/outage-heads.ts";
import { toDetection } from "./to-detection.ts";

/** A long or widely felt outage of the account's own service; not maintenance, not minutes. */
export const outage = defineDetector({
  type: "outage",
  kinds: ["incident", "article", "discussion"],
  detect(reading) {
    if (reading.document.kind === "article") return reportedOutage(reading);
    // On a forum anybody's trouble is told; only a thread that is headed by the failure is about one that many felt.
    if (reading.document.kind === "discussion") return isHeadedByOutage(reading) ? reportedOutage(reading) : [];
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
  const isDown = DOWN.test(text);
  if (isQuiet || PLANNED.test(reading.document.title) || !(isDown || DEGRADED.test(text))) return [];
  if (UNAFFECTED.test(text.replace(OTHERS_SPARED, " "))) return [];
  const minutes = findUpdateMinutes(text) ?? findDurationMinutes(text);
  if (minutes === undefined ? sourceId !== "case" || !isDown : minutes < LONG_MINUTES) return [];
  const told = statedSentences(reading).filter(({ text }) => DOWN.test(text.replace(NOT_DOWN.regexp, " ")));
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

const NOT_FELT =
  /\b(?:possible|possibl[ey]|may|might|could|minimi[sz]e|will|would|unlikely|in case)\b[^.;]{0,80}\b(?:outages?|down(?:time)?|offline|unavailable|disruptions?|interruptions?)\b|\b(?:\d+|a few|several|some) seconds? of (?:downtime|outage|unavailability)\b/i;
const TEXT_MAX = 20_000;
/** "Customers outside the EU were not affected": the others were. */
const OTHERS_SPARED =
  /[^.\n]{0,80}\b(?:outside|other|elsewhere|remaining|rest)\b[^.\n]{0,80}(?:unaffected|not (?:\w+ )?affected|not impacted)/giu;

/** The account's own account of it. */
const POSTMORTEM = createPattern(
  /\b(?:post-?mortem|post-?incident|incident report|root cause|rca|what happened|(?:incident|outage) (?:review|summary|update|analysis)|about (?:the|our|yesterday's|today's|last \w+'s) (?:outage|downtime|incident))\b/i,
);

/** Such a head announces the account's own story of one failure. */
const OWN_ACCOUNT =
  /^(?:[\p{L}-]+ (?:[\p{L}-]+ ){0,2}(?:outage|incident|downtime)(?: of [^:]{3,20})?: an? (?:post-?mortem|root cause)|incident report:|post-?incident|post-?mortem(?: of|:| \()|sorry about|about (?:yesterday|today|last (?:week|night|\p{L}+day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s (?:outage|downtime|incident)|we (?:let you down|were down)|(?:an |our )?apolog(?:y|ies)|we(?:['’]re| are) sorry|sorry(?:,| (?:for|about) (?:the|our|yesterday|today|last))|what (?:happened|went wrong) (?:on|last|yesterday|today|this)\b|why we were (?:down|offline))/iu;

/** An article that states a widely felt outage of this account's service. */
function reportedOutage(reading: Reading): Detection[] {
  if (NO_FAILURE.test(reading.document.title)) return [];
  const isNews = !reading.isGeneric || (reading.isOwnSite && isOwnStory(reading));
  const sentences = statedSentences(reading, isNews);
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
  const isOwnAccount = reading.isOwnSite && isOwnStory(reading);
  const failure = sentences.find((one) => tellsOfFailure(reading, one, isOwnAccount));
  return failure ? [toReport(reading, failure, findDurationMinutes(failure.text))] : [];
}

/** "What happened on Tuesday", "Sorry about Friday" on its own pages, or a text that says sorry: told of nothing but its own failure. */
function isOwnStory({ document: { title }, sentences }: Reading): boolean {
  if (OWN_ACCOUNT.test(title)) return true;
  if (LESSON.test(title)) return false;
  return POSTMORTEM.test(title) || sentences.slice(0, 8).some(({ text }) => SORRY.test(text));
}

const SORRY =
  /(?<!\p{L})(?:(?:we|I)(?:['’](?:re|m)| are| am)? (?:(?:very|so|truly|deeply|really|incredibly|sincerely|all) )*(?:sorry|apologi[sz]e)|(?:we|I) (?:owe|owed) (?:you|all of you)|(?:an|my|our) apolog(?:y|ies)|wir (?:entschuldigen uns|bitten (?:alle )?[^.;]{0,30}um Entschuldigung)|nous (?:nous excusons|sommes désolés)|lo sentimos|pedimos (?:disculpas|desculpa)|ci scusiamo|onze excuses)(?!\p{L})/iu;
const LESSON =
  /^(?:how|guide|the (?:art|anatomy)|\d+ |tips|when to|what is|what are|handling|writing|running|conducting|managing|publishing|dealing with)(?!\p{L})|\bpost-?mortems\b|\b(?:guide|template|checklist|best practices|playbook|policy|examples?)\b/iu;

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

/** "Beacon users report problems logging in to Kestrel": the words after the failure say whose it is. */
function isAtAnothers(reading: Reading, text: string, { index, 0: failure }: RegExpExecArray): boolean {
  const rest = text.slice(index + failure.length);
  const [link] = /^(?: in| on)? (?:to|into|onto|with) (?:the )?(?=\p{Lu})/u.exec(rest) ?? [];
  if (link === undefined || !reading.matcher.isLooselyNamedIn(text.slice(0, index))) return false;
  const whom = rest.slice(link.length, link.length + 60);
  return reading.matcher.findLoosely(whom)[0]?.start !== 0 && othersIn(reading, whom)[0]?.start === 0;
}

const hasCue = createCue(
  `geht ging läuft lief fährt fuhr nobody gates credited vanish disappear missing breaks broke report complain experience experiencing face facing suffer pause paused kick kicked throw freeze degraded slow strand stranded disrupted queue froze freeze freezes broke load buckle outage downtime refused declined processed apologises apologizes buckles buckled down requests out offline online dark unavailable inaccessible unreachable knocked cut ohne sin sem senza sans zonder abgeschnitten back crash collapsed disruption fail
  failed failure meltdown glitch breakdown unable able can cannot could without locked access only störung großstörung ausfall
  totalausfall ausgefallen erreichbar lahmgelegt panne inaccessible hors pas avería caída servicio apagón ar instabilidade
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

/** The account is named beside the outage and not as its cause for others, or tells of it as its own. */
function isOwnService(reading: Reading, sentence: Sentence, clue: RegExpExecArray): boolean {
  const { text } = sentence;
  if (POSTMORTEM.test(text) && reading.isOwnSite && sentence.isTitle) return true;
  if (reading.isOwnSite && sentence.index <= 3 && isOwnStory(reading)) return true;
  if (sentence.impliesSubject && reading.isOwnSite) return /\b(?:we|our|us)\b/i.test(text);
  if (ELSEWHERE.test(text.slice(0, clue.index)) && !RESTORED.test(text.slice(0, clue.index))) return false;
  if (!sentence.namesSubject)
    return (
      (sentence.impliesSubject && !sentence.isTitle) ||
      isTheCompany(reading, sentence, clue.index) ||
      (CUSTOMERS.test(text) && sentence.index <= 2 && isOnlyNamed(reading) && isTheCompanys(reading, sentence)) ||
      (ITS_SERVICE.test(text) && sentence.index <= 2 && isOnlyNamed(reading)) ||
      (LEFT_THE.test(text.slice(0, clue.index)) && isTheCompanys(reading, sentence)) ||
      (POSSESSED.test(text.slice(0, clue.index)) && isTheCompanys(reading, sentence))
    );
  const names = subjectSpans(reading, sentence);
  // "Globex hit by an outage at Acme" is Acme's; "Acme says the outage at Globex" is not.
  const place =
    /(?<!\p{L})(?:outage|failure|meltdown|crash|glitch|disruption|störung|ausfall|panne(?: \p{L}+)?|caída|avería|storing) (?:at|of|on|in|bei|bij|der|des|chez|de|del|en|van) (?:the )?(?=\p{Lu})/iu.exec(
      text,
    );
  if (place) return names.some((name) => Math.abs(name.start - (place.index + place[0].length)) <= 4);
  const before = names.filter((name) => name.end <= clue.index).at(-1);
  if (before && /^crash/i.test(clue[0])) return IT_CRASHES.test(text.slice(before.end, clue.index));
  if (before && RESTORED.test(text.slice(before.end, clue.index))) return true;
  if (before) return clue.index - before.end <= REACH && !isAnothersBetween(reading, sentence, before.end, clue.index);
  const after = names[0];
  // "Card payments down: Beacon struggles".
  if (after && /^: $/.test(text.slice(clue.index + clue[0].length, after.start))) return true;
  return after !== undefined && after.start - clue.index <= REACH && !isAnothersBefore(text.slice(0, clue.index));
}

/**
 * "Beacon shares fall after Kestrel outage", "Kestrel Cloud outage locks shoppers out": the headline says whose failure the
 * whole text is about, and the hours and customers of the text below belong to it.
 */
function isHeadedByAnothers(reading: Reading): boolean {
  const [heading] = reading.sentences;
  const clue = heading?.isTitle ? FAILURE_OF.exec(heading.text) : null;
  if (!heading || !clue || isTitleCase(heading.text)) return false;
  const isOwn = (text: string) => reading.matcher.isLooselyNamedIn(text);
  const [, before = "", after = ""] = clue;
  const owner = before === "" ? after : before;
  const places = findPlaces(owner).map(({ name }) => name);
  return findOrganisations(owner).some(({ name }) => !isOwn(name) && !PEOPLE.test(name) && !places.includes(name));
}

/** "Kestrel Cloud outage", "outage at Kestrel Cloud": whose it is stands right before or right after the word. */
const FAILURE_OF = createPattern(
  /(\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*){0,3})(?:['’]s?)? (?:(?:cloud|network|system|payment|server|IT) )?(?:outage|meltdown|breakdown|failure|blackout)\b|\b(?:[Oo]utage|[Mm]eltdown|[Bb]reakdown|[Ff]ailure|[Bb]lackout) (?:at|of) (?:the )?(\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*){0,3})/u,
);

/** "Kestrel outage hits Beacon": the failing one comes first. */
function isAnothersBefore(lead: string): boolean {
  const other = findOrganisations(lead).at(-1);
  // "Kartenzahlung gestört": German writes every noun like a name.
  if (other && (GERMAN_NOUN.test(other.name) || DETERMINER.test(lead.slice(0, other.start)))) return false;
  return other !== undefined && /^(?:['’]s?)? ?(?:\p{Ll}+ )?$/u.test(lead.slice(other.end)) && !PEOPLE.test(other.name);
}

/** "Ein Rohrbruch legte das Netz der Stadtwerke lahm". */
const DETERMINER = /(?:^|[\s„"])(?:eine?[mnrs]?|der|die|das|dem|den|des) $/iu;
const GERMAN_NOUN =
  /^(?:\p{Lu}\p{Ll}+(?:ung|ungen|zahlung|karten?|systeme?|netz|dienste?|kassen?|automaten?|verkehr|betrieb))$/u;
const PEOPLE =
  /^(?:Trading|Servers|Services?|Cooling|Calls|Ticket|Computer|Power|Internet|Network|System|Systems|Payment|Payments|Card|Cards|Massive|Major|Nationwide|National|Global|Widespread|Huge|Brief|Long|Another|Phone|Mobile|Broadband|Website|App|Email|Technical|Tech|Software|IT|Shoppers|Thousands|Hundreds|Millions|Customers|Users|Passengers|Shoppers|Fans|Players|Gamers|Commuters|Traders|Investors|Drivers|Motorists|Viewers|Residents|Students|Patients|Members|Clients|Subscribers|Merchants|Glitch|Landelijke|Bundesweite|Flights|Trains|Payments|Door|Een|Eine)\b/;

/** "Beacon unmoved as Kestrel goes down": another name stands nearer to the failure. */
function isAnothersBetween(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  return (
    actorBefore(reading, sentence, to) === "other" &&
    /\b(?:as|after|when|while|because|that|says?|said|from|by|amid|over)\b/i.test(sentence.text.slice(from, to)) &&
    othersIn(reading, sentence.text.slice(from, to)).length > 0
  );
}

/** Lorries and markets crash too. */
const IT_CRASHES =
  /^(?:['’]s)? ?(?:(?:web ?)?site|apps?|systems?|platform|servers?|services?|network|online \p{L}+|IT)? ?$/iu;

/** Back at work after an outage: its own. */
const RESTORED =
  /(?<!\p{L})(?:restore[sd]|fix(?:es|ed)|resolve[sd]|back (?:up|online)|resumes?|resumed|recover(?:s|ed|ing)|apologi[sz]e[sd]?|sorry|running again|up again)\b[^.;]{0,60}$/iu;

/** "Customers could not pay" below a headline that names the account and nobody else: its customers. */
const CUSTOMERS =
  /^(?:The |Some |Many |Thousands of |Die |Viele |Les |Des |Los |Muchos |Os |I |Gli |De |Veel )?(?:customers|users|passengers|commuters|subscribers|shoppers|traders|investors|players|gamers|viewers|drivers|motorists|merchants|patients|Kunden|Nutzer|Fahrgäste|Reisende|clients|usagers|voyageurs|abonnés|assurés|clientes|usuarios|pasajeros|usuários|clienti|utenti|klanten|gebruikers|reizigers)(?!\p{L})/iu;

function isOnlyNamed(reading: Reading): boolean {
  const [title] = reading.sentences;
  return title?.namesSubject === true && othersOf(reading, title).length === 0;
}

/** "The streaming app stopped working" below a headline that names the account and nobody else. */
const ITS_SERVICE =
  /^(?:The|Its) (?:[\p{Ll}-]+ ){0,2}?(?:apps?|web ?site|site|services?|systems?|network|platform|portal|servers?|phone lines|online banking|exchange)(?!\p{L})(?! (?:of|at|for|by) (?:the )?\p{Lu})/u;

/** "An error left the supermarket unable to take cards". */
const LEFT_THE =
  /\b(?:left|leaves|leaving|made|rendered|knocked|took|hit|hits|at|across) (?:all of )?the [\p{L}-]+(?: [\p{L}-]+)?(?:['’]s? [\p{L} -]{3,40})? $/iu;

/** "after the operator's signalling system crashed". */
const POSSESSED = /\bthe [\p{L}-]+(?: [\p{L}-]+)?['’]s? (?:[\p{L}-]+ ){0,4}$/iu;

/** Characters between the account's name and the word for its outage. */
const REACH = 120;
