import type { Detection } from "#core/detection.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import { compileJobRule, findJobStatement, type JobStatement, placesOf } from "./hiring/job-counts.ts";
import { isBound } from "./language/binding.ts";
import { occurredAt } from "./language/dates.ts";
import { createPattern } from "./language/pattern.ts";
import { excerpt, quoteOf } from "./language/quote.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading } from "./reading.ts";

const TYPE = getSignalType("layoffs");

/** Jobs are cut at the account, announced or carried out, closures with their jobs included. One a document. */
export const layoffs = defineDetector({
  type: TYPE.key,
  kinds: ["article"],
  detect(reading) {
    if (!TRIGGER.test(reading.text)) return [];
    const statements = statedSentences(reading).flatMap((sentence) => {
      if (!TRIGGER.test(sentence.text) || NOT_A_CUT.test(sentence.text) || !isBound(reading, sentence)) return [];
      return findJobStatement(reading, sentence, RULES) ?? [];
    });
    const first = statements.find(({ headcount }) => headcount !== undefined) ?? statements[0];
    return first ? [toDetection(reading, first, statements)] : [];
  },
});

/** A cheap first look: no rule fits a sentence without one of these. */
const TRIGGER = createPattern(
  /\b(?:la(?:y|ys|ying|id)\b|lay-?offs?|cut(?:s|ting)?\b|WARN\b|no longer|at risk|loss of|notices?\b|pink slips?|impact|restructur|afecta|demiss|slash|ax(?:e|i)|shed|eliminat|trim(?:s|med|ming)?\b|reduc(?:e|es|ed|ing|tions?)\b|cull|scrap|shrink|dismiss|fir(?:es|ed|ing)\b|sack|discharg|los(?:e|es|ing|t|ses)\b|drop(?:s|ped|ping)?\b|furlough|redundan|retrench|go\b|goes\b|gone\b|let(?:s|ting)?\b|part(?:s|ed|ing)? (?:ways |company )?with|show(?:s|n|ed|ing)?\b[^.]{0,40}door|goodbye|farewell|clos(?:e|es|ed|ing|ure)\b|shut|team of|staff of|affected|out of work|strei|strich|kürz|kappt|entl|kündig|baut|abbau|abgebaut|opfer|wegfall|weg\b|ab\b|kosten|verlier|verlor|stellenabbau|personalabbau|jobabbau|massen|schlie|licenci|supprim|ferm(?:e|er|era|eture)\b|menacé|suppress|plan (?:social|de sauve)|se sépare|despid|despedi|recort|prescind|elimin|ERE\b|expediente|licenzi|tagli|manda a casa|esuber|demit|corta|corto|deslig|despedim|dispens|schrap|ontsla|zet|irtisano|vähent|varsl|säger|fyrer|opsig|sier|kutter)/i,
);
/** Sentences of advice, statistics and blame, and cuts that do not happen. */
const NOT_A_CUT = createPattern(
  /\b(?:avoid(?:s|ed|ing)?|without|no|prevent(?:s|ed|ing)?|instead of|rather than) (?:any |further |more |forced |compulsory |mass )?(?:layoffs?|lay-offs?|job (?:cuts|losses)|redundancies)\b|\blaid[ -]off (?:worker|employee|staff|from|by)|\b(?:after being|was|were once|got) laid off (?:from|by|at)\b|\b(?:rehir\w+|hir(?:es|ed|ing) (?:back )?laid|if you (?:are|were|have been)|WARN Act requires|severance (?:guide|calculator)|know about a layoff|(?:the|an|your) employer|employers|fear(?:s|ed)?|den(?:y|ies|ied)|(?:drop(?:s|ped)|shelv(?:es|ed)|revers(?:es|ed)) (?:\p{L}+ )?plans?|(?:jobs|posts|roles|positions) (?:are )?(?:kept|saved|safe)|warn(?:s|ed)? of|ranking|leaderboard|permissions?|(?:years?|months?|weeks?) (?:after|since)|after (?:it|they|the company) (?:had )?(?:laid|cut))\b/iu,
);

const REDUCES =
  "(?:cut(?:s|ting)?|slash(?:es|ed|ing)?|ax(?:es?|ed|ing)|shed(?:s|ding)?|eliminat(?:es?|ed|ing)|trim(?:s|med|ming)?|reduc(?:es?|ed|ing)|cull(?:s|ed|ing)?|scrap(?:s|ped|ping)?|shrink(?:s|ing)?|dismiss(?:es|ed|ing)?|fir(?:es|ed|ing)|sack(?:s|ed|ing)?|discharg(?:es|ed|ing)|los(?:es?|ing)|furlough(?:s|ed|ing)?)";
/** What lies between a verb and its number, without another "and": "cut costs and let 50 employees …" cuts no employees. */
const ONE_OBJECT =
  "(?:(?!\\b(?:and|while|so|for|from|(?<!total )of|hours|week|pay|salar\\p{L}+|wages|bonus\\p{L}*|benefits|costs?|time|workloads?|prices?|queues?|perks|hiring|emissions|risks?)\\b)[^.;!?|\\n\\uE400-\\uE4FF]){0,50}?";
const ANNOUNCES =
  "(?:announc(?:es|ed|ing)|confirm(?:s|ed|ing)|beg(?:ins|an|un)|start(?:s|ed|ing)|carr(?:ies|ied|ying) out|conduct(?:s|ed|ing)|implement(?:s|ed|ing)|mak(?:es|ing)|made|hit by|undergo(?:es|ne)|plan(?:s|ned|ning)|see(?:s)?|issu(?:es|ed)|open(?:s|ed)? consultations? on|prepar(?:es|ing)|go(?:es|ing)? through|unveil(?:s|ed))";
const CUTS =
  "(?:layoffs|lay-offs|job cuts|job losses|redundanc(?:y|ies)|staff cuts|(?:work ?force|headcount|staff|staffing) (?:reductions?|cuts?)|reductions? in (?:force|work ?force|headcount|staff)|retrenchments?)";
const OWN_WORKFORCE =
  "(?:its|the|their|our|his) (?:[\\p{L}-]{2,16} ){0,3}(?:work ?force|headcount|staff|payroll)(?! (?:costs?|time|turnover|hours|expenses|workload|pay|training))";

const WORKPLACE =
  "(?:plants?|sites?|factor(?:y|ies)|facilit(?:y|ies)|offices?|stores?|shops?|studios?|works|mills?|warehouses?|branch(?:es)?|centers?|centres?|lines?|units?|divisions?|labs?|hubs?)";

/** From the telling to the vague; the first that fits a sentence gives its number. */
const RULES = [
  `\\b(?:lay(?:s|ing)?|laid) off\\b{..}{N}`,
  `\\b(?:lay(?:s|ing)?|laid) off{#}`,
  `\\b${REDUCES}\\b(?! (?:down )?to )${ONE_OBJECT}{N}(?! (?:a|per) (?:year|month)|[’']s? )`,
  `\\b${REDUCES} ${OWN_WORKFORCE} by{#}`,
  `\\b${REDUCES} ${OWN_WORKFORCE}{..}(?:\\bto{#})?`,
  "{N} (?:to |will )?lose\\b",
  "{N}{..}\\b(?:to go|will go|must go|had to go|have gone|to be (?:cut|lost|axed|shed|eliminated|made redundant|laid off|redundant)|redundant|(?:be|been|being|are|were|was) (?:cut|lost|axed|eliminated|affected|made redundant|laid off|dismissed|let go)|lose (?:their )?jobs?|lost (?:their )?jobs?|losing (?:their )?jobs?|made redundant|laid off|let go|out of work|redundant)\\b",
  "{N}(?: (?:\\p{L}+ly|of them|there))? go(?:es)?(?= (?:at|in|on|as|by|from)\\b|[.,;]|$)",
  "{N}{..}\\bno longer (?:have|has|work|be employed)\\b",
  "\\b(?:loss of|reductions? (?:of|in|to))\\b{..}{N}",
  "\\bWARN(?: Act)? (?:notices?|filings?|letters?)\\b{..}{N}",
  "{N}{..}\\bWARN(?: Act)? (?:notices?|filings?|letters?)\\b",
  "\\b(?:pink slips?|(?:termination|redundancy|layoff|lay-off) notices?)\\b{..}{N}",
  "{N}{..}\\b(?:pink slips?|(?:termination|redundancy|layoff|lay-off) notices?)\\b",
  "\\b(?:restructur\\p{L}+|reorgani[sz]\\p{L}+|closure|shutdown)\\b{..}\\b(?:affect|impact)\\p{L}*\\b{..}{N}",
  "\\b(?:let|lets|letting) go(?: of)?\\b{..}{N}",
  "\\b(?:let|lets|letting) {..}{N} go\\b(?! \\p{L}+ing)",
  "\\b(?:let|lets|letting) (?:\\p{L}+ ){0,3}(?:staff|employees|people|workers) go\\b",
  "\\b(?:part(?:s|ed|ing)?(?: ways| company)? with|show(?:s|ing|ed)?|(?:say(?:s|ing)?|said) (?:goodbye|farewell) to)\\b{..}{N}",
  `\\b(?:clos(?:es?|ed|ing|ure)|shut(?:s|ting)?)\\b{..}\\b${WORKPLACE}\\b{..}{N}`,
  "\\b(?:will|to|must) (?:\\p{L}+ )?(?:close|shut down|wind down)\\b{..}\\b(?:affects?|affecting|costs?|costing|putting|leaving|lose)\\b{..}{N}",
  "\\b(?:closure|shutdown|shutting|move)\\b{..}\\b(?:(?:will |to )?cost|costs|costing|claims?) {N}",
  "{N}{..}\\bshown the door\\b",
  "{N}{..}\\btold\\b{..}\\b(?:jobs|posts|roles|positions) (?:will|would|are to) (?:go|end|be (?:cut|lost|axed))\\b",
  "\\bputting\\b{..}{N} at risk\\b",
  "{N} at risk\\b{..}\\b(?:clos(?:e|es|ing|ure)|redundanc\\p{L}+|consultation|restructur\\p{L}+)\\b",
  `${CUTS}{..}{N}`,
  `{N}{..}${CUTS}`,
  `\\b${ANNOUNCES}\\b{..}\\b${CUTS}`,
  `\\b${CUTS}\\b{..}\\b(?:announced|confirmed|under ?way|begin|began|hit)\\b`,
  "\\b(?:los(?:e|es|ing|t) their jobs?|lose jobs)\\b",
  "\\breduc(?:e|es|ed|ing) the size of (?:its|our|the|their) (?:\\p{L}+ )?(?:team|work ?force|staff|company)\\b(?:{..}{N})?",
  "\\b(?:cuts?|cutting|goes|go|went|shrinks?|down) (?:down )?to (?:a (?:team|staff|workforce) of\\b|(?=[\\uE400-\\uE4FF]))",
  "\\b(?:lay(?:s|ing)?|laid) off\\b(?! (?:the|a) )",
  "\\b(?:voluntary|compulsory) (?:redundancy|redundancies|severance)\\b",
  // German
  "\\b(?:streicht|strich|streichen|kürzt|kappt|entlässt|entließ|kündigt|baut|opfert)\\b{..}{N}",
  "{N}{..}\\b(?:streichen|gestrichen|abbauen|abgebaut|ab\\b|wegfallen|weg\\b|entfallen|zum Opfer|entlassen|kosten|verlieren)",
  "\\b(?:Stellenabbau|Personalabbau|Stellenstreichungen|Entlassungen|Massenentlassung(?:en)?|Jobabbau)\\b(?:{..}{N})?",
  "\\b(?:schließt|schliesst|Schließung)\\b{..}{N}",
  // French, Spanish, Italian, Portuguese, Dutch, Finnish, Swedish
  "\\b(?:supprim\\p{L}+|licenci\\p{L}+|se sépare de|suppression de)\\b{..}{N}",
  "{N}{..}(?:supprimés|menacés|concernés)(?![\\p{L}])",
  "\\b(?:ferme|fermer|fermera|fermeture de)\\b{..}\\b(?:usines?|sites?|magasins?|ateliers?)\\b{..}{N}",
  "\\b(?:annonc\\p{L}+|lance|présente|prépare)\\b{..}\\b(?:plan social|plan de sauvegarde|licenciements?|suppressions? (?:de postes|d[’']emplois))",
  "\\b(?:despid\\p{L}+|despedi\\p{L}+|recort\\p{L}+|prescind\\p{L}+ de|elimin\\p{L}+)(?![\\p{L}]){..}{N}",
  "\\b(?:despidos|ERE|expediente de regulación)(?![\\p{L}]){..}{N}",
  "\\b(?:anuncia|presenta|inicia|ejecuta|presentado|presentó|anunciado|anunció)(?![\\p{L}]){..}\\b(?:despidos|ERE|expediente de regulación)(?![\\p{L}])",
  "\\b(?:demissão|demissões|despido|licenciement|licenziamento) (?:de|di)\\b{..}{N}",
  "\\b(?:licenzi\\p{L}+|taglia(?:no|re|to)?|manda a casa)\\b(?:{..}{N}| altr| parte| [\\p{L}]+ personale)",
  "\\b(?:annuncia)\\b{..}\\b(?:licenziamenti|esuberi|tagli)\\b(?:{..}{N})?",
  "\\b(?:demite|demitiu|demitir|corta|cortou|desliga|desligou|dispensa)\\b{..}{N}",
  "\\b(?:avança com|anuncia|inicia|comunica|comunicou|iniciou|anunciou)\\b{..}\\bdespedimento cole[ct]?tivo(?![\\p{L}])(?:{..}{N})?",
  "\\b(?:schrapt|schrappen|ontslaat|ontslaan|zet)\\b{..}{N}",
  "\\b(?:irtisanoo|irtisanonut|irtisanoi|vähentää|varslar|säger upp|fyrer|opsiger|sier opp|kutter)(?![\\p{L}]){..}{N}",
].map(compileJobRule);

function toDetection(reading: Reading, first: JobStatement, statements: JobStatement[]): Detection {
  const numbers = statements.flatMap(({ headcount, also }) => [headcount, also]);
  const count = numbers.find((number) => number?.count !== undefined)?.count;
  const percent = numbers.find((number) => number?.percent !== undefined)?.percent;
  const location = placesOf(reading, statements);
  const at = occurredAt(reading, first.sentence);
  return {
    type: TYPE.key,
    title: titleOf(reading.subject.name, count, percent),
    summary: excerpt(first.sentence.text),
    strength: strengthOf(count, percent),
    confidence: first.headcount ? BASE_CONFIDENCE.hiring : BASE_CONFIDENCE.hiring - UNCOUNTED_PENALTY,
    ...(at !== undefined && { occurredAt: at }),
    data: {
      ...(count !== undefined && { count }),
      ...(percent !== undefined && { percent }),
      ...(location.length > 0 && { location }),
    },
    identity: count !== undefined ? { count: String(count) } : {},
    evidence: quoteOf(first.sentence),
    people: [],
  };
}

/** A cut whose size nobody tells is less sure to be one. */
const UNCOUNTED_PENALTY = 0.15;

/** The default; 10 more from 100 jobs or a tenth of the staff on, 20 more from 1,000 jobs or a third on. */
function strengthOf(count = 0, percent = 0): number {
  const size = count >= 1000 || percent >= 33 ? 20 : count >= 100 || percent >= 10 ? 10 : 0;
  return TYPE.defaultStrength + size;
}

function titleOf(company: string, count: number | undefined, percent: number | undefined): string {
  if (count !== undefined) return `Job cuts at ${company}: ${count.toLocaleString("en-US")} jobs`;
  return percent === undefined ? `Job cuts at ${company}` : `Job cuts at ${company}: ${percent} % of the staff`;
}
