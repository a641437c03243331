import type { Detection } from "#core/detection.ts";
import { hasGivenUpListing, isDenied } from "../capital/denied.ts";
import { isLentByAccount } from "../capital/lenders.ts";
import { isListingOfOther } from "../capital/listing-owner.ts";
import { STRIKES_THEM } from "../capital/milestone-rules.ts";
import { NOT_OUT_YET } from "../capital/speaks-of-results.ts";
import { IS_LIST_OF_DEALS, isNotMade } from "../capital/stopped-deals.ts";
import { isCalledOff } from "../hiring/cuts-called-off.ts";
import { createPattern } from "../language/pattern.ts";
import { isToldInYears } from "../language/told-in-years.ts";
import { isOnlyCalledAfter } from "../market/former-sites.ts";
import { isNoStepYet, isOnGivenUpSite } from "../market/given-up-sites.ts";
import { isFounderOfOther, isStepOfFounder } from "../people/founders-steps.ts";
import type { Reading } from "../reading.ts";

/** Words that make something else of an event that no rule has understood: the classifier knows the subject matter, not the roles. */
const OTHERWISE: Readonly<Record<string, RegExp>> = {
  // Nobody has got what is still to be applied for.
  grant_award:
    /\b(?:funding opportunit(?:y|ies)|solicitations?|requests? for (?:applications|proposals)|calls? for (?:applications|proposals|entries)|eligib\p{L}+|deadlines?|applicants?|apply (?:now|for|by)|how to apply|grant program(?:me)?s?)(?!\p{L})/iu,
  // Whoever rates what others owe has borrowed nothing.
  debt_financing: /\b(?:assign(?:s|ed)|affirm(?:s|ed)|gives?|gave) [^.;]{0,40}\bratings?\b/iu,
  // Part of a company, or what a licence allows.
  acquisition_made:
    /\b(?:(?:[1-4]?\d(?:[.,]\d+)?) ?(?:%|percent|per cent|pct\.?) (?:[\p{L}-]+ ){0,3}(?:stake|interest|holding|shares)|(?:buy|buys|acquires?|takes?|purchases?) (?:[1-4]?\d(?:[.,]\d+)?) ?(?:%|percent|per cent|pct\.?) of|(?:main|largest|majority|sole) (?:owner|shareholder)|(?:right|option) to (?:buy|sell|acquire)|minority (?:stake|interest|holding)|licen[cs]es?|spectrum|airwaves|team of|(?:acquir|b(?:uys|ought)|purchas)\p{L}* [^.;,]{2,60}? (?:software|technolog(?:y|ies))(?: products)?(?=$|[.,]| (?:of|from) )|se (?:hace|hizo) con (?:el|un|la|una) (?:contrat[oa]|licitación|obra|premio|proyecto|pedido))(?!\p{L})/iu,
  acquired:
    /\b(?:compensation|licen[cs]es?|spectrum|airwaves|stake|properties|part of [^.;,]{2,40}['’]s? (?:\p{Ll}+ ){0,2}(?:supply chain|network|programme|program|ecosystem|plans?|strategy))(?!\p{L})/iu,
  // Two that are named together fight, talk, are compared or part; a hope is none of theirs yet.
  partnership:
    /\b(?:showdown|collision|clash\p{L}*|feud|rivals?|rivalry|battl\p{L}+|fight\p{L}*|compet(?:e|es|ing|itors?|ition)|differences?|disput\p{L}+|row|lawsuit|su(?:ed?|es|ing)|alleg\p{L}+|accus\p{L}+|decr(?:y|ies|ied)|fewest|according to (?:an? |the )?(?:\p{L}+ ){0,2}(?:reports|survey|study|poll|index|ranking)|court|appeal|discuss\p{L}*|talks?|rumblings?|rumou?r\p{L}*|hop(?:es?|ed|ing) to|seeks?|lost their|different as|unlike|rule[sd]?|dominat\p{L}+|divorc\p{L}+|to end|end(?:s|ed|ing)? (?:an?|the|its|their)|break(?:s|ing)? up|part ways|licen[cs](?:ing|e) deal|outages?|been in (?:close )?co-?operation|dissolv\p{L}+|wind(?:s|ing)? (?:up|down)|be replaced (?:with|by))(?!\p{L})/iu,
  // What shares cost is no price of the company's.
  own_pricing_change:
    /(?<!\p{L})(?:(?:share|stock)s?(?:['’]s)? (?:price|target)|(?:share|stock|price) targets?|target price|shares (?:rose|fell|jumped|dropped|gained|lost|slipped|slid|surged|climbed|closed|traded)|(?:jump|gain|drop|climb|slip|edg)(?:s|p?ed|ed)? (?:up |down |by )?[\d.,]+ ?(?:%|percent|per cent|pct\.?) to [\d.,]+|Aktienkurs|Kursziel|cours de (?:l['’]action|bourse)|cotización|quotazione|koersdoel)(?!\p{L})/iu,
  // What a company makes and sells is not what it uses.
  tech_added:
    /\b(?:to (?:develop and )?make|to sell|on the supply of|to supply|enables? \p{L}+ to|rivals?|battles?|launch\p{L}*|introduc\p{L}+|unveil\p{L}*|roll(?:s|ed|ing)? out|debut\p{L}*|(?:helps?|lets?|enables?|allows?) (?:vendors|developers|customers|users|companies|businesses|teams)|just (?:a few )?\p{L}+ (?:weeks|days) after)(?!\p{L})/iu,
  // A thing on sale in its own market is a product, and no new place; where jobs go, nothing is opened; who is courted has not come.
  market_expansion:
    /\b(?:re-?organi[sz]\p{L}+|comply|after (?:exiting|leaving)|lost out (?:to|on)|consolation prize|, then[- ](?:governor|mayor|premier|president|minister)|(?:to|try|tries|trying|hopes?|hoping|seek\p{L}*|bids?|bidding) (?:to )?(?:attract|lure|woo|court)|(?:cut|cuts|cutting|ax(?:e|es|ing)|shed\p{L}*|slash\p{L}*|eliminat\p{L}*|lay\p{L}* off|laid off|streich\p{L}*|supprim\p{L}*|despid\p{L}*|licenzi\p{L}*|demit\p{L}*|schrap\p{L}*) [^.;]{0,40}?(?:jobs|staff|workers|employees|posts|roles|Stellen|Arbeitsplätze|emplois|postes|empleos|trabajadores|dipendenti|lavoratori|empregos|trabalhadores|banen)|(?:begin selling|unveil\p{L}*|launch\p{L}*|roll(?:s|ed|ing)? out|releas\p{L}+|introduc\p{L}+) (?:an? |its |the |new )?(?:[\p{L}\d-]+ ){0,6}?(?:computers?|devices?|phones?|handsets?|PCs?|software|systems?|cars?|models?|consoles?|players?|chips?))(?!\p{L})/iu,
  // A hole in what is sold is a matter of whoever uses it; hackers also meet, and found companies.
  security_incident:
    /\b(?:accelerators?|incubators?|hackathons?|flaws?|vulnerabilit(?:y|ies)|holes?|bugs?|patch(?:es|ed)?|exploit code|proof[- ]of[- ]concept|(?:malware|stealer|spyware|virus|botnet|trojan)[^.;]{0,30} (?:found|discovered|spotted) on (?:\p{Ll}+ )*\d|(?:hijack|abus|target)\p{L}* (?:\p{Lu}\S* )+(?:sites|websites|plug-?ins|users|routers|devices)|(?:spoof|impersonat|imitat|mimic)\p{L}*|pos(?:e|es|ed|ing) as|(?:detect|thwart|foil|catch|caught|block)\p{L}* (?:[\p{L}-]+ ){0,3}(?:hackers?|attackers?|intruders?|attacks|breaches|malware|ransomware)|(?:anti-)?piracy)(?!\p{L})/iu,
  // What is shown of a thing before it comes, and what is said of a policy.
  product_launch:
    /\b(?:advis\p{L}+ against|specs|specifications|announc(?:es|ed) (?:an?|the|its) price|future|market share|market research|assault|strategy|is said to|expected to|earlier this year|last year|(?:stiff|strong|tough|fierce|growing) competition|made by)(?!\p{L})/iu,
  // Aid, mergers and building plans are approved too.
  compliance_milestone:
    /\b(?:state aid|aid scheme|merger|takeover|subsid\p{L}+|councils?|councillors?|planners|planning|shareholders)(?!\p{L})/iu,
  // A part of what is sold, and no site of the company.
  website_relaunch: /\bweb app(?!\p{L})/iu,
  // Whom a provider stops serving, and what it takes out of its shop, it has not used.
  tech_migration:
    /\b(?:cuts?|ends?|suspends?|disables?|halts?|stops?) (?:[\p{L}-]+ ){0,3}(?:services?|access|sales|support) (?:to|for)(?!\p{L})/iu,
  tech_removed:
    /\bfrom (?:the |its |their )?(?:\p{L}+ )?(?:app store|play store|store|marketplace|platform|catalogue?|search results)(?!\p{L})/iu,
  earnings_report: /\b(?:theoretical|hypothetical)(?!\p{L})/iu,
  // Who hands in an offer does not ask for any.
  rfp_posted: /\b(?:submits|(?<!be )submitted) (?:(?:an?|its|the) )?(?:tenders?|bids?|proposals?)(?!\p{L})/iu,
  // Roles are also played; what disappears is no new job.
  hiring_surge:
    /\b(?:game|film|movie|cast|playable|(?:jobs?|posts|positions|roles|staff|workers|employees|people) (?:(?:will|to|would|set to) )?(?:disappear|vanish|go(?= ?$|[.,;])|be (?:cut|lost|axed))|redundanc(?:y|ies)|lay-?offs?|job (?:cuts|losses))(?!\p{L})/iu,
  revenue_milestone: STRIKES_THEM,
  // Who can be rung up about a release is no news in it.
  regulatory_filing: /\b(?:further|additional|more) information(?!\p{L})/iu,
  // Who supplies operators is no processor of anybody's data.
  subprocessor_added: /\bsolutions? which (?:improves?|helps?)(?!\p{L})/iu,
  repo_activity: /\b(?:reaffirms?|reiterat\p{L}+|strategy|committ\p{L}+|conference)(?!\p{L})/iu,
};

/** What becomes of a deal that is none: "sagen Deal ab", "walks away from", "geplatzt". */
const DEAL =
  "(?:deal|merger|takeover|talks|bid|offer|acquisition|purchase|buy-?out|agreement|tie-?up|Fusion\\p{L}*|Übernahme\\p{L}*|Kauf|Verhandlungen|fusion|rachat|offre|opa|OPA|oferta|compra|fusión|venta|fusione|acquisizione|offerta|fusão|venda|overname|fusie|bod)";
const FAILS =
  "(?:call(?:s|ed|ing)? off|collaps\\p{L}+|fall(?:s|en)? (?:apart|through)|fell (?:apart|through)|scrap(?:s|ped|ping)|terminat\\p{L}+|abandon\\p{L}*|buckles|geplatzt|platzt|gescheitert|scheitert|abgesagt|Kündigung|aufgelöst|abgeblasen|renonc\\p{L}+|rompu\\p{L}*|tombe à l['’]eau|fracas\\p{L}+|cancela\\p{L}*|salta(?:ta|to)?|annulla\\p{L}*|afgeblazen|gaat niet door)";
const IS_OFF = new RegExp(
  `(?<!\\p{L})(?:${DEAL}(?!\\p{L})[^.;]{0,60}?(?<!\\p{L})${FAILS}|${FAILS}[^.;]{0,60}?(?<!\\p{L})${DEAL}|walk(?:s|ed|ing)? away from|pull(?:s|ed|ing)? out of|sag(?:t|en) (?:\\p{L}+ ){0,3}ab)(?!\\p{L})`,
  "iu",
);
/** What pages on the past of a company are full of. */
const OF_COMPANIES: ReadonlySet<string> = new Set([
  "acquired",
  "acquisition_made",
  "partnership",
  "product_launch",
  "compliance_milestone",
]);

const PATTERNS = new Map(Object.entries(OTHERWISE).map(([type, words]) => [type, createPattern(words)]));

/** "is spending $90m on six new Beacon ferries": a customer acts. */
const IS_BOUGHT =
  /\b(?:invest|buy|bought|order|purchas|spend|lease)\p{L}*\b[^.;]{0,50} (?:in|of|on|\d+|two|three|four|five|six|ten|more|new|additional) $/iu;

/** "The Leeds firm has been acquired by Beacon": it is somebody else that was bought. */
function isBoughtBy({ matcher }: Reading, text: string): boolean {
  return matcher.findLoosely(text).some(({ start }) => BOUGHT_BY.test(text.slice(0, start)));
}

const BOUGHT_BY = /\b(?:acquired|bought|purchased|taken over|snapped up|swallowed) by (?:[^.;]{2,50} and )?(?:the )?$/i;

/** Two names in a headline are not enough: "Kelvo and Beacon see profits dip". */
const TOGETHER = createPattern(
  /partner|\b(?:team|join|together|deal|agree|sign|collab|tie|link|integrat|joint|pact|mou|memorandum|venture|launch|offer|bring|work|with|cooperat|co-|contract|support|power|provid|deliver|build|creat|develop|select|appoint|distribut|expand|extend|renew|form|back|add|use|pair|unit|combin|connect|support|adopt|embed|award|through|via)|allian[cz]|gemeinsam|zusammen|koop|(?<!\p{L})mit\b|accord|acuerdo|acordo|coll?abor|parceri|associ|s['’]alli|samen|insieme|junto|avec|(?<!\p{L})(?:con|com|met)\b/iu,
);

/** What rules ask of an event of the type, of the words of a claim or of the headline; true makes something else of it. */
const SPOILED: Readonly<Record<string, (reading: Reading, quote: string) => boolean>> = {
  ipo_filing: (reading, quote) =>
    isDenied(reading) ||
    hasGivenUpListing(reading) ||
    isEitherTold(reading, quote, (text) => isListingOfOther(reading, text, 0)),
  debt_financing: (reading, quote) => isDenied(reading) || isLentByAccount(reading, quote),
  acquired: (reading, quote) =>
    isDealOff(reading, quote) ||
    isEitherTold(reading, quote, (text) => buysItself(reading.matcher, text) || isBoughtBy(reading, text)),
  acquisition_made: (reading, quote) =>
    isDealOff(reading, quote) || isEitherTold(reading, quote, (text) => isWhatIsBought(reading.matcher, text)),
  partnership: (reading, quote) =>
    isGivenUp(reading, quote) || !isEitherTold(reading, quote, (text) => TOGETHER.test(text)),
  market_expansion: (reading, quote) =>
    isOnGivenUpSite(reading) ||
    isNoStepYet(reading, quote) ||
    isOnlyCalledAfter(reading, quote) ||
    (STANDS_THERE.test(quote) && !COMES_THERE.test(quote)),
  layoffs: ({ document }) => isCalledOff(document.title),
  founder_transition: (reading, quote) =>
    !isStepOfFounder(reading.text.slice(0, OPENING)) || isFounderOfOther(reading, quote),
  earnings_report: (reading, quote) => isEitherTold(reading, quote, (text) => NOT_OUT_YET.test(text)),
};

/** What a text has told by then it is about (characters). */
const OPENING = 600;

/** Whether neither the evidence nor the headline of what is only likely speaks of something else. */
export function isNotOtherwise(reading: Reading): (detection: Detection) => boolean {
  const { document, matcher, sentences } = reading;
  return ({ type, evidence: { quote, start } }) => {
    const told = sentences.find((sentence) => sentence.start === start);
    if (OF_COMPANIES.has(type) && told && isToldInYears(reading, told)) return false;
    const [own] = matcher.findLoosely(quote);
    if (own && IS_BOUGHT.test(quote.slice(0, own.start))) return false;
    if (SPOILED[type]?.(reading, quote) === true) return false;
    const words = PATTERNS.get(type);
    return !words || !(words.test(quote) || words.test(document.title));
  };
}

/** "Has a plant near Leeds", "the plant is located in": where a company is, and nothing of how it came there. */
const STANDS_THERE =
  /(?<!\p{L})(?:has|have|operates|owns|runs) (?:(?:an?|its|the|also|large|small|global|sales|several|two|three|four|\d+) )*(?:[\p{L}-]+ ){0,2}(?:plants?|factor(?:y|ies)|offices?|sites?|branch(?:es)?|facilit(?:y|ies)|base|network|warehouses?)(?!\p{L})|(?<!\p{L})(?:is|are) (?:located|situated|based) (?:in|at|near)(?!\p{L})/iu;
const COMES_THERE =
  /(?<!\p{L})(?:new|open\p{L}*|expan\p{L}+|launch\p{L}*|buil(?:d|ds|t)|(?:is|are|be) building|construct\p{L}*|set(?:s|ting)? up|establish\p{L}*|enter\p{L}*|mov(?:e|es|ed|ing)|beg[iau]n\p{L}*|start\p{L}*|first|invest\p{L}*|sign(?:s|ed)?|leas(?:e|es|ed|ing)|doubl\p{L}+|extend\p{L}*|add(?:s|ed|ing)?|plan(?:s|ned|ning)?|will|announc\p{L}+|arriv\p{L}+|now|choos\p{L}+|chose\p{L}*|pick(?:s|ed)?|select\p{L}*|cut(?:s|ting)? the ribbon|(?:has|have) (?:acquired|taken|bought|secured))(?!\p{L})/iu;

function isEitherTold({ document }: Reading, quote: string, tells: (text: string) => boolean): boolean {
  return tells(quote) || tells(document.title);
}

function isGivenUp(reading: Reading, quote: string): boolean {
  return isEitherTold(reading, quote, (text) => IS_OFF.test(text)) || IS_LIST_OF_DEALS.test(reading.document.title);
}

function isDealOff(reading: Reading, quote: string): boolean {
  return isGivenUp(reading, quote) || isNotMade(quote, false) || isNotMade(reading.document.title, true);
}

/** "Torvex-backed Beacon said it has agreed to acquire Halden": who buys is not bought, whoever owns it. */
function buysItself(matcher: Reading["matcher"], text: string): boolean {
  return matcher.findLoosely(text).some(({ end }) => BUYS.test(text.slice(end)));
}

const BUYS =
  /^(?:,? (?:Inc|Corp|Co|Ltd|plc|AG|SA|NV|Group)\b\.?,?)?(?:, [^,;]{3,70},)? (?:(?:said|says|announced|confirmed) (?:(?:on )?\p{L}+ )?(?:that )?(?:it )?)?(?:(?:has|have|is|will|would|today|now|also|just|agree[sd]?|signed|set|to) )*(?:acquir|buy(?!-?out)|purchas(?!ed by)|tak(?:es?|ing) over)(?!\p{L}* by\b)/iu;

/** "The group has announced the acquisition of <subject>", "buys <subject>": what is bought does not buy. */
function isWhatIsBought(matcher: Reading["matcher"], text: string): boolean {
  return matcher.findLoosely(text).some(({ start }) => IS_OBJECT.test(text.slice(0, start)));
}

const IS_OBJECT =
  /\b(?:(?:acquisition|purchase|takeover|take-over|buy-?out|sale) of|acquir(?:es?|ed|ing)|b(?:uys?|ought|uying)|purchas(?:es|ed|ing)|tak(?:es?|ing) over|took over) (?:(?:the|its|an?|rival|fellow) )*(?:(?!(?:by|from|for|with|to|in|at|and) )\p{Ll}[\p{L}-]* ){0,3}$/iu;
