import { createPattern } from "../language/pattern.ts";

/** How texts say that two organisations have begun to do something together, by the order in which they name the two. */

const KIND =
  "(?:partnerships?|collaborations?|co-?operations?|alliances?|tie-?ups?|memorandum(?: of understanding)?|memo of understanding|mou|code-?shares?|link-?ups?|joint[ -](?:ventures?|projects?|programmes?|programs?|development|initiatives?|laborator(?:y|ies))|partnership agreement|partnerschaft|kooperation|zusammenarbeit|partenariat|alliance|alianza|aliança|alleanza|intesa|sinergia|acuerdo de colaboración|convenio|samenwerking|collaborazione|parceria|ties(?= with)|integrations?|50[:/-]50 ventures?)";
const BUSINESS =
  "(?:distribution|reseller|resale|licensing|co-?marketing|supply|development|manufacturing|framework|strategic|technology|joint|commercial|co-?operation|collaboration)";

/** The account does it, the other follows "with". */
export const WITH = createPattern(
  /(?<!\b(?:our|its|their|the|of|as|an?|his|her|your|and|with|channel|business|longtime|strategic|trusted|exclusive|key|long-term|valued|leading|premier|preferred|proud|how|who) )\b(?:(?:partner(?:s|ed|ing)?|team(?:s|ed|ing)(?: up)?|team up|join(?:s|ed|ing)? (?:forces|hands)|join(?:s|ed)(?= with [^.;]{3,50} (?:on|to|in) )|t(?:ies|ied|ying) up|link(?:s|ed|ing)?(?: up| arms| hands)|pairs(?: up)?(?= with)|paired up|pairing up|(?<=\b(?:has|have) )paired|hook(?:s|ed|ing) up|all(?:ies|ied|ying)(?: itself)?|work(?:s|ing) together|collaborat(?:es|ed|ing)|co-?operat(?:es|ed|ing)|kooperiert|arbeitet(?=[^.;]{0,80} zusammen(?!\p{L}))|tut sich|schließt sich|verbündet sich|s['’]associe|s['’]allie|noue|se asocia|se al[ií]a|se une|werkt samen|(?:gaat|gaan) samenwerken|slaat (?:de )?handen ineen|collabora|si allea)(?!\p{L})(?![^.;]{0,20}\bprogram)[^.,;:]{0,50}?(?<!\p{L})(?:with|mit|avec|à|con|met|com|à)|integrat(?:es|ed|ing)\b[^.;:]{0,70}?\bwith|work(?:s|ing) with(?=[^.;:]{3,70} to (?:build|bring|develop|create|offer|launch|test|make|improve))|(?:now|from today[^.;:]{0,20}?|starting today[^.;:]{0,20}?) (?:works|connects|syncs|plugs|plugs in|hooks|talks)(?: natively| seamlessly| directly| right| straight)? (?:with|to|into))\s(?:l[’'])?/giu,
);
/** "has signed a memorandum of understanding with", "announces a strategic partnership with", "new integration with". */
export const NOUN_WITH = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:(?:announc(?:es|ed|ing|e)|sign(?:s|ed|ing)?|form(?:s|ed|ing)?|enter(?:s|ed|ing)?(?: into)?|ink(?:s|ed)?|launch(?:es|ed)?|start(?:s|ed)?|begin(?:s)?|began|strikes?|struck|str(?:ikes|uck) up|forg(?:es|ed)|expand(?:s|ed)?|extend(?:s|ed)?|renew(?:s|ed)?|deepen(?:s|ed)?|establish(?:es|ed)?|agree(?:s|d)?(?: (?:to|on))?|seal(?:s|ed)?|reach(?:es|ed)|unveil(?:s|ed)?|secur(?:es|ed)|land(?:s|ed)|conclud(?:es|ed)|cement(?:s|ed)?|clinch(?:es|ed)|kick(?:s|ed) off|strengthen(?:s|ed)?|new|schließt|startet|vereinbart|verkündet|annonce|signe|conclut|scelle|noue|anuncia|firma|cierra|sella|stretto|siglato|firmato|avviato|annunciato|firmado|sellado|cerrado|firmou|assina|assinou|signé|conclu|scellé|kondigt|sluit|annuncia|sigla|stringe|fecha|anunciou|fechou)(?!\\p{L})(?:(?!, (?:the|our|its|this|that|we) )[^.;:]){0,60}?|(?:(?:through|via|under|(?:part|result) of) an?|in(?: an?)?) (?:[\\p{L}\\d$€£.,-]+ ){0,4}?)\\b(?:${KIND}|${BUSINESS}[ -](?:[\\p{L}-]+ ){0,2}(?:agreement|deal|pact|contract)|agreement|pact|deal|accord|acuerdo|acordo|accordo)(?!\\p{L})(?:[^.;:]{0,60}?)(?<!\\p{L})(?:with|between|mit|avec|con|met|com)\\s`,
    "giu",
  ),
);
/** "a signé avec l'INRAE un accord de recherche": with whom before what. */
export const WITH_THEN_NOUN = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:sign(?:s|ed)?|ink(?:s|ed)|struck|signe|signé|conclut|conclu|noue|noué|firma|firmado|firmó|sella|sellado|sigla|siglato|stretto|firmou|assinou|assina|schließt|schloss|vereinbart|tekent|sluit|sloot|geht) (?:with|avec|con|com|mit|met) (?:l['’])?(?=[^.;:]{2,70}? (?:an?|the|une?|una|um|uma|eine?n?|een) (?:[\\p{L}-]+ ){0,3}?(?:${KIND}|agreement|accord|acuerdo|acordo|accordo|pact)(?!\\p{L}))`,
    "giu",
  ),
);
/** "MoU signed between", "Alleanza tra": a headline names what was agreed first and then the two. */
export const NOUN_BETWEEN = createPattern(
  new RegExp(
    `^(?:(?:an?|the|new|neue|eine|nouveau|nouvelle|nuev[oa]|nov[oa]|nuov[oa]|un['’]|une?|una|uma|um|strategic|strategische|exclusive|global|major) ?){0,3}(?:(?:${BUSINESS}|${KIND}) ?){0,2}${KIND}(?: [\\p{L}-]+){0,2}?,?(?: (?:is |was |has been )?(?:signed|sealed|agreed|formed|announced|launched|inked|vereinbart|geschlossen|signée?|firmad[oa]|siglat[oa]))?(?: (?:today|heute))? (?:between|zwischen|entre|tra|fra|tussen)\\s`,
    "giu",
  ),
);
/** "in partnership with": news only beside something that begins. */
export const BESIDE = createPattern(
  /\bin (?:close |strategic |exclusive )?(?:partnership|collaboration|co-?operation|tandem|conjunction|alliance) with\s|\ben (?:partenariat|collaboration) avec\s|\bin (?:Kooperation|Zusammenarbeit) mit\s/giu,
);
export const IS_BESIDE =
  /^in (?:close |strategic |exclusive )?(?:partnership|collaboration|co-?operation|conjunction|alliance) with\s$/i;
/** A partnership that was there before; what is renewed or enlarged is news. */
export const STANDING =
  /\b(?:ongoing|long-?standing|long-?time|long-?term|existing|decades-long|years-long|continued|continuing) (?:[\p{L}-]+ ){0,2}(?:partnerships?|collaborations?|relationships?|alliances?)\b/iu;
/** Not agreed yet, or said of anybody who would like to be one. */
export const NOT_YET =
  /\b(?:potential|possible|prospective|exploring|explores?|proposed|future)(?: (?:for|of|an?|the|strategic|joint|business|long-term)){0,3} (?:partnerships?|collaborations?|alliances?|joint ventures?|co-?operation)\b|\bambassadors?\b|\blook(?:s|ing)? forward to (?:working|partnering|collaborating)\b/iu;
/** A headline that tells of a customer. */
export const CUSTOMER =
  /\b(?:selects?|selected|chooses?|chose|adopts?|deploys?|implements?|goes live|goes with|picks)\b/i;
/** Far down a text only what is told as an event is one. */
export const EVENT =
  /\b(?:announc\p{L}+|sign(?:s|ed)|enter(?:s|ed) into|inked|formed|launched|(?:has|have) (?:(?:also|now|just|recently) )?(?:partnered|teamed|joined forces|expanded|extended|renewed|collaborated|begun)|(?:today|this week|this month|recently|now|just)\b[^.;]{0,40}\b(?:partnered|teamed|joined forces)|new (?:[\p{L}-]+ ){0,2}(?:partnership|collaboration|alliance))\b/iu;
export const GROWS =
  /\b(?:expand\p{L}*|extend\p{L}*|extension|renew\p{L}*|renewal|deepen\p{L}*|strengthen\p{L}*|new|enter\p{L}*|sign\p{L}*|form\p{L}*|launch\p{L}*)\b/iu;
/** Who puts money in is called a partner too. */
export const INVESTOR =
  /\bas (?:[\p{L}’']+ ){0,4}(?:investment|financial|equity|funding|limited|general|capital) partner\b/iu;
export const BEGINS = createPattern(
  /\b(?:launch\w*|announc\w*|introduc\w*|unveil\w*|open(?:s|ed)|starts?|will|today|new|build(?:s|ing)?|roll\w* out|lance|lancent|startet|starten)\b/i,
);
/** "Globex, with which the company has signed an agreement": the other first, the account in the clause. */
export const WITH_WHICH = createPattern(
  /, with (?:which|whom) ([^,.;]{2,60}?) (?:has |have )?(?:just |also )?(?:signed|entered into|formed|agreed(?: on)?|struck|concluded|announced|sealed) (?=(?:an? )?(?:[\p{L}-]+ ){0,3}(?:agreement|partnership|co-?operation|alliance|deal|pact|joint venture))/giu,
);
/** "Together with our friends at Globex we've released a connector": what they made follows. */
export const MADE_TOGETHER = createPattern(
  /\b(?:[Tt]ogether|[Jj]ointly) with (?:our [\p{Ll} ]{3,25} at )?(?=\p{Lu}[^.;,]{1,50},? we(?:['’]ve| have)? (?:just |now )?(?:released|launched|built|developed|shipped|made) (?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:connector|integration|plug-?in|extension|app|product|solution|service))/gu,
);
/** "A cooperation with Globex was signed", on the account's own site. */
export const SIGNED_WITH = createPattern(
  /\b(?:partnership|co-?operation|collaboration|alliance|(?:co-?operation|distribution|partnership|framework) agreement|memorandum of understanding) with (?:the )?(?=\p{Lu}[^.;,]{1,60},? (?:was|has been) (?:also )?(?:signed|sealed|agreed|concluded|announced))/gu,
);
/** "Acme + Globex: borrow where you browse": a headline that joins two names, over a text that says how. */
export const JOINED_NAMES =
  /^([\p{L}\p{N}][\p{L}\p{N} .&-]{1,40}?) (?:\+|x|×|🤝) ([\p{Lu}\d][\p{L}\p{N} .&-]{1,40}?)(?=$|:| [–—|-] )/u;
export const MADE_FOR_EACH_OTHER = createPattern(
  /\b(?:we|our teams?)\b[^.;]{0,40}\b(?:(?:built|launched|released|made)\b[^.;]{0,30}\b(?:integration|connector)\b|(?:partnered|teamed(?: up)?|joined forces|worked closely) with\b)|\b(?:our|the|new) (?:partnership|integration) with\b|\b(?:built|made|developed) (?:it|this) (?:together )?with (?:them|the \w+ team)|\bworked (?:closely )?with the \w+ team\b|\byour \w+ (?:\w+ ){1,2}(?:now )?(?:flow|sync|land|appear|show up|arrive)\b/i,
);
/** Words of a purchase: two that "join forces" so are one company afterwards. */
export const TAKEOVER = createPattern(
  /\b(?:acqui(?:res?|red|ring|sition)|tak(?:es|en|ing) over|took over|buys|bought|merg(?:es?|ed|er)|merging (?:with|into)|purchase price|(?:all|outstanding|remaining) shares)\b/i,
);

/** "has granted Globex an exclusive licence", "grants a worldwide licence to Globex". */
export const LICENSES = createPattern(
  /\bgrant(?:s|ed|ing) (?:(?=\p{Lu}[^.;]{2,70}? an? (?:[\p{L}-]+ ){0,3}licen[cs]e(?!\p{L}))|(?:an? |the )?(?:[\p{L}-]+ ){0,4}licen[cs]e to (?:the )?(?=\p{Lu}))/giu,
);

/** "selects Globex as its cloud partner". */
export const AS_PARTNER = createPattern(
  /\b(?:selects?|selected|chooses|chose|chosen|picks|picked|taps|tapped|names|named|appoints|appointed|welcomes?|adds|signs|brings) (?=[^.;]{3,60} as (?:its |an? |the |their )?(?:[\p{L}-]+ ){0,4}(?:partner|distributor|reseller|dealer|licensee)\b|[^.;]{3,60} to (?:resell|distribute (?:its|their)|co-?develop|co-?market)\b)/giu,
);
/** "has joined Globex's partner network" */
export const JOINS_NETWORK = createPattern(
  /\b(?:joins?|(?:has|have) joined|joined) (?:the )?(?=\p{Lu}[^.;,]{1,50}? (?:partner|supplier|dealer|reseller|technology|solution|service|ecosystem|alliance)[\p{Ll}]* (?:network|program(?:me)?|ecosystem|alliance|community)(?!\p{L}))/gu,
);
/** "is now available on the Globex Marketplace" */
export const IN_MARKETPLACE = createPattern(
  /\b(?:is|are) now (?:available|listed|live) (?:on|in|through) (?:the )?(?=(?:\p{Lu}[\p{L}\d]* ){1,3}(?:[Mm]arketplace|AppExchange|Exchange)\b)/gu,
);
/** "Selected by Globex to power payments": a partnership where the text says so ("Under the partnership"). */
export const CHOSEN_BY = createPattern(/\b(?:selected|chosen|picked|tapped) by\s/giu);
export const UNDER_PARTNERSHIP = createPattern(
  /\b(?:under|through|as part of) (?:the|this|our|a) (?:[\p{Ll}-]+ ){0,3}(?:partnership|collaboration|alliance)\b/iu,
);
/** "becomes Globex reseller", "has been appointed an authorised distributor of the Globex platform". */
export const IN_ROLE = createPattern(
  /\b(?:becom(?:es|ing)|became|(?:is|are) now|named|appointed|signs? (?:up|on) as|joins? as|(?:been |was )?(?:selected|chosen|picked|appointed) as)(?: as)? (?:an? |the |its |our )?((?:[\p{L}\p{N}&-]+(?:['’]s)? ){0,6}?)(?:resellers?|distributors?|dealers?|licensees?|(?:technology|managed [\p{L}-]+|security|service|consulting|cloud|training|certified|authori[sz]ed|gold|platinum|premium|silver|elite|select|sales|development|research|implementation|integration|solutions?|distribution|channel|launch|delivery|logistics|official|exclusive|strategic|premier|preferred) partners?|partners?(?= of (?:the )?\p{Lu}))\b(?: (?:of|for|to|with|by) (?:the )?)?/giu,
);
/** "Acme and Globex sign": both stand before the verb. */
export const JOINT = createPattern(
  /(?<!\p{L})(?:(?:have |has )?(?:now |also )?(?:teamed up|partnered(?: up)?|joined (?:forces|hands)|tied up|linked up)(?= (?:to|for|on)\b|[.,])|(?:are |is |will be )?(?:now )?(?:partnering|teaming up|joining forces|joining hands|collaborating|co-?operating|working together|tying up|linking up)|partner(?: up| on| to)?|team(?= (?:on|for) )|have joined(?= to )|team up|join (?:forces|hands)|tie up|link (?:up|arms|hands)|pair up|work together|collaborate|co-?operate|(?:sign|ink|strike|struck|seal|reach|renew|agree|enter(?:ed)? into|conclude)(?:ed|d)? (?:an? |their |the )?(?:[\p{L}\d$€£.,-]+ ){0,3}(?:mou|memorandum|memo(?= of understanding)|agreement|partnership|alliance|pact|tie-?up|deal|letter of intent|LoI)|pool(?= (?:their )?(?!of |is |are |has |shrinks|grows|tables?|part(?:y|ies))\p{Ll})|(?:form(?:ed)?|announced?|start(?:ed)?|have started|launch(?:ed)?|enter(?:ed)?(?: into)?|agreed?(?: on| to)?|set up|struck|forge[d]?|choose|chose|invest(?:ed)? in|unveil(?:ed)?|extend(?:ed)?|expand(?:ed)?|renew(?:ed)?|deepen(?:ed)?) (?:an? |the |their )?(?:[\p{L}\d$€£.,-]+ ){0,4}?(?:sponsorship|loyalty deal|codeshare|(?:co-marketing|licensing|research|technology|loyalty) (?:pact|deal|agreement)|letter of intent|partnership|collaboration|co-?operation|alliance|tie-?up|joint[ -](?:venture|project|programme|program|initiative|laboratory)|project|laboratory)|(?:form|set up|create)(?:ed|d)? (?:an? |the |their )?(?:(?!(?:into|of|on|for|to|in|with|over)\b)[\p{L}\d-]+ ){0,4}?venture(?! (?:capital|funds?|studio|firm|arm|builder|losses)\b)|in (?:an? )?(?:[\p{L}\d€$£-]+ ){0,2}(?:tie-?up|link-?up|partnership|pact|collaboration|joint venture|alliance)|launch(?:ed)? (?:an? |the |their )?(?:joint|shared|co-branded)|(?:to |will )?(?:jointly|co-(?:develop|build|create|market|produce|brand|host|found|operate|design))|to (?:build|develop|create|launch|offer|open|sell|bring)|arbeiten(?=[^.;]{0,30} zusammen)|(?:bauen|entwickeln|starten|bieten|planen|machen) (?:künftig )?(?:gemeinsam|zusammen)|kooperieren|unterzeichnen (?:eine? )?(?:Absichtserklärung|Memorandum of Understanding|Kooperationsvertrag|Kooperationsvereinbarung)(?![^.;]{0,40}(?:Übernahme|Kauf|Fusion))|signent un (?:protocole d['’]accord|mémorandum)(?![^.;]{0,40}(?:rachat|acquisition|fusion|cession))|créent une (?:co-?entreprise|joint-venture|société commune)|firman (?:un )?(?:memorando|memorándum)|(?:tekenen|sluiten) (?:een )?(?:intentieverklaring|samenwerkingsovereenkomst)(?![^.;]{0,40}overname)|tun sich zusammen|schließen (?:eine )?(?:[\p{L}-]+ )?(?:Partnerschaft|Kooperation)|verkünden (?:eine )?(?:Partnerschaft|Kooperation)|s['’]associent|s['’]allient|nouent|scellent un|signent un partenariat|lancent ensemble|se asocian|se unen|se al[ií]an|firman (?:un |una )?(?:acuerdo|alianza|convenio)|firmam|fecham|se unem|anunciam parceria|werken samen|gaan samenwerken|gaan (?:[\p{L}-]+ )?samen|slaan de handen|bundelen|trekken samen op|machen gemeinsame Sache|gehen (?:künftig )?gemeinsame Wege|bündeln (?:ihre |die )?Kräfte|(?:gründen|eröffnen|betreiben|starten|bauen|entwickeln|errichten|planen) (?:künftig )?(?:eine?n? )?gemeinsame[snmr]?(?! (?:Klage|Erklärung|Stellungnahme|Ermittl|Sitzung|Presse|Protest|Petition|Liste|Untersuch))|(?:lancent|créent|ouvrent|développent|fondent) une? (?!enquête|plainte|déclaration|lettre|procédure|conférence|tribune|pétition|action)(?:[\p{L}-]+ ){1,3}?(?:communs?|communes?|conjointe?s?)|(?:lanzan|crean|abren|desarrollan|fundan) una? (?!demanda|investigación|declaración|carta|denuncia|petición)(?:[\p{L}-]+ ){1,3}?(?:conjunt[oa]|común)|(?:lançam|criam|abrem) uma? (?!ação|investigação|declaração|carta|queixa)(?:[\p{L}-]+ ){1,3}?(?:conjunt[oa]|comum)|(?:lanciano|creano|aprono) una? (?!indagine|causa|dichiarazione|lettera|petizione)(?:[\p{L}-]+ ){1,3}?(?:congiunt[oa]|comune)|(?:lanceren|starten|openen|richten|bouwen) (?:een )?gezamenlijke?(?! (?:onderzoek|rechtszaak|verklaring|petitie|actie))|spannen zusammen|rücken zusammen|insieme (?:per|nell?[ao']?)|uniscono le forze|fanno squadra|unissent leurs (?:forces|savoir-faire)|s['’]unissent|font (?:équipe|cause commune)|(?:suman|unen|aúnan) (?:sus )?fuerzas|van de la mano|unem forças|juntam-se|collaborano|si alleano|stringono)(?!\p{L})/giu,
);
/** In the running text "to build" alone follows from anything; with "together" it tells who does it. */
export const TOGETHER = createPattern(
  /\b(?:together|jointly|joint|gemeinsam|zusammen|ensemble|insieme|samen|juntos|juntas)\b/i,
);
/** A plain agreement may be a customer's order: then what it is for has to be something done together. */
export const JOINT_PURPOSE = createPattern(
  /\b(?:jointly|together|joint|co-?develop|distribu|resell|resale|develop|integrat|collaborat|partner|co-?operat|colabora|licens|co-?brand|strategic|mutual|cross-|bundl|exclusiv|exklusiv|recherche|investigación|research|codeshar|code-shar|interlin|kooper|zusammenarbeit|gemeinsam|partenariat|alianza|parceria|samenwerk|insieme|conjunt|ensemble|first-look|data[- ]sharing|co-?production|interline|loyalty|sponsorship|roaming|manufacturing (?:deal|agreement|pact)|(?:deal|agreement|pact) to work on|(?:agreement|deal|pact) that will (?:allow|let|enable|give|link|bring))/i,
);

/** Programmes, prizes and ends of partnerships, customers and law firms: the word without the event. */
export const NO_ALLIANCE = createPattern(
  /\b(?:antitrust|(?<!\bjoin(?:s|ed)? [^.;]{1,40})partner (?:program(?:me)?|network|portal|of the year|award|ecosystem|directory)|our partners include|(?:partner|collaborat|team)\p{L}* (?:up )?with [\p{L}.-]+ (?:[\p{L}.-]+ ){0,2}[\p{L}-]+, (?:the )?(?:co-?)?(?:founder|CEO|president|owner|director|author|host)\b|(?:partner|collaborat|team)\p{L}* (?:up )?with [^.;]{5,100}, (?:all|both|each) of whom|(?:encouraged|invited|urged|advised|welcome|opportunity|ability|able|easy|how) to (?:partner|team up|collaborate)|(?:ability|capacity|position|positioned) to (?:build|forge|form|develop|strengthen) [^.;]{0,30}(?:partnership|alliance|collaboration|relationship)s?|trusted partner|partner of choice|, (?:[\p{L}-]+ ){0,2}partner (?:at|with) \p{Lu}|partner (?:[\p{L}-]+ ){0,2}(?:director|manager|lead|officer|executive)\b|(?:end(?:s|ed|ing)?|terminat(?:es|ed|ing)|dissolv(?:es|ed)|quits?|without|loses?|lost|exit(?:s|ed)?|cancel(?:s|led)?|sever(?:s|ed)|scraps?|scrapped) (?:its |their |the |a )?(?:[\p{L}-]+ ){0,2}(?:partnership|alliance|collaboration|cooperation|tie-?up|joint venture|deal|agreement)|(?:partnership|alliance|collaboration|co-?operation|tie-?up|joint venture|deal|pact|Partnerschaft|partenariat|alianza|alleanza|parceria)\b[^.;]{0,60}?(?<!\p{L})(?:ends?|ended|is over|expires?|expired|collapses?|collapsed|(?:falls?|fell) (?:apart|through)|dissolved|dissolves|unravels?|is off|called off|scrapped|halted|suspended|denied|den(?:y|ies)|blocked|breaks? (?:up|down)|endet|geplatzt|prend fin|termina|finisce|acaba)(?!\p{L})|(?:alliance|partnership|tie-?up|joint venture) (?:appeal|plan|proposal|hopes|row|dispute|bid)|software licen[cs](?:e|es|ing) (?:deal|agreement|contract|pact)|become a partner|find a partner|(?:boss|chief|C[EFT]O|manager|executive|founder|director) (?:as (?:an? |the |its )?(?:\p{L}+ )?partner|becomes (?:an? )?partner)|managing partner|general partner|limited partners?|life partner|joint (?:statement|chief|pain|replacement)|against each other|IPOs?|rival (?:apps?|products?)|years? of partnership|anniversary|(?:merger|settlement|plea|acquisition|lease|rental|purchase|employment|non-disclosure|credit|loan|pay|wage|labou?r|collective|union|sponsorship) (?:agreement|deal|pact|accord))\b/iu,
);
export const STRATEGIC = /\bstrategic|joint venture|joint-venture|exclusive\b/i;
export const INTEGRATION = /\bintegrat(?:es|ed|ing|ions?)\b/i;

/** What was agreed, with its article: for a title. */
export function allianceIn(text: string): string {
  if (/joint[ -]venture/i.test(text)) return "a joint venture";
  if (/\bmemorandum|\bmou\b/i.test(text)) return "a memorandum of understanding";
  if (/\bjoint[ -](?:project|laborator|programme|program|development)/i.test(text)) return "a joint project";
  if (/\b(?:reseller|distributor|distribution)\b/i.test(text)) return "a distribution agreement";
  if (INTEGRATION.test(text)) return "an integration";
  return /\bagreement\b/i.test(text) && !/partner/i.test(text) ? "an agreement" : "a partnership";
}
