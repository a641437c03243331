import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

const CUTS =
  "(?:lay-?offs?|job cuts|job losses|redundanc(?:y|ies)|staff(?:ing)? (?:cuts|reductions)|firings?|dismissals|cull|furloughs?|downsizing)";
const STOPS =
  "(?:cancel(?:s|led|ed|l?ing)?|revers(?:es?|ed|ing)|rescind(?:s|ed|ing)?|withdr(?:aws?|ew|awn)|call(?:s|ed)? off|scrap(?:s|ped)?|drop(?:s|ped)?|shelv(?:es?|ed)|abandon(?:s|ed)?|avert(?:s|ed)?|avoid(?:s|ed)?|back(?:s|ed)? (?:down|off|away) (?:on|from|over)|backtrack(?:s|ed)? on|u-?turns? on|undo(?:es)?|walk(?:s|ed)? back|block(?:s|ed)?|halt(?:s|ed)?|paus(?:es?|ed)|suspend(?:s|ed)?|overturn(?:s|ed)?|put(?:s)? off)";
/** "Acme cancels layoffs", "Job cuts at Acme averted", "Acme verzichtet auf Entlassungen". */
const CALLED_OFF = createPattern(
  new RegExp(
    `(?<!\\p{L})${STOPS} (?:(?!(?:after|with|by|amid|as|over|in)(?!\\p{L}))[\\p{L}\\d,.’'-]+ ){0,4}?${CUTS}(?!\\p{L})|(?<!\\p{L})${CUTS}(?: (?:at|in|by) [^.;:,]{2,40}?)?(?: (?:are|were|have been|is|has been))? (?:cancell?ed|reversed|rescinded|withdrawn|called off|scrapped|dropped|shelved|averted|avoided|off the table|blocked|put on hold|suspended|overturned)(?!\\p{L})|(?<!\\p{L})(?:verzichtet auf|nimmt|zieht) (?:\\p{L}+ ){0,2}(?:Stellenabbau|Entlassungen|Kündigungen)(?!\\p{L})|(?<!\\p{L})(?:Stellenabbau|Entlassungen|Kündigungen) (?:\\p{L}+ ){0,3}(?:abgewendet|vom Tisch|zurückgenommen|gestoppt)|(?<!\\p{L})(?:renonce(?:nt)? (?:aux|à ses|à des)|annule(?:nt)?|suspend(?:ent)?) (?:\\p{L}+ ){0,2}(?:licenciements|suppressions)|(?<!\\p{L})(?:retira|cancela|suspende|anula|desiste de) (?:\\p{L}+ ){0,2}(?:ERE|despidos|demissões)|(?<!\\p{L})(?:ritira|sospende|revoca) (?:\\p{L}+ ){0,2}licenziamenti|(?<!\\p{L})trekt (?:\\p{L}+ ){0,2}ontslagen in(?!\\p{L})`,
    "iu",
  ),
);
/** Others go all the same. */
const YET_SOME = /(?<!\p{L})(?:but|still|instead|others?|remaining|despite|after all)(?!\p{L})/iu;

/** Whether a headline tells that cuts do not come: the numbers below are those of what was planned. */
export function isCalledOff(title: string): boolean {
  return CALLED_OFF.test(title) && !YET_SOME.test(title);
}

/** "Reports say that Acme plans to cut 900 jobs", which Acme denies in one of the next sentences. */
export function isDeniedBelow({ sentences }: Pick<Reading, "sentences">, { index, text }: Sentence): boolean {
  if (!IS_HEARSAY.test(text)) return false;
  return sentences.slice(index + 1, index + 1 + DENIED_WITHIN).some((one) => DENIES.test(one.text));
}

/** How many sentences below a report its denial may stand. */
const DENIED_WITHIN = 3;
const IS_HEARSAY = createPattern(
  /(?<!\p{L})(?:reportedly|reports? (?:say|said|that|claim\p{L}*)|according to (?:reports|media|(?:\p{L}+ )?sources)|media reports|Berichten zufolge|Medienberichten? zufolge|laut (?:Medien|Bericht)\p{L}*|angeblich|selon (?:la presse|des sources|plusieurs médias)|según (?:fuentes|medios|la prensa)|segundo (?:fontes|a imprensa)|secondo (?:fonti|indiscrezioni)|volgens (?:bronnen|berichten))(?!\p{L})/iu,
);
const DENIES = createPattern(
  /(?<!\p{L})(?:den(?:ies|ied)|dismiss(?:es|ed) (?:the |these )?(?:reports?|claims?|rumou?rs)|untrue|not true|baseless|no plans|dementiert\p{L}*|weist [^.;]{2,50} zurück|dément(?:i)?|desmiente|desmintió|niega|nega|negou|smentisce|ha smentito|ontkent)(?!\p{L})/iu,
);
