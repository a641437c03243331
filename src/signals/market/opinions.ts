import { createPattern, type Pattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { verdictHeads } from "./verdict-heads.ts";

/** How people tell what they think of a tool they use. */

const PRAISE = createPattern(
  /(?<!\p{L})(?:lov(?:e|es|ed|ing)|great|excellent|fantastic|amazing|awesome|impress\p{L}+|delight\p{L}*|reliable|solid|rock-solid|intuitive|easy|easier|simple|fast|faster|powerful|flexible|recommend\p{L}*|happy|happier|pleased|worth (?:it|every)|prais(?:es?|ed|ing)|likes?(?= (?:about|best|most|:)|:)|rock solid|quick|painless|cheap|affordable|well[- ](?:documented|designed|made|built|thought)|straightforward|seamless|slick|smooth\p{L}*|effortless\p{L}*|saves?|saved|best|better|good|wins?|helpful|beautiful|clean|robust|mature|generous|responsive|joy|game[- ]changer|no regrets|indispensable|begeistert|empfehl\p{L}*|zufrieden|stark|hübsch|einfach|adorent?|rapide|vite|gagn\p{L}+|fácil|bueno|mejor|genial|top|goed|makkelijk|ottimo|veloce|facile|lovely|addictive|recommandons?|ravis?|recomiend\p{L}+|recomendamos|excelente|tevreden|superb\p{L}*|flawless\p{L}*|terrific|wonderful|brilliant\p{L}*|stellar|top-notch|handy|convenient|stable|a breeze|never (?:fails?|failed|crash(?:es|ed)|let (?:us|me) down)|klasse|super|prima|praktisch\p{L}*|hervorragend\p{L}*|übersichtlich\p{L}*|zuverlässig\p{L}*|superbe|pratique|efficace|fiable|cómod[oa]s?|útil(?:es)?|rápid[oa]s?|prátic[oa]s?|comod[oaie]|ottim[aie]|utile|prettig|handig|betrouwbaar|snel)(?!\p{L})/giu,
);
const COMPLAINT = createPattern(
  /(?<!\p{L})(?:hat(?:e|es|ed)|awful|terrible|horrible|slow|slower|clunky|buggy|bugs?|painful|pain points?|pain|frustrat\p{L}+|disappoint\p{L}+|let ?downs?|critici[sz]\p{L}+|find fault|gripes?|dislikes?|mess|useless|clumsier|laggy|sluggish|outdated|dated|glitchy|tedious|underwhelm\p{L}+|expensive|pricey|overpriced|confus\p{L}+|complicated|complex|complexity|bloated|bloat|cluttered|steep learning curve|poor|bad|worse|worst|lacks?|lacking|missing|broken|breaks?|crash(?:es|ed)|unreliable|unusable|annoy\p{L}*|regret(?:ted)?|nightmare|nope|criticism|criticised|outgr[eo]w(?:n)?|cute|limit(?:s|ed|ations?)|struggl\p{L}+|downsides?|drawbacks?|avoid|gave up|fed up|clumsy|crawl(?:s)?|forgets|mistake|thin|fiddly|grudging\p{L}*|gritted|enttäuscht\p{L}*|schwach|leider|râle|râlant|décroche|behelpen|opnieuw kiezen|peor|difícil|scarso|langsam|teuer|décev\p{L}+|lent|car[oa]|lent[oae]s?|traag|duur|ugly|a joke|dreadful|infuriating|loathe[sd]?|goes down|grudging\p{L}*|nobody answers|Ärgernis|grumbl\p{L}*|freez(?:es|ing)|froze|hard to|(?:can ?not|can['’]t|could ?n['’]t) (?:find|get|do|cope)|never agrees?|drains?|painfully|umständlich\p{L}*|träge|unübersichtlich\p{L}*|mühsam\p{L}*|hakt|pénible|laisse à désirer|compliqué\p{L}*|torpe|complicad[oa]|macchinos[oa]|omslachtig\p{L}*|onhandig\p{L}*)(?!\p{L})/giu,
);

export type Lean = "positive" | "negative" | undefined;

/** Whether a text has both something good and something bad to say, as who only praises or only complains has not. */
export function isWeighed(text: string): boolean {
  const isSaid = (words: { matchAll(text: string): Iterable<RegExpExecArray> }) =>
    [...words.matchAll(text)].some((word) => !isNegated(text, word.index));
  return isSaid(PRAISE) && isSaid(COMPLAINT);
}

/** What a text leans to: words of praise against words of complaint, and how many there are of both. */
export function leaningOf(text: string): { lean: Lean; weight: number } {
  const praise = [...PRAISE.matchAll(text)].filter((word) => !isNegated(text, word.index)).length;
  const negated = [...PRAISE.matchAll(text)].length - praise;
  const complaint = [...COMPLAINT.matchAll(text)].filter((word) => !isNegated(text, word.index)).length + negated;
  const rating = ratingIn(text);
  const [up, down] = [praise + Number(rating === "positive"), complaint + Number(rating === "negative")];
  return { lean: up > down ? "positive" : down > up ? "negative" : undefined, weight: up + down };
}

/** "8/10", "2 out of 5 stars": only reviews give such marks. */
export const RATING = /(?<![\d/.,])(\d(?:[.,]\d)?)(?: ?\/ ?| out of | von | sur | de | su | van de )(5|10)(?![\d/])/i;

function ratingIn(text: string): Lean {
  const [, mark = "", of = ""] = RATING.exec(text) ?? [];
  const share = Number(mark.replace(",", ".")) / Number(of);
  return mark === "" || (share > 0.5 && share < 0.7) ? undefined : share >= 0.7 ? "positive" : "negative";
}

function isNegated(text: string, at: number): boolean {
  return /\b(?:not|never|no|isn['’]t|wasn['’]t|hardly|without|less|nicht|pas|kein\p{L}*)(?: (?:very|that|so|really|too|all that|a|an|the))? $/iu.test(
    text.slice(Math.max(0, at - 24), at),
  );
}

/** The writers use it: "we have run our support on", "the tool at the centre of my team". */
export const USES =
  /(?<!\p{L})(?:(?:we|I|our \p{L}+|my \p{L}+|us)(?:['’](?:ve|re|d))?\b[^.;!?]{0,60}?\b(?:us(?:e|ed|ing)|run|running|ran|work(?:ed|ing)? (?:with|in|on)|switch(?:ed)?|mov(?:ed|ing)|migrat(?:ed|ing)|tried|try|rely|relied|liv(?:e|ed) in|adopt(?:ed)?|evaluat(?:ed|ing)|picked|chose|chosen|bought|pay|paid|paying|had|have had|kept|left|signed up|rolled out|went live|gone live|depend|lived with|test(?:ed|ing)|spent|finished|outgrew|implemented|set up|needed|planned|put [^.;!?]{2,40} through)|working with it|(?:center|centre|heart|core) of (?:my|our) (?:team|work|process|company|stack)|in our (?:team|company|stack|shop)|nutzen wir|(?:arbeiten|setzen|verwenden) wir|wir (?:nutzen|setzen|haben|arbeiten|verwenden)|nous (?:utilisons|avons|travaillons)|l['’]utilis(?:e|ons)|usamos|llevamos|utilizamos|wij gebruiken|we gebruiken)(?!\p{L})/iu;

/** Things of this kind are tools; books, films and hotels are reviewed too. */
export const TOOL_WORDS =
  /(?<!\p{L})(?:software|saas|(?:online )?booking|stock control|tools?|apps?|platforms?|databases?|plug-?ins?|integrations?|API|dashboards?|workflows?|issue tracking|tickets?|boards?|CRM|ERP|CMS|helpdesk|workspace|features?|interface|UI|UX|server|cloud|migrat\p{L}+|queries|query|code|coding|deploy\p{L}*|pipelines?|automation|reports?|reporting|licen[cs]es?|seats?|subscription|open source|backend|frontend|stack|data|spreadsheets?|documents?|login|admin|support team|onboarding|developers?|engineers?|project management|practitioners|roll(?:ed|ing) out|permissions|sync\p{L}*|calendar|notifications?|upgrades?|backups?|builds?|trackers?|roll-?out|set[- ]?up|support(?= (?:is|was|goes|staff|desk|hours|answers?|replies|responds?|never))|updates?|invoices?|documentation|documented|users?|rows|search|exports?|modules?|mobile|hotline|versioning|self-host\p{L}*|QR|scheduler|bookkeeping|accounting|texterkennung|belege|oberfläche|logiciels?|outils?|appli\p{L}*|caisse|compta\p{L}*|stocks?|herramientas?|programa|aplicaci\p{L}+|contabilidad|ferramentas?|sistema|gestionale|strumenti?|koppeling|boekhoud\p{L}+|pakket|in production)(?!\p{L})/iu;
/** Reviews of other things. */
export const NO_TOOL = createPattern(
  /(?<!\p{L})(?:(?:book|film|movie|album|restaurant|hotel|car|game|novel|concert|episode|peer|code|performance|annual|quarterly|year(?:ly)?|quarter|month(?:ly)?|week(?:ly)?|literature|paper|security|design|legal|market|access|board|salary|strategic|business|account|pull request|PR|in|under|judicial|customer|user|employee|product|phone|camera|laptop|wine|beer|coffee) review|review (?:board|process|meeting|committee|request|requests|app|apps|environment|copy|panel|cycle|of the (?:year|week|month|quarter)|of 20\d\d)|reviews? from (?:our )?(?:customers|users)|customer stories|ratings? on)(?!\p{L})/iu,
);

const NAME =
  "(\\p{Lu}[\\p{L}\\p{N}.+#-]*(?: (?:\\p{Lu}[\\p{L}\\p{N}.+#-]*|online|\\d+(?:\\.\\d+)?(?!\\.?\\d| ?(?:out of|\\/)))){0,3})";
const SOME =
  "(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ee]ighteen|[Hh]alf an?|\\d+|[Ee]in|[Zz]wei|[Dd]rei|[Ss]echs|[Uu]ne?|[Dd]eux|[Tt]rois|[Ss]ix|[Uu]na?|[Uu]n|[Dd]os|[Tt]res|[Ss]eis|[Uu]m|[Dd]ois|[Ee]en|[Tt]wee|[Dd]rie|[Zz]es|[Dd]ue|[Tt]re|[Ss]ei)";
const SPANS =
  "(?:years?|months?|weeks?|Jahre?n?|Monate?n?|Wochen?|ans?|années?|mois|semaines?|años?|meses|mes|semanas?|anos?|jaar|maanden?|weken|anni?|mesi|settimane)";
/** A way to head a review; the first group is the tool's name. */
type TitleFrame = { pattern: Pick<Pattern, "exec">; isOwnUse: boolean };

const TITLES: TitleFrame[] = [
  {
    isOwnUse: true,
    source:
      "^(?:[Ww]hy|WHY|[Hh]ow|[Ww]arum|[Ww]ieso|[Pp]ourquoi|[Pp]or qu[eé]|[Ww]aarom|[Pp]erch[eé]) (?:we|We|I|wir|nous|on|hemos|we|wij|abbiamo|trocamos|mudamos)(?:['’](?:ve|re))? (?:\\p{L}+ ){0,3}?(?:[Ss]witched|[Mm]oved|[Mm]igrated|[Ll]eft|[Ll]eaving|[Cc]hose|[Cc]hoose|[Uu]se|[Ll]ove|[Hh]ate|[Dd]itched|[Dd]ropped|[Ss]topped using|[Qq]uit|[Rr]eplaced|[Pp]icked|are (?:leaving|switching|moving)|gave up(?: on)?|[Mm]oved (?:away|off)|choisi|quitté|abandonné|utilisons|elegido|dejado|cambiado|gekozen|scelto|lasciato|nutzen|gewechselt|verlassen)(?: (?:to|from|off|away from|on|with|over to|zu|von|auf|pour|por|a|de|voor|da))*",
  },
  {
    isOwnUse: true,
    source:
      "(?:[Oo]ur|[Mm]y|[Hh]onest|[Ss]ome|[Uu]nsere|[Mm]eine|[Nn]otre|[Nn]uestra|[Nn]ossa|[Oo]nze|[Ll]a nostra) (?:[\\p{L}-]+ ){0,3}?(?:experiences?|thoughts?|take|verdict|impressions?|opinion|year|years|months|journey|story|love affair|life|pain|Erfahrung(?:en)?|Meinung|avis|expérience|retour|experiencia|opinión|experiência|opinião|ervaring(?:en)?|mening|esperienza|opinione)(?: so far| d['’]expérience)? (?:with|on|about|using|in|of|mit|zu|über|sur|avec|con|sobre|com|met|over|di|su)",
  },
  { isOwnUse: true, source: `${SOME} ${SPANS} (?:with|of|on|using|in|mit|avec|con|com|met|sur) ` },
  {
    isOwnUse: true,
    source:
      "(?:^|[.:] )(?:[Ww]e|[Ii])(?:['’]ve| have)? (?:ran|run|used|tried|tested|lived with|switched to|moved to|bought|adopted|deployed|evaluated)",
  },
  {
    isOwnUse: true,
    source:
      "(?<!\\p{L})(?:[Gg]oodbye|[Ff]arewell|[Bb]ye|[Ll]iving with|[Bb]reaking up with|[Ff]alling (?:in|out of) love with|[Gg]iving up on|[Mm]oving (?:off|away from)|[Kk]illing|[Dd]itching|[Dd]ropping|[Qq]uitting|[Ee]scaping|[Oo]utgrowing|[Rr]eplacing|[Ss]aying goodbye to|[Ll]eaving|[Aa]dieu|[Aa]diós,?|[Aa]u revoir)",
  },
  {
    isOwnUse: true,
    source:
      "[Ww]hat (?:we|I) (?:really )?(?:like|love|think|learned|learnt|hate|miss)(?: (?:and|or) [\\p{L}]+)? (?:about|of|from|with)",
  },
  {
    isOwnUse: false,
    source:
      "(?:[Ii]n defen[cs]e of|[Ii]n praise of|[Tt]he (?:trouble|problem|good and (?:the )?bad) (?:with|of|about)|[Pp]ros and cons of|[Tt]he good,? (?:and )?the bad(?:,? and the ugly)? (?:with|of|about))",
  },
  { isOwnUse: false, source: "^Is(?= .{2,40} (?:worth|any good|really|still|the right|as good|right for)(?!\\p{L}))" },
  {
    isOwnUse: false,
    source:
      "(?:[Rr]eview|REVIEW|[Ee]rfahrungsbericht|[Rr]ecensione|[Rr]ese[ñn]a|[Aa]n[áa]lisis|[Aa]vis)(?:: | of | de | di | sur | zu |ing )(?:the )?",
  },
  { isOwnUse: false, source: "(?:[Pp]roduct|[Ss]oftware|[Tt]ool)(?: reviewed)?:" },
  { isOwnUse: false, source: "[Rr]eview by [^:]{3,60}: ?" },
  {
    isOwnUse: true,
    source:
      "\\p{L} (?:reviews|reviewed|rates|rated|bewertet|évalue|note|valora|califica|avalia|recensisce|valuta|beoordeelt)",
  },
].map(({ source, isOwnUse }) => ({
  pattern: createPattern(new RegExp(`${source}${source.endsWith(" ") || source.endsWith("?") ? "" : " "}${NAME}`, "u")),
  isOwnUse,
}));
TITLES.push(
  ...[
    `${NAME}(?:['’]s)?(?:,| [–—-])? ?(?:[Ss]oftware |[Tt]ool |[Aa]pp )?(?:[Rr]eview(?:ed)?|REVIEW|im Test|in review)(?![\\p{L}])`,
    `^${NAME} is (?:an?|the|not|our|my|still|great|terrible|slow|\\p{L}+ing|[\\p{L}]+ [\\p{L}]+['’]s)`,
    `^(?:[★☆⭐]{1,5}|\\d(?:[.,]\\d)?(?: ?/ ?| out of )(?:5|10)(?: stars?)?) ?[:,–—-]? ${NAME}(?= (?:works|is|has|does|saves|saved|makes|made|gets|got|keeps) |[:,]| [–—-] |$)`,
    `(?:[Hh]appy|[Pp]leased|[Ii]mpressed|[Dd]isappointed|[Ss]atisfied|[Ff]ed up|[Ff]rustrated) (?:with|by) ${NAME}(?![\\p{L}?]| \\d)`,
    `^${NAME}: (?:the good|pros|[\\p{L} ]{0,20}(?:good|bad|ugly)|why|an? (?:honest|frank|balanced|critical|short)|our |my )`,
  ].map((source) => ({ pattern: createPattern(new RegExp(source, "u")), isOwnUse: false })),
);

TITLES.push({
  pattern: createPattern(
    new RegExp(
      `${NAME}(?:,| [–—-]|:)? (?:after |nach |après )?${SOME} ${SPANS}(?: (?:later|on|in|später|plus tard|después|daarna))?`,
      "u",
    ),
  ),
  isOwnUse: true,
});
TITLES.push({
  pattern: createPattern(
    new RegExp(
      `\\p{L} (?:gives|gave|awards|awarded) ${NAME}(?= (?:\\d|one|two|three|four|five)(?: out of (?:five|\\d))? stars)`,
      "u",
    ),
  ),
  isOwnUse: true,
});

TITLES.push(...verdictHeads(NAME));
TITLES.push({ pattern: createPattern(new RegExp(`^\\p{Lu}[^:“"]{1,40} on ${NAME}: ?[“"'‘]`, "u")), isOwnUse: true });

/** "Acme's head of IT on Globex: “It just works”" */
export const QUOTED_ON = /['’]s [^:“"]{2,40} on \p{Lu}[^:“"]{1,40}: ?[“"'‘]/u;
TITLES.push({ pattern: createPattern(new RegExp(`['’]s [^:“"]{2,40} on ${NAME}: ?[“"'‘]`, "u")), isOwnUse: true });
TITLES.push({
  pattern: createPattern(
    new RegExp(`^${NAME}(?::|,| [–—-])? (?:is it |still |really )?worth (?:it|the (?:money|price))(?!\\p{L})`, "u"),
  ),
  isOwnUse: false,
});

/** A headline that promises what somebody thinks of a thing. */
export const OPINION_HEAD =
  /(?<!\p{L})(?:impressions?|parts|lessons?|learn(?:ed|t|ing)|using|used|tak(?:e|ing)|recommend\p{L}*|happy|lov(?:e|ing)|hat(?:e|ing)|years?|months?|weeks?|verdict|worth|opinions?|reviews?|reviewed|good|bad|ugly|honest|experiences?|thoughts|likes?|dislikes?|after|right|pros|cons|really|still|stars?|again|fast|slow|clunky|infuriat\p{L}+|loathe|leave it|regret|notes|word about|in$|alltag|\p{L}+alltag|praxis\p{L}*|fazit|bilan|joy|mess)(?!\p{L})/iu;

/** Capitalised words of a headline that is not all in capitals: one of them may be the tool that the text below weighs. */
export function namesInTitle(title: string): string[] {
  // The capital of the first word makes no name of it: "Running Globex".
  const names = [...title.matchAll(ANY_NAME)].flatMap(([name]) => {
    const rest = name.replace(/^\S+ /, "");
    return [clean(name), ...(title.startsWith(name) && rest !== name ? [clean(rest)] : [])];
  });
  return names.filter((name) => name.length > 3 && isToolName(name));
}

const ANY_NAME = new RegExp(NAME, "gu");

TITLES.push({
  pattern: createPattern(
    new RegExp(
      `^${NAME}(?:,|:| [–—-]) (?:[Nn]otre|[Nn]os|[Mm]on|[Uu]nsere?|[Mm]eine?|[Nn]uestra|[Mm]i|[Nn]ossa|[Mm]inha|[Oo]nze|[Mm]ijn|[Ll]a nostra|[Ii]l nostro|[Oo]ur|[Mm]y|[Aa]n? honest) (?:\\p{L}+ ){0,2}?(?:avis|verdict|review|retour|Erfahrung(?:en)?|Fazit|Urteil|opinión|experiencia|opinião|experiência|ervaring(?:en)?|oordeel|mening|opinione|esperienza|recensione|take|thoughts|experience)`,
      "u",
    ),
  ),
  isOwnUse: true,
});

/**
 * The tools that a title reviews, as it writes them. `isOwnUse`: the title itself says that the writers use them, as "six months
 * with" does and "review of" does not.
 */
export function reviewedIn(title: string, isPost = false): { tools: string[]; isOwnUse: boolean } {
  for (const { pattern, isOwnUse } of isPost ? [...TITLES, POST] : TITLES) {
    const match = pattern.exec(title);
    const tool = clean(match?.[1] ?? "");
    if (!match || !isToolName(tool)) continue;
    const [, onward = ""] = ONWARD.exec(title.slice(match.index + match[0].length)) ?? [];
    return { tools: isToolName(onward) ? [tool, onward] : [tool], isOwnUse };
  }
  return { tools: [], isOwnUse: false };
}

/**
 * The tool that a post below a headline without a name is about: "What do you like best about Globex?" of a form that many review
 * sites hand out, "We've used Globex for four years".
 */
export function reviewedBelow(text: string): string | undefined {
  const [, tool = ""] = FORM.exec(text) ?? LONG_USED.exec(text) ?? [];
  return isToolName(clean(tool)) ? clean(tool) : undefined;
}

const FORM = new RegExp(`What do you (?:like|dislike)(?: best| most| least)? about ${NAME}\\?`, "u");
const LONG_USED = new RegExp(
  `(?:^|[.!?]\\s)(?:We|I)(?:['’]ve| have)? (?:been using|used|been on|been with) ${NAME} (?:for (?:over |about |more than |almost )?${SOME} ${SPANS}|since (?:19|20)\\d\\d)`,
  "u",
);

/** A post may be headed by the tool alone: "Initech: not worth the money". */
const POST = { pattern: createPattern(new RegExp(`^${NAME}(?=(?:: | [–—-] )(?!.*\\?$)|$)`, "u")), isOwnUse: false };

/** "from Globex to Initech": the second one. */
const ONWARD =
  /^ (?:to|for|and|over|from|zu|vers|à|a|naar|para) (\p{Lu}[\p{L}\p{N}.+#-]*(?: \p{Lu}[\p{L}\p{N}.+#-]*){0,2})/u;

function isToolName(name: string): boolean {
  return (
    name.length > 1 &&
    !NO_NAME.test(name) &&
    !/-\p{Ll}+(?:ed|ing)$|-(?:based|free|first|ready)$/u.test(name) &&
    findPlaces(name).every((place) => place.name !== name)
  );
}

const NO_NAME =
  /^(?:(?:Show|Launch|Tell) HN|Capterra|G2|GetApp|Trustpilot|TrustRadius|Gartner|PeerSpot|SourceForge|Reddit|Ask|Re|Question|Help|Poll|Discussion|News|Opinion|Hi|Hello|Feedback|Thoughts|Reviews?|Impressions|Experiences?|Lessons|Update|Our|The|This|That|Why|How|We|It|You|Your|My|Our|A|An|What|In|On|Working|Building|Remote|Life|Year|Code|Scrum|Agile|AI|Home|Work|Everything|Customers?|Teams?|I)(?: |$)/u;

/** "Jira Software" and "Jira Software Review" are Jira. */
function clean(name: string): string {
  return name
    .replace(/\.\s.*$/u, "")
    .replace(/ (?:Software|Review|Reviews|App|Tool|Platform|Pros|Honest|Experience|Test)$/u, "");
}

/** "Feedback after a month of use" in the tool's own tracker: the tool is the project's. */
export const FEEDBACK_TITLE =
  /^(?:some |our |my |user |honest )*(?:feedback|thoughts|impressions?|experiences?|review|retour d['’]expérience|rückmeldung|erfahrung(?:en|sbericht)?)(?!\p{L})(?! (?:form|button|page|widget|loop|request|component|modal))/iu;
