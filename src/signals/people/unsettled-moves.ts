import { certaintyAt } from "../language/certainty.ts";
import { createPattern } from "../language/pattern.ts";
import { onceEach } from "../language/remember.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { MoveMatch } from "./move-match.ts";

/** "CEO Jane Roe may leave": the doubt stands before the verb, not before the name. */
export function isDoubtful(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  return ["rumoured", "denied", "hypothetical"].includes(certaintyAt(sentence.text, verbAt, reading.referenceAt));
}

/** Whether what a match tells is weighed, demanded, foreseen or hearsay, and nobody has decided it. */
export function isUnsettled({ direction, before, text, behind }: MoveMatch): boolean {
  if (WEIGHED.test(before.slice(-50) + text) || PREPARES.test(before.slice(-70))) return true;
  if (EXPECTED.test(text) || OTHERS_EXPECT.test(before)) return true;
  if (HEARSAY.test(before) && !CONFIRMS.test(before)) return true;
  if (direction === "in") return NOT_YET.test(before.slice(-40) + text);
  return DEMAND.test(before.slice(-60) + text) || WOULD_BE.test(behind) || SOME_DAY.test(text + behind);
}

/** "Considers stepping down", "offered to resign", "threatens to quit": nothing has come of it yet. */
const WEIGHED = createPattern(
  /\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|ponder(?:s|ed|ing)?|contemplat(?:es|ed|ing)|toy(?:s|ed|ing) with|thinks? (?:about|of)|thinking (?:about|of)|threaten(?:s|ed|ing)? to|offer(?:s|ed|ing)? to|refus(?:es|ed|ing) to|resist(?:s|ed|ing)?|urged to|under pressure to|pressed to|asked whether [^.;]{0,20} would) (?:(?:whether|to|his|her|their|the|an?|early) ){0,3}(?:leav|step|stand|resign|retir|quit|depart|exit|going|hand|oust|remov|replac|dismiss|sack|fir(?:e|ing))/iu,
);
/** "Prepares for {Q}'s exit", "plans for life after {Q}". */
const PREPARES = createPattern(
  /\b(?:prepar(?:es?|ing)|brac(?:es?|ing)|read(?:y|ies|ying)|plans?|planning|gear(?:s|ing) up|contingency plans?|succession plans?) for (?:[\p{Ll}’'-]+ ){0,3}$/iu,
);
/** "Is widely expected to become": others think so. */
const EXPECTED =
  /\b(?:widely|generally|long) expected to\b|\b(?:is|are|was) (?:expected|seen|tipped|thought|believed|rumou?red|favou?red) (?:to|as) (?:become|succeed|replace|be (?:named|appointed|chosen|elected|promoted)|resign|quit|step down|the next)\b/iu;
/** "Many in the company expect {P} to be promoted". */
const OTHERS_EXPECT = createPattern(
  /\b(?:analysts?|many|some|most|observers|insiders|investors|others|people|staff|colleagues|pundits|bookmakers|critics|fans)\b[^.;]{0,40}\b(?:expect|predict|believe|assum|think|hop)(?:s|ed|e)? (?:that )?(?:[\p{L}\uE100-\uE3FF’'-]+ ){0,4}$/iu,
);
/** "Media reports suggested that {Q}", "after reports emerged over the exit of {Q}"; what is confirmed is no hearsay. */
const HEARSAY = createPattern(
  /\b(?:(?:media|press|news|newspaper|tv|unconfirmed|several|recent|local|various|earlier|these|the|after|amid|following|by|on) reports?|reports by [^.;]{2,40}) (?:[\p{L}-]+ ){0,3}?(?:had )?(?:suggest|claim|emerg|surfac|circulat|swirl|alleg|hint|indicat|specul|speak|of\b|about\b|over\b|that\b)|\breports by [^.;]{2,40} (?:suggest|claim|alleg|hint)/iu,
);
const CONFIRMS = createPattern(/\bconfirm/iu);
/** "Is set to name", "will reportedly appoint", "favourite to be": others say so, and nothing is decided. */
const NOT_YET =
  /\b(?:set|poised|expected|likely|ready|preparing|close|about|due|near(?:s|ing)?) to (?:be )?(?:nam|appoint|hir|pick|tap|recruit|announc|choos|poach|unveil)(?:e|ing)?\b|\breportedly\b|\bsaid to\b|\b(?:favou?rite|front-?runner|contender|tipped|candidates?|in the (?:frame|running)) (?:to|for)\b/iu;
/** "Calls for the CEO to step down", "investors seek the removal of": others want it. */
const DEMAND = createPattern(
  /\b(?:call(?:s|ed|ing)? (?:for|on)|urg(?:es?|ed|ing)|press(?:es|ed|ing)? (?:for|[\uE100-\uE17F])|seeks?|demand(?:s|ed)?|wants?(?! to (?:let|share|announce|tell|introduce|welcome|congratulate|thank))|wanted(?! to (?:let|share|announce|tell|introduce|welcome|congratulate|thank))|pressur(?:es?|ed|ing) (?:on|for|\p{L}+ to)|refus(?:es|ed)|vote[sd]? against|votes? to|petition|never|how to|not (?:step|resign|leav|retir|quit|go\b))/iu,
);
const WOULD_BE = /^[’']?s?(?: [\p{L}’'-]+){0,3} would\b/u;
/** "His eventual departure" */
const SOME_DAY = createPattern(
  /\b(?:eventual|possible|potential|rumou?red|likely|hypothetical|feared) (?:departure|exit|resignation|retirement|succe|replace)/iu,
);

/** Whether what a match tells is said not to happen, or to have come to nothing. */
export function isDenied({ reading, direction, before, text }: MoveMatch): boolean {
  if (NEGATED.test(before.slice(-12) + text) || CALLED_OFF.test(before + text) || DENIED_BEFORE.test(before))
    return true;
  return direction === "out" && deniesGoing(reading);
}

/** "isn't leaving", "hasn't named" */
const NEGATED = createPattern(/\p{L}n[’']t(?![\p{L}])/u);
/** "Denied she will become", "drops plan to hire", "passed over for promotion": it did not come to that. */
const CALLED_OFF = createPattern(
  /\bden(?:y|ies|ied|ying) (?:that )?(?:he|she|they|it)\b|\b(?:drop(?:s|ped)?|abandon(?:s|ed)?|scrap(?:s|ped)?|shelv(?:es|ed)|cancel(?:s|led|ed)?|halt(?:s|ed)?|withdr(?:aws|ew)|reject(?:s|ed)?|block(?:s|ed)?|revers(?:es|ed)?) (?:(?:its|the|a|his|her|their) )?(?:plans?|bid|attempt|offer|proposal|decision|nomination) (?:to|for|of)\b|\b(?:pass(?:es|ed) over|miss(?:es|ed) out|turn(?:s|ed) down|overlooked) (?:for|on|the|an?)\b/iu,
);
/** "Denies that CEO Jane Roe is on her way out", "dismissed reports that …": what follows did not happen. */
const DENIED_BEFORE = createPattern(
  /\b(?:den(?:y|ies|ied|ying)|(?:dismiss|reject|rebuff|scotch|refut|quash)(?:es|ed|ing|s)? [^.;]{0,30}\b(?:reports?|claims?|rumou?rs?|speculation|suggestions?|talk)|dementiert|weist [^.;]{0,40}zurück|dément|desmiente|smentisce|desmente|ontkent)\b/iu,
);

/** Whether the head of a text says that somebody is not going: then whoever is said to go is so in what is denied. */
const deniesGoing = onceEach((reading: Reading): boolean =>
  reading.sentences.slice(0, HEAD).some((sentence) => !sentence.isBoilerplate && isDenial(sentence)),
);

/** How far into a text its denial stands: what comes later answers something else (sentences). */
const HEAD = 6;

function isDenial({ text }: Sentence): boolean {
  return DENIES.test(text) || STAYS.test(text) || DENIES_ABROAD.test(text);
}

/** What somebody is said not to do. */
const GOING =
  "(?:leav(?:e|es|ing)|depart\\p{L}*|exit\\p{L}*|step(?:s|ped|ping)? (?:down|aside|back)|stand(?:s|ing)? (?:down|aside)|resign\\p{L}*|retir\\p{L}*|quit\\p{L}*|replac\\p{L}*|oust\\p{L}*|sack\\p{L}*|fir(?:ed|ing)|succe(?:ed|ssion|ssor)\\p{L}*|way out|go(?:ing|ne)?|leadership|structural|new (?:CEO|chief|boss)|put out to)";
const REPORTS = "(?:reports?|claims?|rumou?rs?|speculations?|suggestions?|talk|stories|gossip)";

/** "Denies that its CEO is leaving", "dismissed talk of an early exit"; who had denied it before has gone since. */
const DENIES = createPattern(
  new RegExp(
    `(?<!\\b(?:after|had|having|despite|by|once|weeks of|days of|previously|repeatedly|who|earlier|initially|first) )(?:den(?:y|ys|ies|ied|ying)|(?:dismiss|reject|rebuff|scotch|refut|quash|play|shrugg|laugh|brush)(?:e?s|e?d|ing)?(?: (?:down|off|aside))? (?:[\\p{L}’'-]+ ){0,3}?${REPORTS})(?! (?:to|of|by|from) [^.;]{0,20}that)\\b[^.;]{0,110}?\\b${GOING}(?!\\p{L})`,
    "iu",
  ),
);
/** "Is not going anywhere", "has not resigned", "remains firmly in charge", "no change in the chief executive's position". */
const STAYS = createPattern(
  /\b(?:not|n[’']t) (?:going anywhere|leaving (?:the )?(?:company|firm|bank|club|any ?time|yet|his|her)|planning to (?:leave|retire|resign|step (?:down|aside)|quit|go)|likely to (?:leave|retire|resign|step down|quit)|(?:yet )?(?:resigned|quit)(?! (?:from|as an?)\b))|\bno (?:plans?|intention|desire|wish) (?:to|of) (?:leav|retir|resign|step|quit|go\b|stand|hand)\p{L}*|\b(?:firmly|still|very much) in charge\b|\bno change (?:to|in|at) (?:the|its|our) (?:CEO|chief executive|managing director|president|leadership)|\bno retirement (?:date|plans)\b|\bstaying put\b|\b(?:leadership|structural|management)[^.;]{0,30} (?:changes|rejig|reshuffle)[^.;]{0,40}\b(?:ruled out|on the anvil|off the table)|\bnot (?:told|informed) (?:the |its |his |her )?(?:[\p{L}-]+[’']s )?board when\b/iu,
);
const DENIES_ABROAD = createPattern(
  /(?<!\p{L})(?:dementier(?:t|te|en)|weist [^.;]{0,40} zurück|dément|a démenti|desmiente|desmintió|niega|negó|smentisc\p{L}+|ha smentito|nega|desment\p{L}+|ontken(?:t|de))(?!\p{L})[^.;]{0,90}(?<!\p{L})(?:Abgang|Abschied|Rücktritt|Ablösung|Wechsel|départ|démission|salida|dimisión|renuncia|marcha|relevo|dimissioni|addio|uscita|saída|renúncia|demissão|vertrek|aftreden)/iu,
);
