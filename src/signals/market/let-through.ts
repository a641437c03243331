import { isStated } from "../language/doer.ts";
import { withOwnSign } from "../language/own-sign.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { CertificationSpan } from "./certifications.ts";

/**
 * What a supervisor has let the account sell or do, in the short words of headlines: "EU approves Acme's asthma drug", "Acme wins
 * US approval for blood thinner", "FAA certifies Acme drone". Deals are let through too, and are no clearance of the account's.
 */
export function letThrough(reading: Reading, sentence: Sentence): CertificationSpan | undefined {
  if (reading.document.kind !== "article" || sentence.index > LEAD || !sentence.namesSubject) return undefined;
  if (
    !LETS_THROUGH.test(sentence.text) ||
    OTHERWISE.test(sentence.text.replace(SHARE_PRICE, "shares").replace(FOR_SALE, "")) ||
    !isStated(reading, sentence, 0)
  )
    return undefined;
  const text = withOwnSign(reading, sentence);
  const by = LICENSES.exec(text)?.[1];
  if (by !== undefined) return { start: 0, end: text.length, name: `${by} licence`, key: "licence" };
  const licence = GIVEN_LICENCE.exec(text)?.[1];
  if (licence !== undefined) return { start: 0, end: text.length, name: licence, key: "licence" };
  for (const form of FORMS) {
    const match = form.exec(text);
    // "Acme says Kestrel drug approved by EU": a name between the account and the thing is whose it is.
    if (match && NAMED.test(match.groups?.["whose"] ?? "")) return undefined;
    if (match) return { start: match.index, end: match.index + match[0].length, ...calledAs(match) };
  }
  return undefined;
}

/** The headline and the first sentence below it. */
const LEAD = 1;

const LETS_THROUGH = createPattern(
  /(?<!\p{L})(?:approv(?:al|es?|ed)|ok(?:ay)?s|ok(?:['’]?d|ayed)|OK|clear(?:s|ed|ance)|licen[cs](?:e|es|ed)|certif(?:y|ies|ied)|authori[sz](?:es?|ed|ation)|nod|green[- ]?li(?:ght|ghts|t)|go-ahead|thumbs[- ]up)(?!\p{L})/iu,
);

const SHARE_PRICE = /\bshare price\b/iu;
/** "cleared for sale" */
const FOR_SALE = /\bfor sale\b/giu;

/** Deals, prices and works are let through as well; advice, requests and what concerns a rival's copy are no clearance. */
const OTHERWISE = createPattern(
  /(?<!\p{L})(?:takeovers?|acqui\p{L}+|mergers?|merge|deals?|bids?|purchas\p{L}+|buy\p{L}*|stakes?|sales?|sell-off|exports?|orders?|contracts?|loans?|JV|joint venture|IPO|listing|bonds?|rights issue|tie-?up|spin-?offs?|pipelines?|drilling|fares?|pric\p{L}+|hikes?|settlements?|settle|restructuring|bail-?out|pact|plan|plans|state aid|aid|schemes?|subsid\p{L}+|panels?|committee|advis[eo]r\p{L}*|staff|copycat|rivals?|rivals['’]|competing|seeks?|sought|seeking|await\p{L}*|fil(?:es|ed|ing)|appl(?:y|ies|ied)|delay\p{L}*|rejects?|refus\p{L}+|den(?:y|ies|ied)|fail\p{L}*|hopes?|hopeful of|expect\p{L}*|could|may|might|would|likely|near(?:s|ing)?|close to|before|until|without|lack\p{L}*|withdraw\p{L}*|revok\p{L}*|recall\p{L}*|warning label)(?!\p{L})/iu,
);

const AGENCY =
  "(?:US ?FDA|FDA|(?:US |U\\.S\\. )?Food and Drug Administration|European Medicines Agency|EMA|MHRA|DCGI|CDSCO|TGA|PMDA|NMPA|Swissmedic|ANVISA|Anvisa|Health Canada|FAA|EASA|CAA|RBI|SEBI|IRDAI)";
const LAND =
  "(?:EU|UK|US|U\\.S\\.|Europe|European(?: Union| Commission)?|British|Britain|Japan(?:ese)?|China|Chinese|Indian?|Canada|Canadian|Australian?|Brazil(?:ian)?|Swiss|Switzerland|German|Germany|French|France|Korean?|Mexico|Mexican)";
const TRADE = "(?:health|drugs?|medicines?|medical|aviation|air safety|device)";
const OFFICE = "(?:regulators?|watchdog|authority|authorities|agency|commission)";
/** Who lets something through: an agency by its name, a country, or its office for medicines. */
const SUPERVISOR = `(?:(?:the |${LAND} )?(?<agency>${AGENCY})|(?<land>${LAND})(?:['’]s)?(?: ${TRADE})?(?: ${OFFICE})?|(?:${TRADE} )?${OFFICE})`;

/** What supervisors let through: without such a word it may be a mall. */
const THING =
  "(?:drugs?|pills?|tablets?|therap(?:y|ies)|treatments?|vaccines?|jabs?|creams?|ointments?|inhalers?|antibod(?:y|ies)|devices?|implants?|valves?|stents?|tests?|assays?|kits?|scanners?|monitors?|pumps?|insulin|biosimilars?|injections?|injectables?|patch(?:es)?|(?:blood )?thinners?|drops|medicines?|medications?|syringes?|sensors?|pacemakers?|catheters?|lens(?:es)?|e-cigarettes?|painkillers?|anti-?(?:depressants?|biotics?|virals?)|generics?|drones?|aircraft|jets?|helicopters?|aeroplanes?|airplanes?|simulators?|reactors?|robots?|tools?|software|algorithms?|wearables?|lasers?|imaging)";
const NEAR_THING = `[^,;:]{0,60}?(?<!\\p{L})${THING}(?!\\p{L})(?! of )`;
/** Somebody else's thing: whose it is stands before it. */
const NOT_OTHERS = "(?! ?(?:[\\p{L}-]+ ){0,3}\\p{Lu}[\\p{L}-]+['’]s? )";

const LETS =
  "(?:has |have )?(?:approves?|approved|okays?|okayed|OKs|OK['’]?d|clears?|cleared|licen[cs]es?|licen[cs]ed|certif(?:y|ies|ied)|authori[sz]es?|authori[sz]ed|green-?lights?|green-?lit)";
const LEAVE =
  "(?:(?:marketing|regulatory|drug|device) )?(?:approval|nod|ok|okay|green light|go-ahead|clearance|authori[sz]ation|thumbs[- ]up)";
const GETS =
  "(?:wins?|won|gets|got|gains?|gained|receives?|received|bags?|bagged|secures?|secured|lands?|landed|scores?|scored|obtains?|obtained|nabs?|clinch(?:es|ed)|earns?|granted|awarded|given|handed)";
const LEAD_IN = "(?:(?:the|an?|its|final|full|first|key|new|conditional|long-awaited|accelerated|speedy|fast) ){0,3}";
const OWN = "¤(?:['’]s?)?";

const NAMED = / (?!Its|New|The|Says?|Said|Is|Was)\p{Lu}\p{Ll}/u;

const FORMS = [
  // "EU approves Acme's asthma drug", "UK regulators license Acme e-cigarette"
  `${SUPERVISOR} ${LETS} (?:(?:the|an?|first|new|wider|expanded|use of) ){0,3}${OWN} ${NEAR_THING}`,
  // "EU gives Acme green light for drug"
  `${SUPERVISOR} (?:gives?|gave|grants?|granted|hands?|handed) ${OWN}(?: [\\p{L}-]+){0,4}? (?:the |an? )?${LEAVE} (?:for|to sell|to market) ${NEAR_THING}`,
  // "FDA green light for Acme pump"
  `^(?:the )?${SUPERVISOR}(?:['’]s?)? ${LEAVE} for ${OWN} ${NEAR_THING}`,
  // "Acme's asthma drug gets green light from UK regulator"
  `${OWN}(?: (?!as |after |while |when |but )[\\p{L}\\d-]+){0,5}? ${THING}(?: [\\p{L}-]+)? ${GETS} ${LEAD_IN}${LEAVE} (?:from|by|in) (?:the )?${SUPERVISOR}`,
  // "Acme wins US approval for longer use of blood thinner", "Acme bags RBI nod for payment licence"
  `${OWN} (?:(?:has|have|had) )?${GETS} ${LEAD_IN}${SUPERVISOR} ${LEAVE} (?:for|to sell|to market|to launch|on) ${NOT_OTHERS}${NEAR_THING}`,
  `${OWN} (?:(?:has|have|had) )?${GETS} ${LEAD_IN}${SUPERVISOR} ${LEAVE} (?:for|on) (?:an? |its )?(?<licence>(?:[\\p{L}-]+ ){1,3}licen[cs]e)(?!\\p{L})`,
  `${OWN} (?:(?:has|have|had) )?${GETS} ${LEAD_IN}${LEAVE} (?:from|by|of|in) (?:the )?${SUPERVISOR} (?:for|to sell|to market|to launch) ${NOT_OTHERS}${NEAR_THING}`,
  `${OWN}(?: [\\p{L}&.]+){0,2}? (?:says?|said|announced)(?: on| late| early)?(?: \\p{L}+day)?(?: that)? it (?:has |have |had )?${GETS} ${LEAD_IN}${SUPERVISOR} ${LEAVE} (?:for|to sell|to market|to launch) ${NOT_OTHERS}${NEAR_THING}`,
  // "Acme says new lung drug Brelo approved by EU"
  `^(?:[^,;:]{0,20}[-:] ?)?${OWN}(?: says?| said)?(?<whose>(?: [\\p{L}-]+){0,5}?) ${THING}(?: \\p{Lu}[\\p{L}-]+)? (?:(?:is|was|has been|have been) )?(?:approved|cleared|licen[cs]ed|authori[sz]ed|okayed|certified) (?:for (?:use|sale) )?(?:by|in) (?:the )?${SUPERVISOR}`,
  // "Acme: FDA approves heartburn drug", "Acme shares rise as FDA okays asthma drug"
  `^(?:[^,;:]{0,12}[-:] ?)?${OWN} ?: (?:the )?${SUPERVISOR} ${LETS} ${NOT_OTHERS}${NEAR_THING}`,
  `^${OWN} (?:share price|shares?|stock)(?: [\\p{L}\\d%.-]+){1,5} (?:as|after) (?:the )?${SUPERVISOR} ${LETS} (?!generic)${NOT_OTHERS}${NEAR_THING}`,
].map((source) => new RegExp(source, "iu"));

/** "Finansinspektionen gives Acme a banking licence": whoever gives such a thing supervises. */
const GIVEN_LICENCE =
  /\b(?:grants?|granted|gives?|gave|hands?|handed|awards?|awarded|issues?|issued) ¤ (?:(?:an?|its|the|full|first|new|provisional|in-principle) ){0,3}((?:(?:digital|commercial|retail|private|universal|payments?|small finance) )?(?:banking|bank|e-money|electronic money|payment institution|payment aggregator|insurance|gaming|gambling|casino|betting|air operator['’]?s?|brokerage|broker-dealer|custody|crypto|virtual asset|telecoms?|mobile) licen[cs]e)(?!\p{L})/iu;

/** "Central bank licenses Acme": what for is clear from who does it. */
const LICENSES =
  /^(?:The )?(FCA|BaFin|FINMA|MAS|RBI|VARA|DFSA|FSRA|ACPR|CNMV|DNB|AFM|CSSF|(?:[Cc]entral [Bb]ank|[Ff]inancial [Rr]egulator)(?: of \p{Lu}\p{L}+)?) (?:licen[cs]es|authori[sz]es) ¤(?=$|[.,]| (?:as|to (?:operate|act|offer|issue|take)) )/u;

/** A clearance is called after who gave it: "FDA approval", "EU approval". */
function calledAs({ 0: text, groups }: RegExpExecArray): Pick<CertificationSpan, "name" | "key"> {
  const { licence, agency, land } = groups ?? {};
  if (licence !== undefined) return { name: licence, key: "licence" };
  const what = /clear/i.test(text) ? "clearance" : /certif/i.test(text) ? "certification" : "approval";
  if (agency === undefined) return { name: `${land ?? "regulatory"} ${what}`, key: "ema" };
  const called = agency.replace(/^US ?/i, "");
  return { name: `${called} ${what}`, key: /^FDA$/i.test(called) ? "fda" : called.toLowerCase().replace(/ /g, "-") };
}
