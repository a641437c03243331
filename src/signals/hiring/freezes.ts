import { certaintyAt } from "../language/certainty.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isSubjectsNews } from "./subjects-news.ts";
import { UNDECIDED } from "./undecided.ts";

/** How texts say that a company takes on nobody for now. */
const HIRING =
  "(?:hiring|recruitment|recruiting|new hires?|(?:new |external )?hires|(?:external|faculty|job|staff|open|executive) searches|headcount(?: growth| additions)?|job (?:openings|offers))";
const OF_HIRING =
  "(?:(?!(?:and|or|but|while|as|keeps?|continues?|for|from|with|to|prices?|in|on|of|at|by|before|after|over|using|use|when|if|until|during|about)(?![\\p{L}]))[\\p{L}-]{2,16} ){0,4}";
const STOPS =
  "(?:freez(?:es?|ing)|froze|frozen|paus(?:es?|ed|ing)|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|clos(?:ed|ing)|shut(?:s|ting)? down|ceas(?:es?|ed|ing)|block(?:s|ed|ing)?)";
const VACANCIES = "(?:vacanc(?:y|ies)|(?:job )?openings|jobs|posts|positions|roles|requisitions)";
const STOPPED =
  "(?:frozen|paused|suspended|halted|stopped|(?:put |placed )?on (?:hold|ice|pause)|at a standstill|under a freeze)";
const FREEZE =
  "(?:(?:hiring|recruitment|recruiting|headcount|employment|staffing|job)(?:[ -](?:and [\\p{L}-]+|&[ \\p{L}-]+))? (?:freeze|pause|moratorium|embargo|ban|halt|stop(?=[,.;]| (?:until|from|at|in|to|for|as|effective)|$)|suspension)|(?:freeze|pause|moratorium|embargo|halt|ban|suspension|stop) (?:on|in|of|to) [\"“']?(?:(?:all|any|most|new|further|external|the|its|our) ){0,3}(?:filling (?:of )?(?:vacant |open |state |all ){0,3}(?:jobs|posts|positions|roles|vacancies)|hiring|recruitment|recruiting|hires|new hires|headcount|appointments|vacanc(?:y|ies)|(?:vacant|open|unfilled|new) (?:positions|posts|jobs|roles))|hold on (?:all )?(?:hiring|recruitment))";
const IMPOSES =
  "(?:announc(?:es?|ed|ing)|impos(?:es?|ed|ing)|implement(?:s|ed|ing)?|institut(?:es?|ed|ing)|introduc(?:es?|ed|ing)|order(?:s|ed|ing)?|declar(?:es?|ed|ing)|enact(?:s|ed|ing)?|enter(?:s|ed|ing)?|initiat(?:es?|ed|ing)|put(?:s|ting)? (?:in place|into effect)|go(?:es|ing)? (?:in|on)to|went into|begin(?:s|ning)?|began|start(?:s|ed|ing)?|extend(?:s|ed|ing)?|confirm(?:s|ed|ing)?|adopt(?:s|ed|ing)?|call(?:s|ed|ing)?(?= (?:an? )?(?:\\p{L}+ )?(?:halt|stop|freeze|pause)(?![\\p{L}]))|includ(?:es?|ing)|make (?:the (?:difficult )?decision to implement)|see(?:s)?|fac(?:es?|ing)|under|issu(?:es?|ed|ing)|put(?:s|ting)?|plac(?:es?|ed|ing)|instat(?:es?|ed|ing)|establish(?:es|ed|ing)?)";

const CLAIMS = [
  `\\b${STOPS} ${OF_HIRING}${HIRING}(?![\\p{L}])(?! (?:managers?|process(?:es)?|teams?|platforms?|tools?|software|costs?|bias|decisions?|partners?|workflows?|campaigns?|pipelines?|events?|fairs?|requests?|services?|(?:of )?(?:[\\p{L}-]+ )?(?:vans?|cars?|vehicles?|bikes?|boats?|equipment|costumes|halls?|rooms|lorries|trucks|coaches)|agenc(?:y|ies)|firms?|consultan\\p{L}+|scams?|fraud\\p{L}*))`,
  `\\bput(?:s|ting)? [^.;!?]{0,40}\\b${HIRING}\\b[^.;!?]{0,30}\\bon (?:hold|ice|pause)\\b`,
  `\\b${HIRING}\\b[^.;!?]{0,70}?\\b(?:is|are|has been|have been|will be|was|were|being|remains?) (?:\\p{L}+ )?${STOPPED}`,
  `\\b${IMPOSES} [^.;!?]{0,40}?\\b${FREEZE}\\b`,
  "\\b(?:rescind(?:s|ed|ing)?|withdraw(?:s|n|ing)?|withdrew|revok(?:es|ed|ing)|pull(?:s|ed|ing)?(?: back)?) (?:(?:all|its|the|new|signed|outstanding|accepted|some|dozens of|hundreds of) ){0,3}(?:job |employment )offers\\b",
  `\\b(?:tak(?:es|ing)|took|pull(?:s|ed|ing)?|remov(?:es|ed|ing)|withdraw(?:s|n|ing)?|withdrew) (?:down )?(?:(?:all|its|the|every|most|open|of) ){0,4}(?:job (?:ads|adverts|postings|listings|advertisements)|vacancies|open (?:positions|roles|postings))(?: down| offline)?(?=$|[.,;:]| (?:as|after|amid|from|and|until|in|for)\\b)`,
  `\\b${FREEZE}\\b[^.;!?]{0,50}?\\b(?:in (?:place|effect|force)|effective|tak(?:es|ing) effect|took effect|until further notice|begins?|began|starts?|started|announced|imposed|applies|remains?|covers|through|until|for the (?:rest|remainder))\\b`,
  "\\b(?:(?:will|do|does|are|is)(?: not|n['’]t)|won['’]t) (?:be )?(?:open(?:ing)?(?: up)? (?:any |the )?(?:new |further |additional )(?:positions|roles|jobs|posts|vacancies|headcount)|hir(?:e|ing)|recruit(?:ing)?|fill(?:ing)? (?:any |the |its |our )?(?:open|vacant|new)|tak(?:e|ing) on (?:any )?(?:new|more|additional) (?:staff|people|employees)|add(?:ing)? (?:any )?(?:headcount|new staff))(?![\\p{L}])[^.;!?]{0,60}\\b(?:until|this year|for now|for the (?:rest|time|next|foreseeable|remainder)|further notice|effective|anyone|next (?:year|quarter)|in (?:19|20)\\d\\d)\\b",
  "\\bno (?:new (?:staff|hires|positions|employees)|(?:additional|further|external) (?:hires|staff|positions)) (?:will|shall|can|are to|may) be\\b",
  // "Stops filling open jobs", "leaves vacant posts unfilled"
  `\\b${STOPS} (?:(?:re)?filling|backfilling|advertising) (?:(?:any|all|its|the|our|most) )?(?:(?:open|vacant|empty|unfilled|new) )?${VACANCIES}(?![\\p{L}])`,
  `\\b(?:leav(?:e|es|ing)|left|keep(?:s|ing)?|kept) (?:(?:any|all|its|the|our|most) )?(?:\\d+ )?(?:(?:open|vacant|empty) )?${VACANCIES} (?:unfilled|vacant|empty|open)(?![\\p{L}])`,
  `\\bslam(?:s|med|ming)? (?:on )?the brakes on (?:(?:all|its|new) )?${HIRING}(?![\\p{L}])|\\bslam(?:s|med)? brakes on ${HIRING}(?![\\p{L}])|\\bbr(?:ings?|ought) ${HIRING} to a (?:halt|standstill|stop)(?![\\p{L}])`,
  `\\b${HIRING}(?: (?:at|in|across) [^.;!?]{2,40}?)? (?:grinds?|ground|comes?|came) to (?:a|an abrupt) (?:halt|standstill|stop)(?![\\p{L}])|\\b(?:clos(?:es|ed|ing)|shuts?) (?:the |its )?doors? (?:on|to) (?:new )?(?:hires|recruits|hiring)(?![\\p{L}])`,
  "\\bnot (?:hiring|recruiting) (?:anyone |anybody )?(?:until|for now|for the (?:rest|foreseeable|time))(?![\\p{L}])",
  // "Leavers will not be replaced", "no staff shall be hired", "stop extending offers"
  "\\b(?:vacanc(?:y|ies)|positions|posts|roles|jobs|leavers|departures|(?:staff|employees|those) who (?:have )?(?:left|leave)) (?:will|shall|are to|would|can|may) (?:not|no longer) be (?:re)?(?:filled|replaced|advertised|backfilled)\\b",
  "\\b(?:nobody|no[ -]one) who (?:leaves|has left|quits) (?:will|shall|is to|would) be replaced\\b",
  // "Has closed all its vacancies", "has capped headcount"; who closes all positions otherwise may be a fund
  `\\b(?:closed|frozen|cancel(?:l)?ed|withdrawn|pulled|taken down) (?:all|every|most)(?: of)? (?:(?:(?:our|its|their|the) )?(?:open |current )?(?:vacanc(?:y|ies)|job openings|requisitions|roles)|our open positions)(?![\\p{L}])`,
  "\\b(?:cap(?:s|ped|ping)? (?:(?:its|our|the|total) )?headcount|headcount cap (?:is |now )?(?:in place|imposed|introduced))(?![\\p{L}])",
  "\\bno (?:staff|one|employees?|personnel|person) (?:will|shall|may|can|is to|are to) be (?:hired|recruited|appointed|taken on|employed)\\b",
  `\\b${STOPS} (?:extending|making|issuing|sending)(?: out)? (?:(?:new|job|any|further|all) ){0,2}offers\\b`,
  "\\b(?:will|does|do|is|are)(?: not|n['’]t) (?:mak(?:e|ing)|extend(?:ing)?|issu(?:e|ing)) (?:(?:any|new|job|further) ){0,3}offers\\b",
  "(?<![\\p{L}])(?:stellen|vakanzen|abgänge|abgänger) (?:\\p{L}+ ){0,4}nicht (?:mehr )?(?:nach|neu |wieder)?besetzt|(?<![\\p{L}])(?:besetzt|besetzen) (?:\\p{L}+ ){0,3}stellen (?:\\p{L}+ ){0,2}nicht (?:mehr|nach|neu)(?! (?:mit|durch|aus)(?![\\p{L}]))|\\b(?:will|does|is)(?: not|n['’]t) (?:replac(?:e|ing)) (?:departing|leaving|outgoing|leavers|(?:staff|employees|workers|people) (?:who|that) (?:leave|depart|quit))(?![\\p{L}])|(?<![\\p{L}])no se cubrirán (?:las |los )?(?:vacantes|puestos|bajas)|(?<![\\p{L}])(?:départs|postes(?: vacants)?) ne seront pas (?:remplacés|pourvus)|(?<![\\p{L}])vagas não serão preenchidas|(?<![\\p{L}])vacatures worden niet (?:meer )?(?:ingevuld|vervuld)",
  // German, French, Spanish, Portuguese, Italian, Dutch
  "(?<![\\p{L}])(?:einstellungs|stellen|recruiting|neueinstellungs)-?stopp?(?![\\p{L}])",
  "(?<![\\p{L}])(?:stoppt|stoppte|stoppen|pausiert|friert) (?:[\\p{L}-]+ ){0,3}(?:neu)?einstellungen(?![\\p{L}])",
  "(?<![\\p{L}])(?:stellt|stellen) (?:[\\p{L}-]+ ){0,3}(?:keine|niemanden|kein) (?:[\\p{L}-]+ ){0,4}ein(?![\\p{L}])",
  "(?<![\\p{L}])(?:gel|suspension|arrêt|pause|stop) (?:de |des |aux |dans les |sur les |de toutes les |temporaire des )(?:\\p{L}+ )?(?:embauches|recrutements)|(?<![\\p{L}])(?:gèle|gèlent|a gelé|suspend|stoppe|met en pause) (?:[\\p{L}]+ ){0,3}(?:embauches|recrutements)(?![\\p{L}])",
  "(?<![\\p{L}])(?:congelaci[óo]n|suspensi[óo]n|par[óo]n) (?:de|en) (?:las |nuevas |todas las )*(?:contrataci[óo]n(?:es)?|plantilla)|(?<![\\p{L}])(?:congela|congeló|suspende|suspendió|paraliza|paralizó|detiene|frena) (?:[\\p{L}]+ ){0,3}contrataci[óo]n(?:es)?(?![\\p{L}])",
  "(?<![\\p{L}])(?:congelamento|suspensão) (?:de|das) (?:novas )?contratações|(?<![\\p{L}])(?:congela|congelou|suspende|suspendeu|interrompe|interrompeu) (?:[\\p{L}]+ ){0,3}contratações(?![\\p{L}])",
  "(?<![\\p{L}])(?:blocco|stop|congelamento) (?:delle |alle |di )(?:nuove )?assunzioni|(?<![\\p{L}])(?:blocca|congela|sospende|ferma) (?:[\\p{L}]+ ){0,3}assunzioni(?![\\p{L}])",
  "(?<![\\p{L}])(?:vacature|personeels|wervings|aanname)stop(?![\\p{L}])",
  "(?<![\\p{L}])(?:neemt|nemen) (?:[\\p{L}-]+ ){0,3}(?:geen|niemand) (?:[\\p{L}-]+ ){0,4}aan(?![\\p{L}])",
].map((pattern) => createPattern(new RegExp(pattern, "iu")));
/** A headline may do without a verb: "Hiring freeze at Acme", "MEMO: hiring freeze", "Recruitment on ice at Acme". */
const HEADLINE = createPattern(
  new RegExp(
    `\\b(?:${FREEZE}|no new hires)(?![\\p{L}])|\\b(?:${HIRING}|vacancies|job openings|open posts) ${STOPPED}(?= (?:at|until|in|across|for|as|after|amid)\\b|[,:;]|$)|(?<![\\p{L}])(?:(?:embauches|recrutements) (?:gelée?s|suspendue?s)|contrataciones (?:congeladas|suspendidas)|(?:neu)?einstellungen (?:gestoppt|ausgesetzt)|assunzioni (?:bloccate|congelate|sospese)|contratações (?:congeladas|suspensas))(?![\\p{L}])`,
    "iu",
  ),
);

/** A heading that is nothing but the term opens a glossary. */
const IS_TERM = new RegExp(
  `^(?:what is )?(?:the |an? )?${FREEZE}(?: (?:definition|meaning|explained|template))?[.!?]?$`,
  "iu",
);

/** The end of a freeze, what is like one, what it is compared with, whose it is not. */
const NO_FREEZE = createPattern(
  /^an? (?:hiring|recruitment) (?:freeze|pause) (?!at\b|in\b)|^(?:what|how|why)\b[^:]*$|\b(?:den(?:y|ies|ied)|rul(?:es?|ed|ing) out|dismiss(?:es|ed)|reject(?:s|ed)|end of|ways? a?round|gets? a?round|despite) (?:[\p{L}’'-]+ ){0,4}?(?:hiring|recruitment|headcount)[ -]?(?:freeze|pause|moratorium|halt|stop|ban)|\b(?:does|do|did|has|have|is|will|would)(?: not|n['’]t)[.!]?$|^[^?]{4,60}\? (?:here|how|what|why)\b|\bback then\b|\b(?:lift(?:s|ed|ing)?|end(?:s|ed|ing)? (?:\p{L}+ ){0,3}(?:freeze|pause|moratorium)|thaw\p{L}*|unfreez\p{L}*|unpaus\p{L}*|resum(?:es?|ed|ing)|reversed?|eas(?:es|ed|ing)|eliminated? the|scrap(?:s|ped)|(?:avoid|prevent|without|despite|instead of|rather than|short of|not|no|n['’]t|never|survived?|exempt(?:ed)? from|after|following|since|during|before|amid|if|when|unless|weathered) (?:\p{L}+ ){0,4}(?:hiring|recruitment|headcount|total|full|complete|outright|blanket)?[ -]?(?:freezes?|pause|moratorium)|(?:freezes|pauses) (?:are|have|across|at|in|among)|(?:of|among|at|by|for|many|most|some|other|several|tech|big) (?:companies|employers|firms|businesses|start-?ups|organi[sz]ations|universities|respondents|rivals|competitors|peers)|(?:survey|poll|study|report) (?:finds|found|shows|says|of)|hiring (?:freezes|pauses)|slow(?:s|ed|ing)?(?: down)?|(?:lawsuit|bill|law|judge|court|union|petition)\b[^.;]{0,40}\b(?:freeze|ban)|(?:companies|employers|firms|businesses) (?:that|who|which)|salary history|hiring ban on|(?:expect(?:s|ed)?|urg\p{L}+|want(?:s|ed)?|ask(?:s|ed)?|call(?:s|ed)? on|warn(?:s|ed)?|forc\p{L}+|telling|told(?! to)) [^.;]{0,40}\bto (?:freeze|pause|halt|stop|suspend|impose)|(?:lets?|allows?) you|you can|(?:one|a) click)(?![\p{L}])/iu,
);
/** Restraint on a part only. */
const PARTIAL =
  /\b(?:some|certain|partial(?:ly)?|selected|several|parts? of|corporate|non-essential|non-critical|most|in its|in the|for its|at its|office) [\p{L} -]{0,40}\b(?:hiring|roles|positions|recruit\p{L}+|freeze|division|unit|arm|team|business)|\b(?:hiring|recruitment) (?:in|for|at|of) (?:its|the|some|certain|\p{Lu})/u;

/** "The Portland e-bike maker has frozen": the one the headline names, called by what it is. */
const DESCRIBED =
  /^(?:The|Der|Die|Das|La|Le|El|Il) (?:[\p{L}\p{N}-]+ ){0,5}?(?:company|firm|group|maker|manufacturer|retailer|bank|start-?up|university|council|college|hospital|agency|authority|insurer|airline|operator|publisher|studio|provider|developer|chain|city|town|county|unternehmen|konzern|hersteller|entreprise|société|empresa|azienda|società)(?:,[^,]{0,60},)? (?:has |have |is |will |said it (?:has |is |will )|also )*$/iu;

function isOfDescribed(reading: Reading, { text, isTitle }: Sentence, at: number): boolean {
  const certainty = certaintyAt(text, at, reading.referenceAt);
  const isNews = certainty === "stated" || certainty === "planned";
  return !isTitle && isNews && (reading.sentences[0]?.namesSubject ?? false) && DESCRIBED.test(text.slice(0, at));
}

/** "Redfern's hiring freeze": whoever owns the freeze stands right before it. */
function isAnothers({ matcher }: Reading, text: string, match: RegExpExecArray): boolean {
  const whole = text.slice(0, match.index + match[0].length);
  const [, owner] = OWNER.exec(whole) ?? [];
  return owner !== undefined && !matcher.isLooselyNamedIn(owner);
}

const OWNER =
  /(?<!\p{L})(\p{Lu}[\p{L}\p{N}&.-]+(?: \p{Lu}[\p{L}\p{N}&.-]+){0,2})['’]s? (?:[\p{Ll}-]+ ){0,2}(?:hiring|recruitment|recruiting|headcount|job) (?:freeze|pause|moratorium|halt|stop|ban)\b[^.;]*$/u;

export type Freeze = { isPartial: boolean };

/** A freeze of the subject's that this sentence tells as news. */
export function freezeIn(reading: Reading, sentence: Sentence): Freeze | undefined {
  const { text, isTitle } = sentence;
  if (NO_FREEZE.test(text) || UNDECIDED.test(text) || text.endsWith("?") || (isTitle && IS_TERM.test(text)))
    return undefined;
  const patterns = isTitle ? [...CLAIMS, HEADLINE] : CLAIMS;
  const match = patterns.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  if (
    !match ||
    isAnothers(reading, text, match) ||
    !(isSubjectsNews(reading, sentence, match.index) || isOfDescribed(reading, sentence, match.index))
  )
    return undefined;
  return { isPartial: PARTIAL.test(text) };
}
