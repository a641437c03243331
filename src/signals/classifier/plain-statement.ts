import { findLeaderRoles } from "../language/roles.ts";
import type { Reading, Sentence } from "../reading.ts";
import { IS_THERE } from "./plain-facts.ts";

/**
 * Whether a sentence puts something as a fact: no possibility, no finding of a study, and in more than a handful of words. What its
 * certainty says is to be asked beside.
 */
export function isPlain(text: string): boolean {
  return text.split(" ").length >= WORDS_MIN && !IS_OPEN.test(text) && !IS_FINDING.test(text);
}

/** Fewer tell next to nothing: "Beacon 2.0" (words). */
const WORDS_MIN = 5;
/**
 * What may be, can be or is to be, in the words that the certainty of a sentence leaves to the verbs of a rule. With a capital, "May" is a
 * month, and what such a word opens is a question.
 */
const IS_OPEN =
  /(?<!\p{L})(?:may|might|could|can|would|should|if|plans?|hopes?|expects?|seeks?|considers?|kann|können|könnten?|soll(?:en|ten?)?|möchten?|wollen|peu(?:t|vent)|pourrai(?:t|ent)|ve(?:ut|ulent)|pued[ea]n?|podrían?|quieren?|pode[mr]?|poderiam?|quer(?:em)?|può|possono|potrebbe(?:ro)?|v(?:uole|ogliono)|kan|kunnen|zou(?:den)?|wil(?:len)?)(?!\p{L})/u;
/** "2024 report shows": what a study found has happened to others. */
const IS_FINDING =
  /\b(?:(?<!\b(?:annual|quarterly|interim|yearly) )report|survey|study|research|index|poll|data) (?:shows?|finds?|found|reveals?|suggests?)\b/i;

/** Whether nothing in a sentence makes an event of another type of it, or somebody else's, or a trait. */
export function tellsOfType(reading: Reading, { text }: Pick<Sentence, "text">, type: string): boolean {
  if (SPOILS[type]?.test(text) || POSTS[type]?.(text) === false) return false;
  if (OF_PEOPLE.has(type) && CAREER.test(text)) return false;
  if (type === "exec_move" && GOES.test(text) && !COMES.test(text)) return false;
  if (type === "ipo_filing" && isListed(text)) return false;
  return type !== "partnership" || !isTrait(reading, text);
}

/**
 * What makes another event of it, or another's: brokered for a client, land that is bought, ground broken for what is let (the rules ask
 * who builds); the subject's own product, praised as only its maker does, or one for the browser; listing rules that are met again.
 */
const SPOILS: Readonly<Record<string, RegExp>> = {
  market_expansion:
    /\b(?:on behalf of|br(?:eaks?|oke|oken|eaking) ground|real estate (?:company|firm|developer|brokerage)|(?:arrang|broker|negotiat|represent)(?:es|ed|ing)|(?:purchas|acquir|buy|bought|sell|sold|sale|donat)\p{L}*(?= [^.;]{0,60}\b(?:acres?|hectares?|land|parcels?)\b))\b/iu,
  compliance_milestone:
    /\b(?:awards?|presents?|issues?|hands?|grants?) (?:[\p{L}\p{N}:./-]+ ){1,6}(?:certificates?|certification|accreditation) to \p{Lu}|\ba certification body\b/u,
  website_relaunch:
    /\b(?:search|auction|dating|download|social[- ]networking|(?:photo|video|file)[- ]sharing) (?:web ?)?sites?\b|\b(?:has|have|had|is|was) (?:barely|hardly|rarely|never|scarcely|seldom|not|yet)\b|\b(?:if|when|once) all goes\b|\b(?:getting ready|about|preparing|gearing up) to\b|\bclient['’]s\b|\bweb-based [^.;]{0,40}\b(?:platform|software|app|tool|system|suite|version)\b/iu,
  product_launch:
    /\bsold (?:fewer|more|only|just|over|under|nearly|about|some|\d)|\b(?:sales|returns|recalls?) of\b|\b(?:disappoint|flop|fail)\p{L}*/iu,
  own_pricing_change:
    /\b(?:its|their|our|his|her) (?:[\p{L}-]+ )?(?:energy|electricity|power|water|wage|tax|fuel|heating|rent|grocery|phone|advertising|operating|labou?r|running) (?:bills?|costs?|spending|expenses)(?!\p{L})/iu,
  outage:
    /\b(?:helped|helps|help|volunteer\p{L}*|donat\p{L}+) (?:out|restore|repair|fix|customers|neighbou?rs|them)?(?!\p{L})/iu,
  security_incident: /\b(?:pirated|piracy|counterfeit\p{L}*|class[- ]actions?|lawsuits?|security features)(?!\p{L})/iu,
  regulatory_filing: /\bregain(?:s|ed)? (?:[\p{Ll}]+ ){0,3}compliance\b/iu,
  tech_added:
    /\b(?:introduc|launch|unveil|releas|develop)\p{L}*\b(?=[^.;]*\b(?:revolutioni[sz]\p{L}+|revolutionary|groundbreaking|innovative|cutting-edge|industry-first|state-of-the-art)\b)|\b(?:now )?(?:live|available|listed) (?:on|in) [^.;]{0,40}(?:marketplace|store|AppExchange)\b|['’]s? (?:[\p{Ll}-]+ ){0,4}(?:service|solution|platform|product|app|software|system|tool) (?:now )?integrates\b/iu,
};
/** Types that tell of a post, and the posts they are about: in a sentence without one nobody takes it. */
const POSTS: Readonly<Record<string, (text: string) => boolean>> = {
  exec_move: (text) =>
    findLeaderRoles(text).some(
      ({ level, start }) => (level === "c_level" || level === "vp") && !IS_THERE.test(text.slice(0, start)),
    ),
};
/** Whoever comes is told with what they did before. */
const OF_PEOPLE: ReadonlySet<string> = new Set(["exec_move", "leader_hire", "promotion", "board_change"]);
const CAREER =
  /^(?:Earlier|Previously|Formerly|Prior to|Before|Most recently|Until (?:then|now|recently)|In (?:his|her|their) (?:earlier|previous|prior|former|last)|During (?:his|her|their)|Throughout (?:his|her|their))\b|\bwho (?:joined|became|left|served|was|had)\b[^;]{0,90}\b(?:last year|years? ago|in (?:19|20)\d\d)/u;
/** "CEO Jane Roe steps down": who goes, and nobody comes. */
const GOES =
  /(?<!\p{L})(?:steps? down|stepp(?:ed|ing) down|resign(?:s|ed|ing)?|retir(?:es|ed|ing)|quits?|leav(?:es|ing)|left|departs?|departed|exits|ousted|fired)(?!\p{L})/iu;
const COMES =
  /(?<!\p{L})(?:nam(?:es|ed|ing)|appoint\p{L}*|hir(?:es|ed|ing)|promot\p{L}+|join(?:s|ed|ing)?|becom(?:es?|ing)|became|succe(?:eds?|eded|ssor)|replac(?:es?|ed|ement)|takes? over|new|interim|acting|elect(?:s|ed)|welcom\p{L}+)(?!\p{L})/iu;

/** "Beacon (NYSE: BCN) closes its public offering": a listed company sells shares too, and lists nothing. */
function isListed(text: string): boolean {
  return HAS_TICKER.test(text) && !IS_LISTING.test(text);
}

const HAS_TICKER = /\((?:NASDAQ|Nasdaq|NYSE|AMEX|OTC\p{L}*|TSX\p{L}*|LSE|AIM|ASX|CSE)(?: \p{L}+)?: ?[\p{Lu}\d.]+\)/u;
const IS_LISTING = /(?<!\p{L})(?:initial|IPOs?|list(?:s|ed|ing)?|debuts?|prospectus|registration|trading)(?!\p{L})/iu;

/** "Beacon enables shops to take paid bookings": what it does on every day. */
function isTrait({ matcher }: Reading, text: string): boolean {
  const [own] = matcher.findLoosely(text);
  return own !== undefined && DOES_ALWAYS.test(text.slice(own.end)) && !IS_NEW.test(text);
}

const DOES_ALWAYS =
  /^(?:['’]s (?:\p{Ll}+ ){1,3}|(?: ?\([^)]{1,40}\))?,? )(?:enables?|allows?|lets?|helps?|empowers?|specialises?|specializes?)(?!\p{L})/u;
const IS_NEW = /(?<!\p{L})(?:now|today|new|newly|announc\p{L}+|launch\p{L}*|introduc\p{L}+)(?!\p{L})/iu;
