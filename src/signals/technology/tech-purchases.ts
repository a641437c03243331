import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnDoing, isOwnPlace, isTold } from "./own-doing.ts";
import { isAllKnown, TECH_NOUN, type TechName, techNamesAt, techNamesBefore } from "./tech-objects.ts";
import { isDescribedBelow } from "./tool-descriptions.ts";

/** "signs with Kestrel for its core", "has signed a contract with Kestrel to install …". */
export function signed(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  for (const verb of SIGNS.matchAll(text)) {
    const names = techNamesAt(reading, text, verb.index + verb[0].length);
    const last = names.at(-1);
    if (!last || !isOwnDoing(reading, sentence, verb.index) || !isTold(reading, sentence, verb.index)) continue;
    const rest = text.slice(last.end, last.end + 90);
    const isTool = isAllKnown(names) || TECH_NOUN.test(rest) || isDescribedBelow(reading, last);
    if (isTool && FOR_USE.test(rest)) return names;
  }
  return signedFor(reading, sentence);
}

/** "signs five-year deal for Kestrel records system": the contract is for the product, not with its maker. */
function signedFor(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  for (const verb of SIGNS_FOR.matchAll(text)) {
    const names = techNamesAt(reading, text, verb.index + verb[0].length);
    const last = names.at(-1);
    if (!last || !isOwnDoing(reading, sentence, verb.index) || !isTold(reading, sentence, verb.index)) continue;
    const rest = text.slice(last.end);
    if ((isAllKnown(names) && ENDS.test(rest)) || IS_SYSTEM.test(rest)) return names;
  }
  return [];
}

const SIGNS_FOR = createPattern(
  /(?<!\p{L})(?:sign(?:s|ed)?|ink(?:s|ed)|awards?|awarded|agree(?:s|d)) (?:(?:an?|its|the|new|major|[\p{L}\d]+-(?:year|million)|multi-?year|[\p{Sc}][\d.,]+(?:m|bn| million| billion)?) ){0,4}(?:deal|contract|agreement|licen[cs]e) for (?=\p{Lu})/giu,
);
/** "contract for Salesforce Tower lease": a name goes on in capitals. */
const ENDS = /^(?:$|[.,;:]| (?:to|in|across|at|as|after|for|from|worth|and|with)(?!\p{L}))/u;
const IS_SYSTEM =
  /^ (?:[\p{Ll}-]+ ){0,3}(?:system|software|platform|suite|ERP|CRM|EHR|EPR|EMR|cloud)(?=$|[.,;:]| (?:in|at|across|to|for|from)(?!\p{L}))/u;

const SIGNS = createPattern(
  /(?<!\p{L})(?:sign(?:s|ed|ing)?(?: up)?|ink(?:s|ed)|unterschreibt|signe|a signé|firma|ha firmado|assina|assinou|tekent)(?: (?:an?|its|the|new|einen?|un|um|een|[\p{L}\d-]+-(?:year|million)|[\p{L}\d-]+)){0,4}? (?:with|mit|avec|con|com|met) /giu,
);
const FOR_USE =
  /^(?:,? (?:Inc|Ltd|Corp|GmbH|plc)\.?,?)? (?:for (?:(?:its|a|an|the|new|[\p{Lu}][\p{L}]+) ){0,3}(?:[\p{L}-]+ ){0,2}(?:core|erp|crm|cloud|software|platform|system|suite|payroll|hr|pos|processing|records?)|to (?:install|implement|use|deploy|adopt|roll out|replace|run|power|moderni[sz]e))\b/iu;

/** "A, which our team has now adopted". */
export function fronted(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  for (const clause of FRONTED.matchAll(text)) {
    const names = techNamesBefore(reading, text, clause.index);
    const at = clause.index + clause[0].length;
    const isOwn = reading.isOwnSite || isOwnPlace(reading) || sentence.impliesSubject;
    if (isOwn && isAllKnown(names) && isTold(reading, sentence, at)) return names.slice(-1);
  }
  return [];
}

const FRONTED = createPattern(
  /(?<=[\p{L}\p{N}]),? (?:which|that) (?:we|our (?:[\p{L}-]+ ){0,2}team)(?: (?:has|have|had|[^\s.;,]+ [^\s.;,]+ since [^\s.;,]+ and (?:has|have)|(?:has|have) been (?:trying|testing|piloting|trialling) [^.;,]{0,30} and (?:has|have))| now| just| finally| since){0,3} (?=(?:adopted|chosen|rolled out|taken up|brought in|started using|signed up for|bought|switched on|adopt)(?!\p{L}))/gu,
);

/** "is rolling out 5,000 Locus robots". */
export function counted(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  for (const verb of COUNTED.matchAll(text)) {
    const end = verb.index + verb[0].length;
    const names = techNamesAt(reading, text, end);
    const last = names.at(-1);
    if (
      !last ||
      !/^(?:['’]s?)? (?:[\p{Ll}-]+ ){0,2}(?:robots?|cobots?|drones?|devices?|scanners?|tablets?|headsets?|terminals?|licen[cs]es|seats|units|vehicles|trucks|chargers|sensors|machines|cameras|bodycams|kiosks|tills|readers|meters|AGVs|AMRs)\b/u.test(
        text.slice(last.end),
      )
    )
      continue;
    if (isOwnDoing(reading, sentence, verb.index) && isTold(reading, sentence, verb.index)) return names;
  }
  return [];
}

const COUNTED = createPattern(
  /(?<![\p{L}-])(?:deploy(?:s|ed|ing)?|roll(?:s|ed|ing)? out|install(?:s|ed|ing)?|order(?:s|ed)?|add(?:s|ed|ing)?|buys|bought|equip(?:s|ped)?[^.;]{2,60}? with|introduc(?:es|ed|ing)) (?:up to |more than |over |about |around |some |another )?(?:\d[\d.,]*|hundreds of|thousands of|dozens of)(?= )|(?<![\p{L}-])equip(?:s|ped|ping)? (?:all |its )*[\d.,]+ [^.;]{2,40}? with(?= )/giu,
);
