import { findCapitalised } from "./names.ts";

/** How people tell what they think of a tool they use, and how they ask for one. */

const PRAISE =
  /(?<!\p{L})(?:lov(?:e|es|ed|ing)|great|excellent|fantastic|amazing|awesome|impress\p{L}+|delight\p{L}*|reliable|solid|rock-solid|intuitive|easy|easier|simple|fast|faster|powerful|flexible|recommend\p{L}*|happy|happier|pleased|worth (?:it|every)|saves?|saved|best|better|good|wins?|helpful|beautiful|clean|robust|mature|generous|responsive|joy|game[- ]changer|no regrets|indispensable|begeistert|empfehle\p{L}*|zufrieden|recommandons?|ravis?|recomiend\p{L}+|recomendamos|excelente|tevreden)(?!\p{L})/giu;
const COMPLAINT =
  /(?<!\p{L})(?:hat(?:e|es|ed)|awful|terrible|horrible|slow|slower|clunky|buggy|bugs?|painful|pain points?|pain|frustrat\p{L}+|disappoint\p{L}+|expensive|pricey|overpriced|confus\p{L}+|complicated|complex|complexity|bloated|bloat|cluttered|steep learning curve|poor|bad|worse|worst|lacks?|lacking|missing|broken|breaks?|crash(?:es|ed)|unreliable|unusable|annoy\p{L}*|regret(?:ted)?|nightmare|nope|criticism|criticised|outgr[eo]w(?:n)?|cute|limit(?:s|ed|ations?)|struggl\p{L}+|downsides?|drawbacks?|avoid|gave up|fed up|enttäuscht\p{L}*|langsam|teuer|décev\p{L}+|lent|caro|lento|traag|duur)(?!\p{L})/giu;

export type Lean = "positive" | "negative" | undefined;

/** What a text leans to: words of praise against words of complaint, and how many there are of both. */
export function leaningOf(text: string): { lean: Lean; weight: number } {
  const praise = [...text.matchAll(PRAISE)].filter((word) => !isNegated(text, word.index)).length;
  const negated = [...text.matchAll(PRAISE)].length - praise;
  const complaint = [...text.matchAll(COMPLAINT)].filter((word) => !isNegated(text, word.index)).length + negated;
  const weight = praise + complaint;
  return { lean: praise > complaint ? "positive" : complaint > praise ? "negative" : undefined, weight };
}

function isNegated(text: string, at: number): boolean {
  return /\b(?:not|never|no|isn['’]t|wasn['’]t|hardly|without|less|nicht|pas|kein\p{L}*)(?: (?:very|that|so|really|too|all that|a|an|the))? $/iu.test(
    text.slice(Math.max(0, at - 24), at),
  );
}

/** The writers use it: "we have run our support on", "the tool at the centre of my team". */
export const USES =
  /(?<!\p{L})(?:(?:we|I|our \p{L}+|my \p{L}+|us)(?:['’](?:ve|re|d))?\b[^.;!?]{0,60}?\b(?:us(?:e|ed|ing)|run|running|ran|work(?:ed|ing)? (?:with|in|on)|switch(?:ed)?|mov(?:ed|ing)|migrat(?:ed|ing)|tried|try|rely|relied|adopt(?:ed)?|evaluat(?:ed|ing)|picked|chose|chosen|bought|pay|paid|kept|left|signed up|rolled out|depend|lived with|tested|spent|finished|outgrew|implemented|set up|needed|planned)|working with it|(?:center|centre|heart|core) of (?:my|our) (?:team|work|process|company|stack)|in our (?:team|company|stack|shop)|nutzen wir|wir (?:nutzen|setzen|haben|arbeiten)|nous (?:utilisons|avons|travaillons)|usamos|llevamos|utilizamos|wij gebruiken|we gebruiken)(?!\p{L})/iu;

/** Things of this kind are tools; books, films and hotels are reviewed too. */
export const TOOL_WORDS =
  /(?<!\p{L})(?:software|saas|tools?|apps?|platforms?|databases?|plug-?ins?|integrations?|API|dashboards?|workflows?|issue tracking|tickets?|boards?|CRM|ERP|CMS|helpdesk|workspace|features?|interface|UI|UX|server|cloud|migrat\p{L}+|queries|query|code|coding|deploy\p{L}*|pipelines?|automation|reports?|reporting|licen[cs]es?|seats?|subscription|open source|backend|frontend|stack|data|spreadsheets?|documents?|login|admin|support team|onboarding|developers?|engineers?|project management|practitioners)(?!\p{L})/iu;
/** Reviews of other things. */
export const NO_TOOL =
  /(?<!\p{L})(?:(?:book|film|movie|album|restaurant|hotel|car|game|novel|concert|episode|peer|code|performance|annual|quarterly|year(?:ly)?|quarter|month(?:ly)?|week(?:ly)?|literature|paper|security|design|legal|market|access|board|salary|strategic|business|account|pull request|PR|in|under|judicial|customer|user|employee|product|phone|camera|laptop|wine|beer|coffee) review|review (?:board|process|meeting|committee|request|requests|app|apps|environment|copy|panel|cycle|of the (?:year|week|month|quarter)|of 20\d\d)|reviews? from (?:our )?(?:customers|users)|customer stories|ratings? on)(?!\p{L})/iu;

const NAME = "(\\p{Lu}[\\p{L}\\p{N}.+#-]*(?: (?:\\p{Lu}[\\p{L}\\p{N}.+#-]*|\\d+(?:\\.\\d+)?)){0,3})";
const TITLES: RegExp[] = [
  `(?:[Rr]eview|REVIEW)(?:: | of |ing )(?:the )?${NAME}`,
  `${NAME}(?:['’]s)?(?:,| [–—-])? ?(?:[Ss]oftware |[Tt]ool |[Aa]pp )?(?:[Rr]eview(?:ed)?|REVIEW|[Tt]est|im Test|in review)(?![\\p{L}])`,
  `^(?:[Ww]hy|WHY|[Hh]ow) (?:we|We|I)(?:['’](?:ve|re))? (?:\\p{L}+ ){0,3}?(?:[Ss]witched|[Mm]oved|[Mm]igrated|[Ll]eft|[Ll]eaving|[Cc]hose|[Cc]hoose|[Uu]se|[Ll]ove|[Hh]ate|[Dd]itched|[Dd]ropped|[Ss]topped using|[Qq]uit|[Rr]eplaced|[Pp]icked|[Aa]re (?:leaving|switching|moving)|[Gg]ave up(?: on)?|[Mm]oved (?:away|off))(?: (?:to|from|off|away from|on|with|over to))* ${NAME}`,
  `(?:[Oo]ur|[Mm]y|[Hh]onest|[Ss]ome) (?:[\\p{L}-]+ ){0,3}?(?:experiences?|thoughts?|take|verdict|impressions?|opinion|year|years|months|journey|story|love affair|life|pain)(?: so far)? (?:with|on|about|using|in|of) ${NAME}`,
  `${NAME}(?:,| [–—-]|:)? (?:after )?(?:an?|one|two|three|four|five|six|\\d+) (?:years?|months?|weeks?)(?: (?:later|on|in))?`,
  `(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]en|\\d+) (?:years?|months?|weeks?) (?:with|of|on|using|in) ${NAME}`,
  `[Ww]hat (?:we|I) (?:really )?(?:like|love|think|learned|learnt|hate|miss)(?: (?:and|or) [\\p{L}]+)? (?:about|of|from|with) ${NAME}`,
  `(?:[Gg]oodbye|[Ff]arewell|[Bb]ye|[Ii]n defen[cs]e of|[Ii]n praise of|[Tt]he (?:trouble|problem|good and (?:the )?bad) (?:with|of|about)|[Pp]ros and cons of|[Ll]iving with|[Bb]reaking up with|[Ff]alling (?:in|out of) love with|[Gg]iving up on|[Mm]oving (?:off|away from)|[Ll]eaving) ${NAME}`,
  `^${NAME} is (?:an?|the|not|our|my|still|great|terrible|slow|\\p{L}+ing|[\\p{L}]+ [\\p{L}]+['’]s)`,
  `^${NAME}: (?:the good|pros|[\\p{L} ]{0,20}(?:good|bad|ugly)|why|an? (?:honest|frank|balanced|critical|short)|our |my )`,
].map((source) => new RegExp(source, "u"));

/** The tool that a title reviews, as it writes it; what stands before it in the same pattern decides whether it does. */
export function reviewedIn(title: string): string[] {
  for (const pattern of TITLES) {
    const match = pattern.exec(title);
    const name = match?.[1] ?? "";
    const [tool] = findCapitalised(name).length > 0 ? [clean(name)] : [];
    if (!match || tool === undefined) continue;
    const onward = /^ (?:to|for|and|over|from) (\p{Lu}[\p{L}\p{N}.+#-]*(?: \p{Lu}[\p{L}\p{N}.+#-]*){0,2})/u.exec(
      title.slice(match.index + match[0].length),
    )?.[1];
    return onward !== undefined && findCapitalised(onward).length > 0 ? [tool, onward] : [tool];
  }
  return [];
}

/** "Jira Software" and "Jira Software Review" are Jira. */
function clean(name: string): string {
  return name.replace(/ (?:Software|Review|Reviews|App|Tool|Platform|Pros|Honest|Experience|Test)$/u, "");
}

/** Somebody asks for a feature, a tool or advice. */
export const ASKS =
  /(?<!\p{L})(?:feature request|it (?:would|['’]d) be (?:\p{L}+ )?(?:good|great|nice|useful|helpful|awesome|cool|amazing|handy|ideal|lovely|valuable)(?! to see)|(?:I|we)(?:['’]d| would) (?:really |also |very much )?(?:love|like|appreciate|need|prefer|welcome|be (?:happy|glad|grateful))|(?:could|can|would) you (?:please |possibly )?(?:add|support|provide|implement|consider|offer|allow|make|expose|enable|recommend|integrate)|(?:and|but|so) (?:we |I )?would (?:really |also )?(?:like|love|need|prefer)|please (?:add|support|implement|provide|consider|allow|enable|make it)|(?:any|are there|do you have|is there an?y?) (?:\p{L}+ )?(?:plans?|chance|eta|roadmap|timeline|update on|way|ways|option|options|possibility|support|alternatives?|tool|tools|recommendations?|suggestions?)|is it (?:currently |also )?possible|does (?:\p{L}+ ){1,3}support|do you (?:plan|support|offer)|will there be|(?:we|I) (?:need|require|are missing|miss|want|wish|lack|hope|are (?:looking|searching) for)|(?:our|my) (?:[\p{L}-]+ ){0,2}(?:team|company|organi[sz]ation|security team|it|department|policy|users|developers|compliance)\b[^.;!?]{0,30}\b(?:needs?|requires?|wants?|won['’]t allow|insists?|mandates?)|looking for (?:an?|some|any|advice|recommendations?|suggestions?|alternatives?|solutions?|tools?)|how (?:do|can|would|should|could|are) (?:I|we|you|others|people|one)|what (?:is|are|do) (?:the |you |people |others )?(?:best|recommended|use|using|good)|what (?:tool|software|solution|crm)s?\b|which (?:tool|software|solution|crm|provider|vendor|platform)s?|(?:does|has|is|do) any(?:one|body)|any(?:one|body) (?:here|using|know|else|with)|can any(?:one|body)|recommend(?:ations?)? (?:for|a|an|any)|advice on|curious (?:what|how|if|whether)|wondering (?:if|whether|how)|gibt es|kennt jemand|suchen (?:ein|nach)|wäre (?:schön|toll|super|hilfreich)|y a-t-il|est-il possible|serait (?:bien|utile|super)|nous cherchons|hay alguna|alguien (?:sabe|conoce|usa)|sería (?:bueno|útil|genial)|buscamos|alguém (?:conhece|usa)|kent iemand|zou (?:fijn|handig|mooi) zijn)(?!\p{L})/iu;
/** The title of such a request: "SAML login support", "[Feature] Export to CSV", "Allow several owners". */
export const ASKING_TITLE =
  /^(?:\W*(?:feature|feature request|enhancement|request|question|idea|suggestion|rfe|proposal|help|ask|fr)\b\W*[:\])-]?|(?:\[[^\]]{1,30}\] ?)?(?:support|allow|add|enable|provide|implement|integrate|option|ability|possibility|make|expose|need|looking for|recommend\p{L}*|how|what|which|can|could|is there|does|do you|any|best|alternatives?)(?!\p{L}))|(?<!\p{L})(?:support|integration|login|authentication|export|import|sync|provider|option|request|sso|saml|scim|oidc|webhooks?|api|permissions?|roles?|audit logs?|self-hosting|on-premises?)(?!\p{L})|\?\s*$/iu;
/** Contributions and reports of faults are no questions. */
export const NO_QUESTION =
  /^(?:(?:feat|fix|chore|docs?|build|ci|test|refactor|perf|style|security|revert|bump|release|deps?)(?:\([^)]{0,40}\))?!?:|v?\d+\.\d+|bump |release |merge |update (?:readme|adopters|dependenc)|create |remove |delete |fix(?:es|ed)? |bug\b|crash|error|\[?bug\]?)/iu;
