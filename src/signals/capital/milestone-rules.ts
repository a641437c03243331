import { createPattern, type Pattern } from "../language/pattern.ts";
import { SUM } from "./figures.ts";
import { COUNT, COUNTED, MARK, ORDINAL_WORD, TURNOVER } from "./milestones.ts";

/** Goals, damage, and what somebody else counts. */
export const NO_MARK =
  /\b(?:(?:down|a decline|a drop|a decrease) from|outage|breach\w*|leak\w*|hack\w*|stolen|exposed|affect(?:s|ed|ing)|recall\w*|fined?|lay-?offs?|laid off|job cuts?|strike|scam\w*|refund\w*|lost|loses?|market (?:size|is expected|will reach)|valuation|valued at|fund(?:s|ed)? (?:to|for) (?:help )?reach|by 20[3-9]\d|survey(?:ed|s)?|secrets? (?:to|of|behind)|(?:path|road|roadmap|blueprint|playbook|guide|journey|recipe) to|you (?:need|have|can|want)|fewer|only|just \d|up to|webinar|case study|analysts?|malware|spyware|trojans?|virus(?:es)?|fake|pirated|how (?:we|to))\b|\?$/i;

/** "Hits 10,000 customers with late fees", "crosses a million users off its list": they are struck, and not counted. */
export const STRIKES_THEM =
  /\bhits? (?:\S+ ){1,4}(?:customers|users|members|clients|subscribers|merchants|passengers) with\b|\bcross(?:es|ed) (?:\S+ ){1,5}off (?:the|its|a)\b/i;

/** `act`: the account does it; `thing`: it is something of the account; `users`: others use the account. */
export type MilestoneRule = { pattern: Pattern; whose: "act" | "thing" | "users"; isWeak: boolean; needsPass?: true };
const rule = (whose: MilestoneRule["whose"], isWeak: boolean, source: string): MilestoneRule => ({
  whose,
  isWeak,
  pattern: createPattern(new RegExp(`(?<![\\p{L}\\d-])(?:${source})(?![\\p{L}])`, "giu")),
});
const OVER =
  "(?:(?:(?:significant|major|big|important|huge|new|great|exciting) )?(?:milestone|mark) of|(?:a )?record|for the first time|pela primeira vez|por primera vez|pour la première fois|per la prima volta|voor het eerst|erstmals|le|la|el|o|os|as|más|more than|over|about|around|nearly|some|the|its|an?|their|our|first|magic|\\p{L}{2,12}e?n? Marke(?: von)?|Marke(?: von)?|cap (?:des|de|du|d['’])|barre (?:des|de)|marca de|mais de|más de|plus de|mehr als|meer dan|oltre|i|gli|los|de|les|les \\p{L}+|die|de grens van|grens van|il traguardo (?:dei|di)|il) ";
const STRONG =
  "(?:(?:blows?|blew|breaks?|broke|breaking|pushe[sd]|vaults?|vaulted|sails?|sailed|zooms?|zoomed|races?|raced|soars?|soared|goes|went|rolls?|rolled|breez(?:es|ed)|power(?:s|ed)|rocket(?:s|ed)|climb(?:s|ed)|ris(?:es|en)|rose|swell(?:s|ed)|surge[sd]?|leap(?:s|t)|mov(?:es|ed)|grows|grew|flies|flew) (?:past|through|above|beyond)|(?:jump|climb|swell|doubl|tripl|expand|soar)(?:s|ed|es|e)? to|(?:gets|got) to|smash(?:es|ed)|clears|cleared|attain(?:s|ed)|mark(?:s|ed)|tick(?:s|ed) over(?: to)?|pass(?:es|ed|ing)?|cross(?:es|ed|ing)?|surpass(?:es|ed|ing)?|tops|topped|exceed(?:s|ed)|hits?|hitting|reach(?:es|ed|ing)?|achiev(?:es|ed)|breaks?|broke|eclips(?:es|ed)|celebrat(?:es|ed|ing)|clock(?:s|ed)|notch(?:es|ed)|grew to|grows to|scal(?:es|ed) to|überschreitet|überschritten|knackt|geknackt|erreicht|übersteigt|dépasse|franchit|(?:a |vient de )?(?:franchi|franchir|dépassé|atteint)|atteint|ha(?:n)? (?:superado|alcanzado|rebasado|sobrepasado|superato|raggiunto|tagliato|sfondato|toccato|ultrapassado)|superou|supera|superó|alcanza|alcanzó|rebasa|ultrapassa|ultrapassou|atinge|atingiu|chega (?:a|aos?)|chegou (?:a|aos?)|alcançou|alcança|llega a|arriva a|arrivano a|tocca|passe (?:la barre|le cap)|passeert|doorbreekt|bereikt|raggiunge|taglia|sfonda)";

/** "passes more than 10,000": what some rules ask for before they look for the noun, which costs more. */
export const PASSES_MARK = createPattern(new RegExp(`(?<![\\p{L}-])${STRONG} (?:${OVER}){0,4}${MARK}`, "iu"));
const needsPass: typeof rule = (...given) => ({ ...rule(...given), needsPass: true });
/** A sentence without one of these tells of no mark. */
export const HAS_NUMBER = createPattern(
  /\d|mil+i|milh|miljo|mil+ón|bil+ion|lakh|crore|thousandth|tausendst|duizendst|mil+es/i,
);

/** "1,000th", "10.000.", "100 000e". */
const NTH = "\\d{1,3}(?:[.,'’\\u00a0\\u202f ]?\\d{3}){0,3}(?:st|nd|rd|th|\\.|e|º|ª|sten?|de|ème|esimo)?";

const NTH_ORDINAL = "\\d{1,3}(?:[.,'’\\u00a0\\u202f ]\\d{3}){1,3}(?:st|nd|rd|th|\\.|e|º|ª|sten?|de|ème|esimo)";

const VOLUME = `(?:${OVER}){0,3}${SUM} (?:in |of |worth of )?(?:\\p{Ll}+ )?(?:payments?|transactions?|volume|sales|assets|orders|invoices|claims)`;

/** Constructions that tell of a mark. Sums are one character each. */
export const MILESTONE_RULES: MilestoneRule[] = [
  needsPass(
    "act",
    false,
    `${STRONG} (?:${OVER}){0,4}${MARK}(?:[- ](?:in|of|de|di|an|von|d['’]|d’)?[^.;:,]{0,25}?)?(?:${TURNOVER}|${COUNTED})`,
  ),
  rule(
    "act",
    false,
    `${STRONG} (?:${OVER}){0,4}(?:${MARK}[- ])?(?:${TURNOVER}|${COUNTED})[^.;:,]{0,20}? (?:of |at |von )?${MARK}`,
  ),
  needsPass(
    "thing",
    false,
    `(?:${TURNOVER}|(?:number of )?${COUNTED}(?: base| count| numbers?| totals?)?)(?: (?:at|of|bei|von|de) [^.;:,]{2,30}?)?(?: [^.;:,]{2,24},(?: and)?)?(?: (?:has|have|had|now|hat|a|ha)){0,2} ${STRONG} (?:${OVER}){0,4}${MARK}`,
  ),
  rule(
    "thing",
    false,
    `(?:took|needed|then|brauchte|after) (?:(?:us|it|them|the (?:company|team|business)|a|mere|another|less|than|under|about|around|and) ){0,4}[\\p{L}\\d-]+ (?:years?|months?|weeks?|days?) to (?:reach|hit|pass|cross|get to|grow to|double to|surpass) (?:${OVER}){0,4}${MARK}[- ](?:in|of)?[^.;:,]{0,25}?(?:${TURNOVER}|${COUNTED})`,
  ),
  rule(
    "thing",
    false,
    `(?:at|for|its|now at|hit|with|to|making|generating|generates|makes) (?:${OVER}){0,2}${SUM} (?:in |of )?(?:annual(?:i[sz]ed)? )?(?:ARR|(?:annual |annuali[sz]ed )recurring revenue|run[- ]rate(?: revenue)?|annuali[sz]ed revenue)`,
  ),
  rule(
    "act",
    true,
    `(?:sells|sold|list(?:s|ed)|record(?:s|ed)|book(?:s|ed)|host(?:s|ed)|carri(?:es|ed)|vend\\p{L}{1,3}|(?:ha |a )?serv\\p{L}{1,4}|verkauft|verkoopt|issu(?:es|ed)|welcom(?:es|ed)|celebrat(?:es|ed)|sign(?:s|ed)(?: up)?|ship(?:s|ped)|deliver(?:s|ed)|produc(?:es|ed)|process(?:es|ed)|handl(?:es|ed)|complet(?:es|ed)|manufactur(?:es|ed)|rolls? out|rolled out|serv(?:es|ed)|begrüßt|gewinnt|feiert|liefert|accueille|celebra|entrega|verwelkomt|festeggia|connects|connected|opens|opened|onboards|onboarded|equips|builds|built|insures|funds)(?: (?!top )\\p{L}+)? (?:(?:its|their|our|the|seinen?|ihren?|den|sa|son|su|seu|sua|zijn|il suo|la sua) )?(?:(?:${ORDINAL_WORD}) (?!job|employee|birthday|day|store|office|member of staff|mitarbeiter)\\p{L}+|${NTH} (?:\\p{L}+ ){0,2}?${COUNTED}|${NTH_ORDINAL} (?!job|employee|birthday|day|store|shop|office|branch|location|member of staff|mitarbeiter|filiale|anniversary|commit|episode|issue|edition)\\p{L}+)`,
  ),
  rule(
    "act",
    false,
    `(?:(?:doubl|tripl|trebl|quadrupl|grow|lift|push|boost)(?:es|ed|s)? (?:its |their |our )?(?:annual(?:i[sz]ed)? )?(?:ARR|MRR|recurring revenues?|run[- ]?rate|GMV|order ?book|backlog|(?:customer|user|subscriber) (?:base|numbers?|count))|(?:doubl|tripl|trebl|quadrupl)(?:es|ed) (?:its |their |our )?(?:annual )?(?:sales|revenues?|turnover)|(?:verdoppelt|verdreifacht|double|triple|duplica|triplica|dobra|raddoppia|verdubbelt)e? (?:seinen |ihren |den |son |sus |sua |il |su )?(?:Jahres)?(?:Umsatz|chiffre d['’]affaires|ventas|facturación|faturamento|fatturato|omzet)) (?:[^.;:,]{0,24} )?(?:to|auf|à|hasta|a|para|naar) (?:${OVER}){0,3}${MARK}`,
  ),
  rule(
    "thing",
    false,
    `(?:${ORDINAL_WORD}|${NTH_ORDINAL}) (?!job|employee|birthday|day|store|shop|office|member of staff|mitarbeiter|filiale|anniversary|commit|episode|issue|edition)\\p{L}+ (?:(?:has|was|just|is|today|now|to|order) ){0,2}(?:left|went|rolled|signed|joined|arrived|shipped|came|sold|delivered|placed|registered|produced|made|checked in|hit the road)`,
  ),
  rule(
    "thing",
    false,
    `(?:(?:${COUNTED})(?: base| count| numbers?| totals?)?|(?:passenger|customer|user|subscriber|member|visitor|player|reader) (?:numbers?|totals?)) (?:top|exceed|surpass) (?:${OVER}){0,3}${COUNT}`,
  ),
  rule(
    "act",
    true,
    `(?:sells|sold|ships|shipped) (?:${OVER}){0,3}(?:\\d{1,3}(?:[.,]\\d)?|one|two|three|five|ten)[- ]?(?:million|billion|m|mln|bn) (?:[\\p{L}\\d-]+ ){0,2}?(?:copies|songs|tracks|(?:smart|mobile )?phones|handsets|tablets|computers|PCs|laptops|consoles|games|albums|books|chips|licen[cs]es|headsets|watches|speakers|cameras|printers|scooters|e-bikes|toys|dolls|bottles|tickets)`,
  ),
  rule("thing", true, `(?<!(?:was|were) )(?:downloaded|installed|streamed|played) (?:${OVER}){0,3}${COUNT} times`),
  rule(
    "act",
    true,
    `(?:now (?:process(?:es|ed)|handl(?:es|ed)|manag(?:es|ed)|mov(?:es|ed)) ${VOLUME}|(?:process(?:es|ed)|handl(?:es|ed)) ${VOLUME}(?! (?:(?:a|per|each|every) (?:year|month|week|day)|annually|yearly|daily)))`,
  ),
  rule(
    "act",
    true,
    `(?:attract(?:s|ed)|racks up|racked up|draws|drew|drawn|amass(?:es|ed)|gets|got|gains|gained|garner(?:s|ed)|receiv(?:es|ed)|record(?:s|ed)|complet(?:es|ed)|done|made|deliver(?:s|ed)|ship(?:s|ped)|sold|sells|now (?:has|have|counts?|serves?|reach(?:es)?)|(?:is )?now used by|signs up|signed up|zählt (?:nun|jetzt|inzwischen)|compte désormais|ya tiene|já tem) (?:${OVER}){0,3}${COUNT} ${COUNTED}`,
  ),
  rule(
    "thing",
    false,
    `(?:hat|haben|habe)[^.;:]{0,60}?(?:mehr als |über |rund )?${SUM} (?:umgesetzt|erlöst|Umsatz (?:gemacht|erzielt|erreicht))`,
  ),
  rule(
    "act",
    false,
    `(?:hat|haben|heeft|hebben) (?:${OVER}){0,4}${MARK}[- ][^.;:,]{0,25}?(?:${COUNTED}|${TURNOVER})[^.;:,]{0,30}? (?:überschritten|erreicht|geknackt|übertroffen|durchbrochen|gepasseerd|bereikt|overschreden|doorbroken)`,
  ),
  rule(
    "act",
    false,
    "(?:knackt|überschreitet|erreicht|durchbricht|übersteigt|reißt) (?:erstmals )?(?:die (?:Umsatz)?|Umsatz)(?:[Mm]illiarde|[Mm]illion)(?:n?(?:marke|schwelle|grenze))?",
  ),
  rule(
    "thing",
    false,
    `(?:customer|client|user|subscriber|member|order|ride|trip|booking|parcel|meal|house|household|learner|patient|Kunde|Kundin|Nutzer|Mitglied|Bestellung|client|cliente|utilisateur|abonné|klant|kunde|usuario|usuário|socio) (?:number|no\\.?|Nummer|Nr\\.?|numéro|n°|número|numero|nummer) ${COUNT}`,
  ),
  rule(
    "users",
    false,
    `${COUNT} ${COUNTED} (?:(?:now|already|today|have|worldwide) )*(?:use|utilisent|nutzen|trust|rely on|choose|run on|usan|usam|usano|gebruiken|font confiance à|vertrauen(?: auf)?|utilizan|utilizam|utilizzano|setzen auf)`,
  ),
];
/** "Starship: 100,000 deliveries", "27 people, 50 million users". */
export const HEADED = new RegExp(
  `^(?:[^.;:,]{2,40}[:,–—] )?(?:Now (?:used|trusted) by |Now serving |Having (?:passed|reached|hit|crossed) )?(?:(?:our|the|unsere|nos|nuestros|os nossos|onze) (?:first|ersten|premi[eè]r[se]*|primer[oa]s|primeir[oa]s|eerste) )?(?:${COUNT} ${COUNTED}|${SUM} (?:in |of )?(?:ARR|annual recurring revenue|revenue|GMV))(?=$|[,.!;:]| (?:and|und|et|in|on|later|strong)\\b)`,
  "iu",
);
/** A word that the mark is one makes smaller and less round numbers notable. */
export const IS_MARK =
  /\b(?:milestone|mark|threshold|barrier|landmark|record)\b|\b(?:Meilenstein|Marke|Schwelle|cap|barre|seuil|hito|barrera|marco|marca|mijlpaal|grens|traguardo|soglia)\b/i;
/** Nothing below these is notable: of anything counted, and in whole units of any currency. */
export const COUNT_MIN = 1_000;
export const SUM_MIN = 1_000_000;
export const AHEAD =
  /\b(?:to|will|can|could|would|may|might|should|must|target\w*|goal|aim\w*|hop\w*|track|way|expect\w*|plan\w*|zu|soll|wird|will|pour|para|per|om)\s(?:\w+ )?$/i;

/** "Customers reach 10,000 orders": what each of them gets out of it, not how many they are. */
export const EACH_REACHES = createPattern(
  new RegExp(
    `(?<!\\p{L})(customers|clients|users|members|merchants|sellers|retailers|restaurants|brands|teams|companies|businesses) (?:reach|pass|hit|surpass|top|exceed|cross|achieve) (?:${OVER}){0,4}${COUNT} (?!(?:\\p{Ll}+ )?\\1)(?:${COUNTED})(?!\\p{L})`,
    "iu",
  ),
);
/** "reaches 10,000 customers by 2028", in one clause: the year until which it is hoped for. */
export const UNTIL_YEAR =
  /^(?:[^.;:,]|(?<=\d)[.,](?=\d)){0,120}?(?<!\p{L})(?:by|until|bis|d['’]ici(?: à)?|até|entro(?: il)?|tegen|para) (?:(?:the )?(?:end of|early|late|mid|Ende|fin|final de|fine) )?(20\d\d)(?!\d)/iu;

/** The number of a match. */
export const NUMBER = new RegExp(`${ORDINAL_WORD}|${COUNT}|${NTH}`, "iu");
