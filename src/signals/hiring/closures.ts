import { othersIn } from "../language/other-parties.ts";
import { createPattern, cueOf } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { compileJobRule, findJobStatement, headcountsOf, type JobStatement } from "./job-counts.ts";

const PLACE_EN =
  "(?:plants?|sites?|factor(?:y|ies)|facilit(?:y|ies)|offices?|stores?|shops?|studios?|works|mills?|warehouses?|branch(?:es)?|depots?|foundr(?:y|ies)|quarr(?:y|ies)|mines?|brewery|bakery|shipyard|yard|hub|call cent(?:re|er)|operations?)";
const PLACE_DE =
  "\\p{L}*(?:[Ww]erke?s?|[Ss]tandorte?s?|[Ff]abrik(?:en)?|[Ff]ilialen?|[Pp]roduktion|[Ff]ertigung|[Bb]etriebe?s?|[Nn]iederlassung(?:en)?|[Ll]ager|[Bb]üros?|[Zz]entrale|[Bb]rauerei|[Gg]ießerei|[Mm]ärkte|[Hh]äuser)";
const PLACE_FR =
  "(?:usines?|sites?|magasins?|ateliers?|entrepôts?|fonderie|agences?|filature|laiterie|sucrerie|boutiques?)";
const PLACE_ES = "(?:plantas?|fábricas?|factoría|centros?|tiendas?|oficinas?|almacén|sucursales|sede)";
const PLACE_PT = "(?:fábricas?|unidades?|plantas?|lojas?|escritórios?|armazém|agências)";
const PLACE_IT = "(?:stabiliment[oi]|fabbric[ah]e?|sed[ei]|negoz[io]+|sit[oi]|punt[oi] vendita|filial[ei]|magazzino)";
const PLACE_NL =
  "(?:\\p{L}*fabriek(?:en)?|vestiging(?:en)?|locaties?|winkels?|kantoor|kantoren|filialen|magazijn|productie)";

/** A workplace that is given up, with what stands for its name between. */
const RULES = [
  `\\b(?:clos(?:es?|ing)|shut(?:s|ting)?(?: down)?|shutter(?:s|ing)?|wind(?:s|ing)? down|mothball(?:s|ing)?|to axe)\\b (?:[\\p{L}\\d’'-]+ ){0,4}?${PLACE_EN}\\b`,
  `\\b(?:closure|shutdown|end) of (?:{S}(?:[’']s)? )?(?:[\\p{L}\\d’'-]+ ){0,4}?${PLACE_EN}\\b`,
  `${PLACE_EN} (?:(?:at|in|on|near) [^.;:!?|\\n\\uE400-\\uE57F]{2,40}? )?(?:will|to|must|is to) (?:(?:permanently|finally|definitively) )?(?:close|shut|be closed|be shut|cease)\\b`,
  `(?<![\\p{L}])(?:schließt|schliesst|schließen)(?![\\p{L}])[^.;:!?|\\n]{0,40}?${PLACE_DE}(?![\\p{L}])`,
  `\\bmacht\\b[^.;:!?|\\n]{0,40}?${PLACE_DE}[^.;:!?|\\n]{0,30}?\\bdicht(?![\\p{L}])`,
  `\\b(?:gibt|legt)\\b[^.;:!?|\\n]{0,40}?${PLACE_DE}[^.;:!?|\\n]{0,40}?\\b(?:auf|still)$`,
  "\\bgibt (?:\\p{Lu}[\\p{L}-]+ ?){1,3} auf$",
  `${PLACE_DE} (?:[\\p{L}-]+ ){0,3}(?:wird|werden) (?:[\\p{L}\\d-]+ ){0,4}(?:geschlossen|aufgegeben|stillgelegt|dichtgemacht|eingestellt)(?![\\p{L}])`,
  `\\bwird (?:die |das |der )?${PLACE_DE} (?:[\\p{L}-]+ ){0,3}(?:eingestellt|geschlossen|stillgelegt)(?![\\p{L}])`,
  "\\bAus für (?:das |den |die )?(?:[\\p{L}-]+ ){0,2}\\p{Lu}",
  `(?<![\\p{L}])(?:ferme|fermer|fermera|fermeture d[eu]|arrêt d[eu]|cesse)(?![\\p{L}]) ?(?:[\\p{L}’'-]+ ){0,4}?${PLACE_FR}(?![\\p{L}])`,
  `\\b(?:cierra|cerrará|cerrar|cierre de|echa el cierre)(?![\\p{L}]) (?:[\\p{L}-]+ ){0,4}?${PLACE_ES}(?![\\p{L}])`,
  `\\b(?:encerra|encerrou|encerrará|fecha|fechou|fechará|encerramento d[ae])(?![\\p{L}]) (?:[\\p{L}-]+ ){0,3}?${PLACE_PT}(?![\\p{L}])`,
  `\\b(?:chiude|chiuderà|chiudono|chiusura d[ei]l?l?[oa]?|dismette)(?![\\p{L}]) (?:[\\p{L}’'-]+ ){0,3}?${PLACE_IT}(?![\\p{L}])`,
  `\\b(?:sluit|sluiten|sluiting van)(?![\\p{L}]) (?:[\\p{L}-]+ ){0,4}?${PLACE_NL}(?![\\p{L}])`,
].map(compileJobRule);

/** Without one of these words no workplace closes. */
export const CLOSURE_CUE = cueOf(...RULES.map(({ pattern }) => pattern));

/** Closed for a while, or only the doors, or for visitors. */
const FOR_A_WHILE = createPattern(
  /\b(?:temporar\p{L}*|until|for (?:an?|two|three|four|five|six|\d+|the) (?:\p{L}+ )?(?:days?|weeks?|months?|holidays?|summer|winter)|over (?:christmas|easter|the (?:holidays?|summer))|refurbish\p{L}*|renovat\p{L}*|maintenance|relin\p{L}+|inspection|strike|power cut|flood\p{L}*|vorübergehend|für (?:\p{L}+|\d+) (?:Tage|Wochen|Monate)|Ferien|Urlaub|Umbau|Wartung\p{L}*|Sanierung|pendant|temporaire\p{L}*|congés|travaux|temporal\p{L}*|durante|vacaciones|obras|férias|temporar\p{L}*|ferie|temporane\p{L}*|tijdelijk|vakantie|verbouwing|weken)(?![\p{L}])/iu,
);
/** Nobody has to go, or a new place takes over. */
const NOBODY_GOES = createPattern(
  /\b(?:(?:all|every) (?:of )?(?:the |its )?(?:\d+ )?(?:staff|employees|workers|jobs|positions|roles)\b[^.;]{0,50}\b(?:safe|kept|keep|remain|transfer\p{L}*|move|offered|secure)|no (?:jobs|redundancies|layoffs|job losses)|weiterbeschäftigt|alle (?:\p{L}+ ){0,3}(?:bleiben|übernommen|behalten|ziehen|wechseln)|(?:tous|toutes) (?:\p{L}+ ){0,4}(?:reclassés|transférés|conservés)|(?:todos|todas) (?:\p{L}+ ){0,4}(?:recolocad[oa]s|trasladad[oa]s|mantienen)|(?:tutti|tutte) (?:\p{L}+ ){0,4}(?:ricollocati|trasferiti)|alle (?:\p{L}+ ){0,3}(?:verhuizen|behouden)|relocat\p{L}+|moves? (?:in)?to|zieht (?:nach|in|um)|new (?:site|plant|factory|office)|Neubau)(?![\p{L}])/iu,
);
const WORKERS = createPattern(
  /(?<!\p{L})(?:jobs?|staff|workers?|employees|workforce|redundan\p{L}+|beschäftigte\p{L}*|mitarbeit\p{L}+|angestellte\p{L}*|arbeitsplätze\p{L}*|stellen|belegschaft|betriebsrat|salariés?|emplois|personnel|empleados|trabajadores|plantilla|operarios|trabalhadores|operários|funcionários|empregos|lavoratori|dipendenti|addetti|operai|werknemers|medewerkers|banen|personeel)(?!\p{L})/iu,
);
/** What a neighbouring number must be of: those at the place, not the whole company. */
const OF_WHOLE = createPattern(
  /\b(?:worldwide|globally|in total|employs|group-?wide|weltweit|insgesamt|konzernweit|beschäftigt (?:der|das|die)|dans le monde|emploie|en todo el mundo|emplea|nel mondo|impiega|no mundo|emprega|wereldwijd|telt)(?!\p{L})/iu,
);
/** So many sentences behind one go on about it. */
const NEAR = 4;

/** A workplace of the subject closes for good, and the text speaks of those who work there. */
export function findClosure(reading: Reading, sentence: Sentence): JobStatement | undefined {
  if (FOR_A_WHILE.test(sentence.text)) return undefined;
  const found = findJobStatement(reading, sentence, RULES);
  if (!found) return undefined;
  const near = neighbours(reading, sentence);
  if (near.some((one) => FOR_A_WHILE.test(one.text) || NOBODY_GOES.test(one.text))) return undefined;
  return near.some((one) => WORKERS.test(one.text))
    ? { ...found, headcount: found.headcount ?? lostIn(sentence) ?? countNear(reading, sentence) }
    : undefined;
}

/** "… shut its bakery with the loss of 75 jobs", "… close, costing 40 jobs" */
function lostIn(sentence: Sentence) {
  return headcountsOf(sentence).find(({ start }) => LOST.test(sentence.text.slice(Math.max(0, start - 50), start)));
}

const LOST =
  /\b(?:loss of|cost(?:s|ing)?|affect(?:s|ing)|putting|leaving|threatening|where) (?:(?:about|around|some|nearly|almost|up to|more than|over|the|its|all) ){0,3}$/i;

/** How many the next sentences say are affected by what a sentence states. */
export function countNear(reading: Reading, sentence: Sentence) {
  const next = neighbours(reading, sentence).slice(1);
  const telling = next.find(
    (one) =>
      !OF_WHOLE.test(one.text) &&
      (one.namesSubject || othersIn(reading, one.text).length === 0) &&
      headcountsOf(one).some(({ count, percent }) => count ?? percent),
  );
  return telling && headcountsOf(telling)[0];
}

/** The sentence and those after it that are no page furniture. */
function neighbours(reading: Reading, sentence: Sentence): Sentence[] {
  const following = reading.sentences.slice(sentence.index + 1, sentence.index + 1 + 2 * NEAR);
  return [sentence, ...following.filter((one) => !one.isBoilerplate).slice(0, NEAR)];
}
