import { createCue } from "../language/cues.ts";
import { mayBeName, withoutDescription } from "../language/described-names.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { investorsListed } from "./investor-names.ts";

/** Words that make a sum an equity round. */
export const ROUND_NOUN = createPattern(
  /\b(?:pre-?seed|seed(?:[ -](?:round|funding|financing|investment|capital|money|cash|extension|stage|runde|finanzierung))?|(?:pre-)?series[ -][A-K]\d?\b|s[ée]rie[ -][A-K]\b|(?:(?:crowd)?funding|financing|investment|growth|equity|venture|capital|bridge|first|new) rounds?|(?:strategic|minority|growth) investments?|(?<=\b(?:gets?|got|receives|received|secures|secured|lands|landed|wins|won|attracts|attracted|raises|raised) (?:an? |another |its )?[^\s;]{1,12}(?: \d[\d.,]*)?(?: (?:million|billion|[mb]n?))? )investments?\b(?! (?:in|grants?|programme|program|plan|property|trust|bank|fund))|round of (?:funding|financing|investment)|(?:mega-?)?(?<=\d ?(?:m|mn|million|bn|billion) )[a-k] rounds?\b|(?<=(?:extend|expand|top|clos|reopen)\p{L}{0,3} (?:(?:up|its|an?|the|out) ){0,2})[a-k] rounds?\b|(?<=(?:rais(?:es|ed)|raising) )at (?:an? )?[$€£][\d.,]+ ?\p{L}* valuation|(?<=[$€£]\d[\d.,]{0,6} ?(?:m|mn|million|bn|billion)? )rounds?\b(?! of (?!funding|financing|investment))|(?<=rais(?:es|ed) )(?:funds?|cash|capital|money) at (?:an? )?[$€£][\d.,]+ ?\p{L}* valuation|funding(?= from (?:\p{L}+ ){0,2}(?:backers|investors)\b)|rounds?\b(?= (?:led|of(?! (?:\w+ )?(?:cuts?|lay-?offs|job|talks|redundanc|negotiat|hiring|price|golf|applause|voting|interviews|consult))|from|with|worth|was|is|at|valu))|(?:six|seven|eight)-figure (?:[\p{L}-]+ )?(?:funding|investment|round|raise)|(?<=\b(?:secur|receiv|land|attract|w[io]n|g[eo]t)(?:e?s|ed)? (?:an? )?(?:(?:new|fresh|significant|major|private|outside|further|external) )?)investment(?= from \p{Lu})|frisches (?:kapital|geld)(?! für)|in (?:new |fresh |further |additional |growth |venture |equity |private )*(?:funding|financing|capital|investment|equity)|(?:venture|growth|equity|fresh|new) (?:capital|funding|financing|money|investment|equity)|equity (?:investment|financing|stake)|(?:first |its |new )?(?:outside|external|institutional) (?:capital|funding|financing|money|investment|cash|equity|investors?)|(?:venture|seed|angel|private equity|growth) (?:money|cash|dollars)|(?:cash|capital|equity) injection|injection of (?=[\p{L}]{0,3} ?[$€£₹\d])|(?:new|fresh) (?:shares|stock)|unicorn|capital augmenté|augment\p{L}+ (?:son|de) capital|opération(?= de [^.;]{3,34} (?:réalisée|bouclée|menée|conclue|signée) )|(?<=(?:cerr|recib|obt|capt|logr)\p{L}{1,4} (?:(?:hace|el|la|en) [\p{L}\d ]{3,16} )?una (?:nueva )?)inversión|(?<=(?:receb|capt|obt|conquist)\p{L}{1,4} (?:um |novo )?)investimento|inyección de (?:capital|(?=[€$\d]))|iniezione di capital|Kapitalerhöhung|ampliación de capital|amplía (?:su )?capital|aumento de capital|(?<=\d ?(?:m|mn|million|bn|billion|crore|lakh)? (?:in )?)funding(?= (?:round|led by|from (?!(?:the )?(?:[\p{L}.’'-]+ ){0,4}(?:bank|foundation|trust|council|department|ministry|government|university|institute|agency|authority|commission|lottery|administration|state|county|city|EU|NASA|DARPA|NIH|NSF|EIC|Innovate|Horizon|UKRI|Enterprise|ESA)(?!\p{L}))\p{Lu}))|fund-?rais(?:e|ing)|private placement|bought[- ]deal|placement privé|preferred (?:stock|shares)|capital (?:raise|increase)|stealth with|finanzierungsrunden?|(?:eine|die|der|einer|seed-|erste|zweite|weitere|neue) finanzierung(?! (?:von|für|der|des|eines|einer) (?!wachstum))|(?<!\p{L})finanzierung(?= (?:über|von|in höhe von) (?:rund |mehr als |über |knapp )?[€$£\d])|kapitalspritze|kapitaalinjectie|groeikapitaal|investitionsrunde|kapitalrunde|wachstumsfinanzierung|wachstumskapital|[\p{L}-]{2,12}-(?:runde|finanzierung)|levées? (?:de fonds|de \d)|tours? de table|(?:nouveau|premier|deuxième|second|troisième|quatrième|cinquième|gros) tour|tour de (?=\d)|rodada|aporte|captaç(?:ão|ões)|ronda(?: de (?:financiación|inversión))?|investeringsronde|financieringsronde|kapitaalronde|durfinvesteerders|round (?:di (?:finanziamento|investimento)|d[ae] )|aumento di capitale)/iu,
);

/** The words, by their beginnings, without which `ROUND_NOUN` cannot match. */
export const ROUND_WORDS = `pre seed series série serie funding financing investment growth equity venture capital bridge round rounds strategic minority
  fund crowdfunding private preferred stealth money mega finanzierung investition kapital wachstum runde levée levées tour tours rodada aporte
  captação captações ronda investerings financierings kapitaal durf aumento outside external institutional cash injection angel new fresh unicorn
  augmente augmentation opération inversión inyección iniezione ampliación amplía placement bought investimento`;
const ROUND_CUE = createCue(ROUND_WORDS);

/** Whether a sentence speaks of an equity round. */
export function namesRound(sentence: { text: string }): boolean {
  return ROUND_CUE(sentence) && ROUND_NOUN.test(sentence.text);
}

/** A round by its own name, in patterns made of parts; "investment" and "funding" may be anybody's. */
export const ROUND_NAME =
  "(?:(?:pre-?)?seed|series [a-k]\\d?|(?:funding |financing |investment |growth )?round|fund-?rais(?:e|ing)|extension)";

/** A round whose size is kept back, or given by its digits only. */
export const IS_UNDISCLOSED = createPattern(
  /\b(?:undisclosed (?:amount|sum|round|funding|investment)|siebenstellig|sechsstellig|achtstellig|(?:ein|zwei|drei|hoch|niedrig)(?:en )?-?stellige[nrs]? Million|einstelligen? Million|Millionen(?:betrag|summe|höhe|investment|spritze|finanzierung)|(?:six|seven|eight)-figure)/i,
);

const ROUND_KINDS: [RegExp, string][] = [
  [/\bpre-?seed\b/i, "pre-seed"],
  [
    /(?<!pre-)\b(?:series|s[ée]ries?)[ -]?([A-F])\d?(?:-\d)?\b(?! (?:warrants?|common|notes|bonds|units|certificates)\b)/i,
    "series",
  ],
  [/(?<=\d ?(?:[Mm]n?|[Bb]n|million|billion) |\b(?:an?|its|new|the) )([A-F])[ -](?:[Rr]ound|Runde)\b/, "series"],
  [
    /\bseed[ -]?(?:round|funding|financing|investment|capital|money|cash|extension|stage|runde|finanzierung)|\b(?:rodada|ronda|round) (?:seed|semilla|semente)\b|amorçage|\bseries seed\b|\b(?:in|of|a|its|million) seed\b|\d ?[Mm] seed\b|\bseed:|\braises? seed\b|[,(] ?seed(?=$|[).,;])/i,
    "seed",
  ],
  [/\bgrowth (?:round|equity|funding|financing|capital|investment)|wachstumsfinanzierung|wachstumskapital/i, "growth"],
];
/** A round that is only looked back at: "after its Series B", "its 2022 Series D", "since the seed round". */
const LOOKS_BACK =
  /\b(?:after|following|since|previous|prior|last|earlier|before|beyond|nach|après|depuis|desde)\s(?!an? )(?:[\w'’€$£.]+\s){0,5}$|\b(?:19|20)\d\d\s$|\bfrom (?:pre-?seed|seed) to\s$/i;

/** The kind of round a text names as its news, in the words of the catalogue ("series-b"), or undefined. */
export function findRound(text: string): string | undefined {
  for (const [pattern, kind] of ROUND_KINDS) {
    const match = pattern.exec(text);
    if (!match || LOOKS_BACK.test(text.slice(Math.max(0, match.index - 50), match.index))) continue;
    return kind === "series" ? `series-${(match[1] ?? "").toLowerCase()}` : kind;
  }
  return undefined;
}

/** How a round is written in a sentence: "Series B", "seed round". */
export function roundLabel(round: string): string {
  const letter = /^series-(.)$/.exec(round)?.[1];
  return letter ? `Series ${letter.toUpperCase()}` : `${round} round`;
}

const NAMES_FOLLOW = createPattern(
  /\b(?:led|co-led|backed|supported|funded|financed|headed|topped) by\b|\b(?:participation (?:from|of|by)|(?:investment|money|backing|funding|contributions?|support) (?:from|by))\b|\bfrom (?=(?:the |existing |new |investors? )*\p{Lu})|\b(?:investors?|backers?|angels?|geldgebern?|investoren) (?:including|such as|like|are|include|sind|wie|zählen)\b|\b(?:backers?|investors?|shareholders?|participants) (?:(?:in|of|to) (?:the|this|its|our) (?:[\w-]+ ){0,4})?(?:now )?(?:include[sd]?|are|come from|comprise)\b|\b(?:counts|lists|names|numbers) (?=\p{Lu}[^.;:]{1,60} (?:among|as) (?:its|our) (?:[\w-]+ )?(?:backers?|investors?|shareholders?))|\b(?:contribution|che(?:que|ck)|part|share|slice|bulk|lion['’]s share|money|cash|capital) (?:came|comes) from\b|\b(?:committed|provided|invested|contributed|subscribed|put up|anchored) by\b|(?<!\p{L})(?:Altinvestor(?:en|in)?|Bestandsinvestor(?:en|in)?)(?: sind)?(?= \p{Lu})|\b(?:won over|wins over|convinced|persuaded|wooed|newcomers?|Neuer? Investor(?:en)? (?:ist|sind)(?: (?:die|der|das) [\p{L}-]+)?|[Tt]ra gli investitori|[Pp]armi les investisseurs|[Ee]ntre (?:los inversores|os investidores)|[Zz]u den Investoren (?:gehören|zählen)|[Oo]nder de investeerders|(?:round|financing) of [^;]{1,24}? with) (?=\p{Lu})|\b(?:adds|added|welcom(?:es|ed)|gains|brings (?:in|on)|brought (?:in|on)|takes on|took on|signs up) (?=\p{Lu}[^.;:]{1,50} as (?:an? |its )?(?:\w+ )?(?:investor|backer|shareholder))|\b(?:joined by|alongside|including|auprès d[e']|angeführt von|aangevoerd door|(?:liderad|encabezad|comandad)[oa] p(?:or|elo|ela)|neu (?:an Bord|dabei) (?:ist|sind)|(?:guidat|sottoscritt|capitanat)[oa] da|(?:an)?geführt (?:wird|wurde) (?:die \w+|sie) (?:vom|von)|Lead-?[Ii]nvestor(?:en)? (?:ist|sind|war|waren)|menée? par|emmenée? par|dirigée? par|pilotée? par|kommt von|dont \d+ (?:millions )?de)|\b(?:investors?|backers?|lead|others|co-investors?|participants|investoren|investisseurs|inversores|investidores|investitori): ?(?=\p{Lu})|\b(?:existing|new|returning|current|earlier) (?:investors?|backers?|shareholders) (?=\p{Lu})|\bwith (?=\p{Lu}[^,.;]{2,60}? (?:in the lead|leading|as (?:the )?lead|joining|participating|taking part|following on)\b)|\b(?:leads?|led|co-led),? (?:along(?:side)? )?(?:with )?(?=\p{Lu}[^.;]{1,80}? (?:and|&) (?:the |its )?(?:earlier|existing|previous|other|current|several|angels?|individual) )|\b(?:bei|bij) (?=\p{Lu})|\bavec (?=\p{Lu})/giu,
);
const NAMES_LEAD = createPattern(
  /\b(?:leads?|led|co-leads?|co-led|invests?|invested|has invested|(?:mak(?:es|ing)|made|complet(?:es|ed))(?= (?:an? |its |their )?(?:[\p{L}\d.,$€£-]+ ){0,4}?investment)|back(?:s|ed)?(?!-)|puts?|provid(?:es?|ed)|bankroll(?:s|ed)?|become (?:an? )?shareholder|became (?:an? )?shareholder|colocar?am|colocou|apporte(?:nt)?|injecte(?:nt)?|misent|mise|signent?|met(?:tent)?(?= [^.;]{1,30}(?:million|€|M€))|mettono|mette|sottoscriv\p{L}+|steekt|steken|leidt|mène(?:nt)?|conduit|geben|legen|zeichnen|pours|poured|co-financed|entre(?:nt)? au capital|liderou|lideraram|encabezó|lideró|guida|ha guidato|leidde|steigt|beteiligt sich|(?:have|has) given|contributed?|contributes|added|doubled down|(?:took|takes) the (?:bulk|rest|lion)|participate[sd]?|(?:is|are) (?:investing|putting|backing)|buys?|bought|acquires|(?:takes?|took|taking|acquired)(?= (?:an? )?(?:[\w.%€$£-]+ ){0,3}(?:stake|holding|interest|share)\b)|(?:takes?|took) part|(?:is|are|was|were) among (?:the (?:[\w-]+ )?(?:backers|investors|participants)|those (?:who|that) (?:put|invested|took part|backed))|wrote|came in|chip(?:s|ped) in|(?:joins?|joined)(?! (?:[\w’']+ ){0,3}(?:board|team|company|firm)\b| as\b)|follow)(?!\p{L}| by\b)/giu,
);
/** "A Quay-led Series C" */
const NAME_LED =
  /(?<![\p{L}-])((?:\p{Lu}[\p{L}\d&.]+ ){0,2}\p{Lu}[\p{L}\d&.]+)-(?:led|backed) (?:[\p{L}]{0,3}[$€£₹]?[\d.,]+ ?\p{L}* )?(?:pre-)?(?:[Ss]eries|[Ss]eed|round|financing|funding|investment|consortium|syndicate|raise)(?!\p{L})/gu;
/** What stands between those who pay and what they do: "Quay, a newcomer, has". */
const BEFORE_VERB =
  /(?:,? (?:each|both|jointly|together))?(?:, (?:an?|the|its|which|who|also) [^,;.]{2,60},)?(?: (?:has|have|had|also|both|then|now|today|will|is|are|jointly|together|again|hat|haben|a|ont|ha|han|heeft|hebben)){0,3} $/u;
/** "500 Global", "10 Ventures": a number that belongs to the name after it, unlike "12 Angels". */
const NUMBER_BEFORE = /(?<![\p{L}\p{N}.,])\d{1,4} $/u;
const IS_NUMBERED = /^(?:\p{L}+ )?(?:Global|Start-?ups|Ventures|Capital|VC|Fund|Holdings|Degrees)$/u;
const LIST_LENGTH_MAX = 220;
const NOT_AN_INVESTOR =
  /^(?:VC|PE|(?:\p{L}+ )?(?:Business )?Angels|Family Offices?|CEO|Series|(?:Additional|New|Further|Fresh|Existing|Strategic) (?:Capital|Funding|Investors?|Funds|Money|Investments?)$|Europe|Asia|Africa|America|Germany|France|Spain|Italy|India|China|Silicon Valley|London|Berlin|Paris|New York|Boston|San Francisco|US|Latin America|Middle East|United States|United Kingdom)(?!\p{L}| \p{Lu})/u;

/** "2,500 customers, with names including Globex", "works with any platform, including Globex": those pay for wares, or nothing. */
const OF_BUYERS =
  /\b(?:customers?|clients?|users|platforms?)\b(?:(?!\b(?:investors?|backers?|led|rounds?|funding|investment|participat\w+|rais(?:es|ed|ing)|million|billion)\b|[$€£₹])[^.;])*\b(?:including|such as|like)\b[^.;]*$/iu;

/** The investors a sentence names after "led by", "from" and the like, or before "leads". `own` filters the company itself. */
export function findInvestors(sentence: string, own: (name: string) => boolean): string[] {
  const found: string[] = [];
  for (const match of NAMES_FOLLOW.matchAll(sentence)) {
    const from = match.index + match[0].length;
    if (OF_BUYERS.test(sentence.slice(Math.max(0, from - 70), from))) continue;
    found.push(...listAt(sentence.slice(from, from + LIST_LENGTH_MAX)));
  }
  for (const verb of NAMES_LEAD.matchAll(sentence)) {
    const lead = sentence.slice(Math.max(0, verb.index - LIST_LENGTH_MAX), verb.index).replace(BEFORE_VERB, " ");
    found.push(...listBefore(lead));
  }
  for (const [, name] of sentence.matchAll(NAME_LED)) if (name !== undefined && mayBeName(name)) found.push(name);
  found.push(...investorsListed(sentence));
  return [...new Set(found)].filter((name) => !own(name) && !NOT_AN_INVESTOR.test(name));
}

/** "Reef" and "Reef Capital" in one text are one investor: the longer name stays. */
export function withoutShortForms(names: string[]): string[] {
  return names.filter((name) => !names.some((other) => other.startsWith(`${name} `) || other.startsWith(`${name}' `)));
}

/** The first name after "led by". */
export function findLead(sentence: string): string | undefined {
  const at = /\b(?:led|menée?) (?:by|par) /.exec(sentence);
  return at ? listAt(sentence.slice(at.index + at[0].length, at.index + at[0].length + LIST_LENGTH_MAX))[0] : undefined;
}

/** Names in a row, until a verb or a preposition shows that the list is over. */
export function listAt(text: string): string[] {
  const names: string[] = [];
  let end = 0;
  for (const span of findOrganisations(text)) {
    if (span.start < end) continue;
    const gap = text.slice(end, span.start);
    const isFirst = names.length === 0;
    if (isFirst ? gap.length > 60 || NOT_BEFORE_FIRST.test(gap) : !isListGap(gap.replace(NUMBER_BEFORE, ""))) break;
    const number = IS_NUMBERED.test(span.name) ? NUMBER_BEFORE.exec(gap)?.[0] : undefined;
    const goesOn = /(?:^| )(?:Children|Women)$/.test(span.name) ? OF_PEOPLE : GOES_ON;
    const behind = text.slice(span.end);
    const rest = (span.name.endsWith("s") ? OF_MANY.exec(behind) : null)?.[0] ?? goesOn.exec(behind)?.[0] ?? "";
    const name = `${number ?? ""}${span.name}${rest}`;
    // "Ruritania's Development Corporation": whose, not who.
    const isPlaceOf =
      /^(?:['’]s? |, \p{Lu}|-based)/u.test(text.slice(span.end, span.end + 6)) &&
      findPlaces(span.name)[0]?.name === span.name;
    if (
      !/(?:\b(?:of|in|at|aus) |\()$/.test(gap) &&
      mayBeName(name) &&
      !isPlaceOf &&
      (isFirst || !OPENS_CLAUSE.test(text.slice(span.start)))
    )
      names.push(withoutDescription(name));
    end = span.end + rest.length;
  }
  return names;
}

/** "from a former Globex engineer", "for the Globex mine": the first name is nobody who pays. */
const NOT_BEFORE_FIRST =
  /[;:]|\b(?:[Ff]ormer|CEO|[Ff]ounders?|[Pp]resident|ex|[Ff]ormerly|for|into|towards|on|at)(?!\p{L})|\bto \p{Ll}/u;
/** "Better Harbour Ventures": an ordinary word within a name. */
const OF_PEOPLE = /^['’]s (?:\p{Lu}\p{L}+ ?){1,4}(?<! )/u;
/** "Teachers' Venture Growth" */
const OF_MANY =
  /^['’](?: \p{Lu}[\p{L}-]+){0,2}? (?:Ventures?(?: Growth| Partners| Fund)?|Capital(?: Partners)?|Partners|Fund|Growth|Investments?|Pension Plan|Angels|Equity)(?!\p{L})/u;
const GOES_ON =
  /^(?: \p{Lu}\p{Ll}+)+ (?:Ventures?|Capital|Partners|Fund|Invest|Investments?|Holdings|Group|Management|Angels|Equity)(?!\p{L})|^ Invest(?!\p{L})/u;
/** "from Quay Partners, Bringing Total Funding to": a headline's capital. */
const OPENS_CLAUSE = /^\p{Lu}\p{Ll}+ing \p{Lu}/u;

/** Names in a row that end right before the verb. */
function listBefore(text: string): string[] {
  const names: string[] = [];
  let start = text.length;
  for (const span of findOrganisations(text).toReversed()) {
    if (text.charAt(span.start - 1) === "(") continue;
    if (!isListGap(text.slice(span.end, start))) break;
    names.unshift(span.name);
    start = span.start;
  }
  return names;
}

function isListGap(gap: string): boolean {
  return /^(?:['’]s)?(?: \([^)]{0,40}\))?,? ?(?:(?:and|&|as well as|with|including|participation from|joining|joined by|also|existing|new|investors?|the|angels?|et|und|sowie|y|e|en|led by|of|in)\b ?){0,5}(?:(?!(?:to|for|at|on|that|which|who|will|bringing|valuing|enabling|following|after|before)\b)[a-z]+ ){0,3}$/i.test(
    gap,
  );
}
