import { actorBefore, subjectSpans } from "../language/actor.ts";
import { isTheCompany, isTheCompanys } from "../language/definite-company.ts";
import { findOrganisations } from "../language/names.ts";
import { othersIn, othersOf } from "../language/other-parties.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { isTitleCase } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { ELSEWHERE } from "./failures.ts";

/** Whose failure a text tells of. */

/** The account's own account of it. */
const POSTMORTEM = createPattern(
  /\b(?:post-?mortem|post-?incident|incident report|root cause|rca|what happened|(?:incident|outage) (?:review|summary|update|analysis)|about (?:the|our|yesterday's|today's|last \w+'s) (?:outage|downtime|incident))\b/i,
);

/** Such a head announces the account's own story of one failure. */
const OWN_ACCOUNT =
  /^(?:[\p{L}-]+ (?:[\p{L}-]+ ){0,2}(?:outage|incident|downtime)(?: of [^:]{3,20})?: an? (?:post-?mortem|root cause)|incident report:|post-?incident|post-?mortem(?: of|:| \()|sorry about|about (?:yesterday|today|last (?:week|night|\p{L}+day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s (?:outage|downtime|incident)|we (?:let you down|were down)|(?:an |our )?apolog(?:y|ies)|we(?:['’]re| are) sorry|sorry(?:,| (?:for|about) (?:the|our|yesterday|today|last))|what (?:happened|went wrong) (?:on|last|yesterday|today|this)\b|why we were (?:down|offline))/iu;

/** "What happened on Tuesday", "Sorry about Friday" on its own pages, or a text that says sorry: told of nothing but its own failure. */
export function isOwnStory({ document: { title }, sentences }: Reading): boolean {
  if (OWN_ACCOUNT.test(title)) return true;
  if (LESSON.test(title)) return false;
  return POSTMORTEM.test(title) || sentences.slice(0, 8).some(({ text }) => SORRY.test(text));
}

const SORRY =
  /(?<!\p{L})(?:(?:we|I)(?:['’](?:re|m)| are| am)? (?:(?:very|so|truly|deeply|really|incredibly|sincerely|all) )*(?:sorry|apologi[sz]e)|(?:we|I) (?:owe|owed) (?:you|all of you)|(?:an|my|our) apolog(?:y|ies)|wir (?:entschuldigen uns|bitten (?:alle )?[^.;]{0,30}um Entschuldigung)|nous (?:nous excusons|sommes désolés)|lo sentimos|pedimos (?:disculpas|desculpa)|ci scusiamo|onze excuses)(?!\p{L})/iu;
const LESSON =
  /^(?:how|guide|the (?:art|anatomy)|\d+ |tips|when to|what is|what are|handling|writing|running|conducting|managing|publishing|dealing with)(?!\p{L})|\bpost-?mortems\b|\b(?:guide|template|checklist|best practices|playbook|policy|examples?)\b/iu;

/** "Beacon users report problems logging in to Kestrel": the words after the failure say whose it is. */
export function isAtAnothers(reading: Reading, text: string, { index, 0: failure }: RegExpExecArray): boolean {
  const rest = text.slice(index + failure.length);
  const [link] = /^(?: in| on)? (?:to|into|onto|with) (?:the )?(?=\p{Lu})/u.exec(rest) ?? [];
  if (link === undefined || !reading.matcher.isLooselyNamedIn(text.slice(0, index))) return false;
  const whom = rest.slice(link.length, link.length + 60);
  return reading.matcher.findLoosely(whom)[0]?.start !== 0 && othersIn(reading, whom)[0]?.start === 0;
}

/** The account is named beside the outage and not as its cause for others, or tells of it as its own. */
export function isOwnService(reading: Reading, sentence: Sentence, clue: RegExpExecArray): boolean {
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
export function isHeadedByAnothers(reading: Reading): boolean {
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
