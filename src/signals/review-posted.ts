import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { technologyNamed } from "#technologies/named-technologies.ts";
import { defineDetector } from "./detector.ts";
import { isGiven } from "./language/binding.ts";
import { createCue } from "./language/cues.ts";
import { createPattern } from "./language/pattern.ts";
import { isTitleCase } from "./language/products.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import {
  FEEDBACK_TITLE,
  isWeighed,
  type Lean,
  leaningOf,
  NO_TOOL,
  namesInTitle,
  OPINION_HEAD,
  QUOTED_ON,
  RATING,
  reviewedBelow,
  reviewedIn,
  TOOL_WORDS,
  USES,
} from "./market/opinions.ts";
import { isForeignTracker, ownVoice } from "./market/own-people.ts";
import { usedBelow } from "./market/used-below.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** "The Chronicle: Bye bye Quell - my takeaways": what others have found, told over. */
const RETELLS = /\b(?:tl;?dr|(?:my|key|some|main) takeaways|(?:my )?notes (?:on|from)|summary of|book review)\b/i;
const READ_THERE = createPattern(
  /\bread (?:it|the (?:full |whole |original )?(?:article|post|story|piece)) (?:in full )?(?:at|on|over at|here)\b/i,
);

/** People of the account tell what they think of a tool they use: by its name, from their own use. */
export const reviewPosted = defineDetector({
  type: "review_posted",
  kinds: ["discussion", "article", "page", "release"],
  detect(reading) {
    const [heading] = reading.sentences;
    if (!heading || !mayReview(reading, heading) || NO_TOOL.test(heading.text)) return [];
    if (RETELLS.test(heading.text)) return [];
    const isPerson = ownVoice(reading) === "person";
    const signed = isPerson ? signedReview(reading) : undefined;
    const review = findReview(reading, heading, signed);
    const tools = review.tools.filter((tool) => !isOwnProduct(reading, tool));
    const isFeedback = isFeedbackToMaker(reading, heading);
    if ((tools.length === 0 && !isFeedback) || !isByUsers(reading, heading)) return [];
    const told = statedSentences(reading, true).slice(0, SENTENCES_MAX);
    const text = told.map((sentence) => sentence.text).join("\n");
    const isRated = RATING.test(text) && (signed !== undefined || saysToReview(reading, heading));
    const { lean, weight } = leaningOf(text);
    const isKnown = weight > 1 && tools.some((tool) => technologyNamed(tool) !== undefined);
    const isCoined = review.isOwnUse && tools.some((tool) => COINED.test(tool));
    if (
      !(TOOL_WORDS.test(text) || isRated || isKnown || isCoined || isUsedAsTool(reading, heading, text)) ||
      told.slice(0, 3).some((one) => NO_SOFTWARE.test(one.text))
    )
      return [];
    if (!(review.isOwnUse || isFeedback || USES.test(text) || isOnReviewSite(reading, text, isPerson))) return [];
    // One word of praise beside a farewell or a move is told in passing.
    if (weight === 0 || (weight === 1 && IN_PASSING.test(heading.text))) return [];
    // Asked last: it is looked for in all of a page.
    if (READ_THERE.test(reading.text)) return [];
    const evidence = told.find((one) => !one.isTitle && leaningOf(one.text).weight > 0) ?? heading;
    return [toReview(reading, evidence, tools, lean)];
  },
});

/** Who says "we use Globex for all CI" of a thing with seats, plans or a search speaks of software. */
function isUsedAsTool(reading: Reading, heading: Sentence, text: string): boolean {
  return SOFTWARE_HAS.test(text) && usedBelow(reading, heading) !== undefined;
}

const SOFTWARE_HAS =
  /\b(?:seats?|CI|runners?|timeline|boards?|quer(?:y|ies)|search|notifications?|upgrades?|dashboards?|integrations?|API|plug-?ins?|log-?ins?|tickets|workspaces?|templates|exports?|caching|threads)\b/i;

/** On its own pages a company gives lessons about the tools of others; what it uses itself its headline says. */
const OF_OURS =
  /(?<!\p{L})(?:we|our|us|I|my|review(?:ed)?(?= (?:of|by) |:|$)|erfahrung\p{L}*|wir|unsere?n?|ich|meine?|nous|notre|nos|mon|nuestr[oa]s?|noss[oa]s?|wij|onze|ons|mijn|nostr[oa]|hemos|abbiamo|good-?bye|farewell|ditching|dropping)(?!\p{L})/iu;

const hasCue = createCue(
  `gives gave awards happy pleased impressed disappointed satisfied fed frustrated killing ditching dropping quitting escaping outgrowing replacing saying reviews rates rated bewertet évalue valora califica avalia recensisce beoordeelt review reviewed reviewing why how what experience experiences thoughts take verdict impressions opinion year years month months week
  weeks later lessons things using running notes would fast slow infuriating again honest alltag word stars stern look praxistest einsatz lo was ce wat cosa goodbye farewell bye defence defense praise trouble problem pros cons living breaking falling giving moving leaving is test
  journey story life love good our my one two three four five six seven eight feedback thoughts ran run used tried warum wieso pourquoi
  por waarom perché unsere meine notre nuestra nossa onze erfahrung erfahrungen erfahrungsbericht avis expérience ein zwei drei sechs une un
  deux trois una dos tres seis een twee drie recensione reseña análisis adieu adiós abbiamo hemos trocamos mudamos`,
);

/** "RouteMind": hardly anything but software is called so. */
const COINED = /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u;

/** What says by itself that somebody judges. */
const JUDGES =
  /(?<!\p{L})(?:impressions?|verdict|opinions?|honest|thoughts|pros|cons|good|ugly|worth|dislikes?|years?|months?|weeks?|love|hate|loathe|leave it|again|regret|infuriat\p{L}+|(?:slow|fast|clunky|buggy|dreadful|awful|brilliant|superb)(?=[.,;:!]| and| but|$)|frank|word about|notes on|alltag|\p{L}+alltag|praxis\p{L}*|fazit|bilan|verdict|review(?=$|:))(?!\p{L})/iu;

/** One cheap look before the question who wrote it. */
function mayReview(reading: Reading, heading: Sentence): boolean {
  if (reading.document.kind === "discussion" || hasCue(heading)) return true;
  if (ENDS_SIGNED.test(heading.text) || QUOTED_ON.test(heading.text)) return true;
  if (usedBelow(reading, heading) !== undefined) return true;
  return RATING.test(heading.text) || OPINION_HEAD.test(heading.text) || signedReview(reading) !== undefined;
}

type Review = { tools: string[]; isOwnUse: boolean };

/** What is reviewed: by the headline, by the line that signs the review, or by the whole text. */
function findReview(reading: Reading, heading: Sentence, signed: string | undefined): Review {
  const headed = reviewedIn(heading.text, reading.document.kind === "discussion");
  if (headed.tools.length > 0) return headed;
  const named = signed === undefined ? headed : reviewedIn(signed);
  if (named.tools.length > 0) return named;
  const used = usedBelow(reading, heading);
  if (used !== undefined) return { tools: [used], isOwnUse: true };
  const below = isPost(reading) ? reviewedBelow(reading.document.text) : undefined;
  return below === undefined ? weighedBelow(reading, heading) : { tools: [below], isOwnUse: true };
}

/** Somebody of the account writes it where people judge what they use. */
function isPost(reading: Reading): boolean {
  return reading.document.kind === "discussion" && ownVoice(reading) === "person" && RATED.test(reading.text);
}

const RATED =
  /(?<!\p{L})(?:stars?|what do you (?:like|dislike)|pros|cons|recommend\p{L}*|would (?:not |n['’]t )?(?:buy|renew)|\d ?\/ ?(?:5|10))(?!\p{L})/iu;

/** "Review of Globex by Jane Roe, Acme" below a headline that quotes her: the lines that say who reviews what. */
function signedReview(reading: Reading): string | undefined {
  if (reading.document.kind === "release") return undefined;
  const lead = reading.sentences.slice(0, 5).filter((one) => !one.isBoilerplate);
  const [head] = lead;
  if (head?.namesSubject && ENDS_SIGNED.test(head.text)) return lead.map(({ text }) => text).join(" ");
  const at = lead.findIndex((one) => !one.isTitle && one.namesSubject && SIGNED.test(one.text));
  return at < 0
    ? undefined
    : lead
        .slice(1, at + 1)
        .map(({ text }) => text)
        .join(" ");
}

/** "“Support is slow” – Ida B., finance manager at Acme" */
const ENDS_SIGNED = /["”’'] ?[–—-] \p{Lu}\p{L}+(?: \p{Lu}[\p{L}.]*)?, [^"“”]{2,60}$/u;
const IN_PASSING = /^(?:good-?bye|bye|farewell|moving|migrating|replacing|from)(?!\p{L})/iu;
const SIGNED = /\b(?:review(?:ed)?\b[^.;!?]{0,60}? by|reviewer:)(?= )/i;

/** "What I learned using Globex": a tool of the headline that the text names again, uses, praises and blames. */
function weighedBelow(reading: Reading, heading: Sentence): Review {
  const { text } = reading.document;
  if (
    !OPINION_HEAD.test(heading.text) ||
    !(reading.isOwnSite || IN_FIRST_PERSON.test(heading.text) || PROMISES_VIEW.test(heading.text)) ||
    (reading.isOwnSite && !OF_OURS.test(heading.text) && !JUDGES.test(heading.text)) ||
    isTitleCase(heading.text) ||
    !USES.test(`${heading.text}\n${text}`) ||
    !isWeighed(text)
  )
    return { tools: [], isOwnUse: false };
  const names = namesInTitle(heading.text);
  const named =
    names.find((name) => text.includes(name)) ??
    (IT_IS_MEANT.test(text) ? names.find((name) => !heading.text.startsWith(name)) : undefined);
  const tool = named ?? (OUR_KIND.test(heading.text) ? USED.exec(text)?.[1] : undefined);
  return { tools: tool === undefined ? [] : [tool], isOwnUse: false };
}

/** "Patients love it, we don't": the text leaves the name to the headline. */
const IT_IS_MEANT =
  /(?<!\p{L})(?:in|with|of|on|about|love|like|hate|loathe|use|used|renew|buy|run) it(?!\p{L})|^(?:It|Its|Sie|Es|Elle|Il) /iu;
/** "Our CRM, one year in": the headline names the kind, the text the tool. */
const OUR_KIND =
  /(?<!\p{L})(?:our|my|unser\p{L}*|notre|nuestr[oa]|noss[oa]|onze?|il nostro|la nostra)(?: new| \p{Ll}+)? (?:CRM|ERP|CMS|POS|till|tills|helpdesk|ticketing|booking|payroll|accounting|stock|inventory|scheduling|software|system|app|platform|intranet|database|tool|Kasse|Software|logiciel|caisse|programa|sistema|kassa)(?!\p{L})/iu;
const USED =
  /(?<!\p{L})(?:(?:moved|switched|migrated|went|changed|signed up) (?:over )?(?:to|for|with)|us(?:e|ed|ing)|run(?:ning)? on|called|on|bought|chose|picked|wechselten zu|nutzen|utilisons|usamos|gebruiken) (?:a (?:tool|system|product) called )?(\p{Lu}[\p{L}\p{N}.+-]*\p{L}(?: \p{Lu}[\p{L}\p{N}]+){0,2})(?=[ ,.;])(?! (?:January|February|March|April|May|June|July|August|September|October|November|December))/u;

/** "75 years of marriage", "to feature learning": only these promise what somebody thinks. */
const PROMISES_VIEW =
  /(?<!\p{L})(?:impressions?|lessons?|learned|learnt|using|used|recommend\p{L}*|verdict|worth|opinions?|reviews?|reviewed|good|bad|ugly|honest|experiences?|thoughts|likes?|dislikes?|pros|cons|really|stars?|alltag|\p{L}+alltag|fazit|bilan|again)(?!\p{L})/iu;

/** In the tracker of the tool its name is not said again. */
function isFeedbackToMaker(reading: Reading, heading: Sentence): boolean {
  const { kind, facts } = reading.document;
  return (
    kind === "release" && facts.version === undefined && FEEDBACK_TITLE.test(heading.text) && isForeignTracker(reading)
  );
}

/** Investors, partners and places are chosen and left in the same words. */
const NO_SOFTWARE =
  /\b(?:investors?|investment|series [a-e]|funding|fund-?raising|venture capital|led our round|acquired|merger|headquarters?|new office|law firm|auditors?|analysts|price target|sponsor\w*|charity|charities|hired|joins? us as|appointed)\b/i;

const SENTENCES_MAX = 80;

/** Written by the account's people; of a text handed over, those who say "we" in it are meant. */
function isByUsers(reading: Reading, heading: Sentence): boolean {
  if (reading.document.kind === "release" && reading.document.facts.version !== undefined) return false;
  if (ownVoice(reading) !== undefined) return true;
  if (reading.document.sourceId === "case" && saysToReview(reading, heading)) return true;
  // "Acme Slate Mini review", "Acme's and Globex's alarm clock": a journalist has tried what the account makes.
  const isOfAccount = heading.namesSubject || heading.text.startsWith(reading.subject.name);
  if (
    reading.document.kind === "article" &&
    isOfAccount &&
    !IN_FIRST_PERSON.test(heading.text) &&
    !isByUsersThemselves(reading)
  )
    return false;
  // A forum is full of people, and hardly one of them is of the account.
  if (reading.document.kind === "discussion") return false;
  const isOurs = reading.sentences.slice(0, 4).some(({ text }) => /\b(?:we|our|my|us|I)\b/i.test(text));
  const namesAccount = reading.sentences.some((sentence) => sentence.namesSubject && !sentence.isBoilerplate);
  return isOurs && reading.document.sourceId === "case" && (namesAccount || isGiven(reading));
}

const IN_FIRST_PERSON =
  /(?<!\p{L})(?:we|our|us|I|my|wir|unsere?\p{L}?|nous|notre|nos|nuestr[oa]|noss[oa]|on[sz]e?)(?!\p{L})/iu;

/** "Beacon reviews Globex". */
function saysToReview({ matcher }: Reading, { text }: Sentence): boolean {
  return matcher.findLoosely(text).some(({ end }) => REVIEWS.test(text.slice(end)));
}

const REVIEWS =
  /^,? (?:reviews|reviewed|rates|rated|bewertet|évalue|valora|califica|avalia|recensisce|beoordeelt) (?=\p{Lu})|^ on \p{Lu}[^:“"'‘]{1,40}: ?[“"'‘]|^ (?:gives|gave|awards|awarded) \p{Lu}[^.;:]{1,40} stars(?!\p{L})/u;

/** Review sites leave out who uses: "Pros: …", "What do you like best?" */
function isOnReviewSite({ document }: Reading, text: string, isByPerson: boolean): boolean {
  return (
    (document.kind === "discussion" || isByPerson) &&
    /\b(?:pros?|cons?|what do you (?:like|dislike)|stars?|rating|overall|likelihood to recommend)\b/i.test(text)
  );
}

/** "Atlas" of Beacon: what it sells itself is not reviewed but praised. */
function isOwnProduct({ matcher, text }: Reading, tool: string): boolean {
  if (matcher.isLooselyNamedIn(tool)) return true;
  const at = text.indexOf(tool, text.indexOf("\n"));
  return (
    at >= 0 &&
    /\b(?:our(?: (?:new|own))?|introducing|launch\p{L}*|we (?:built|made|created)) $/iu.test(
      text.slice(Math.max(0, at - 24), at),
    )
  );
}

/** "How we use a Scale-Out Database for Real-Time Analytics": what kind of thing it is, and what for. */
function isKind(text: string, tool: string): boolean {
  const before = text.slice(0, text.indexOf(tool));
  return /(?:^| )(?:an?|for|our)\s$/iu.test(before) && KIND.test(tool) && technologyNamed(tool) === undefined;
}

const KIND =
  / (?:analytics|databases?|warehouses?|platforms?|systems?|tools?|solutions?|software|engines?|services?|quer(?:y|ies)|apps?)$/iu;

function toReview(reading: Reading, evidence: Sentence, named: string[], lean: Lean): Detection {
  const heading = reading.sentences[0]?.text ?? "";
  const tools = named.filter((tool) => !isKind(heading, tool));
  const [tool] = tools;
  return toDetection(reading, evidence, {
    type: "review_posted",
    subtype: lean,
    title: `${reading.subject.name} reviews ${tools.length === 0 ? "a tool it uses" : tools.join(" and ")}`,
    strengthShift: lean === "negative" ? 10 : 0,
    data: tool === undefined ? {} : { product: tools.length === 1 ? tool : tools },
    identity: tool === undefined ? {} : { product: nameKey(tool) },
  });
}

/** "Our four clinics went live in March": who has tried it works with it. */
function isByUsersThemselves({ sentences }: Reading): boolean {
  return sentences.slice(0, 4).some(({ text }) => WORKS_WITH_IT.test(text));
}

const WORKS_WITH_IT =
  /(?<!\p{L})(?:our|unsere?\p{L}{0,2}|notre|nos|nuestr[oa]s?|nossa?s?|onze|(?:nostr[oaie]))(?!\p{L}) \p{L}|(?<!\p{L})(?:working with|using|running) it(?!\p{L})/iu;
