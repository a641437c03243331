import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";
import { isOwnPlace } from "./own-doing.ts";

/**
 * Whether a text asks, proposes or lists what is still to do, as issues of a project often do. `mayListOpen` where a pull request may
 * have boxes that nobody has ticked: those of its template, or of who puts the change live.
 */
export function isWish(reading: Reading, { mayListOpen = false } = {}): boolean {
  const { title, text } = reading.document;
  const isAsked = WISH_TITLE.test(title) || ONLY_TRIES.test(title);
  if (isAsked && !(isOwnPlace(reading) && DECIDED_REPLY.test(text))) return true;
  if (!isOwnPlace(reading)) return false;
  if (isTurnedDown(reading)) return true;
  if (isIssue(reading) && INTENDS.test(text.slice(0, 600)) && !DONE_REPLY.test(text) && !CARRIED_OUT.test(text))
    return true;
  const head = (isPullRequest(reading) ? beforeReplies(text) : text).slice(0, 600);
  const isOpenList = !(mayListOpen && isPullRequest(reading)) && /\[ \]/.test(text) && !/\[[xX]\]/.test(text);
  return (WISH_BODY.test(head) && !CARRIED_OUT.test(text)) || (isOpenList && !DONE_REPLY.test(text));
}

/** Whether a change or a proposal of the account's was not taken, or is not meant to be. */
function isTurnedDown(reading: Reading): boolean {
  const { text } = reading.document;
  return isOwnPlace(reading) && (NOT_TAKEN.test(text) || NOT_FOR_MERGE.test(text)) && !CARRIED_OUT.test(text);
}

/** A change that somebody has written; what is still wished for in the answers is another one. */
function isPullRequest({ document: { url } }: Reading): boolean {
  return /\/(?:pull|merge_requests)\/\d/.test(url);
}

function isIssue({ document: { url } }: Reading): boolean {
  return /\/issues\/\d/.test(url);
}

/** What was proposed was not taken, or nobody has decided yet. */
const NOT_TAKEN = createPattern(
  /(?<!\p{L})(?:clos(?:e|ed|ing)(?: this| it| the (?:issue|pr|ticket))?(?: as| because| for|,|:|;| -| –| —)*? ?(?:in favou?r of|(?:it (?:is|was|got) |we |has been |been )?de-?prioriti[sz]ed|won['’]?t ?(?:fix|do)|stale|not planned|duplicate|superseded)|(?:adr )?status:? ?(?:is )?(?:pending|proposed|draft|rejected|deferred|under (?:review|discussion)|wont ?fix)|a pending (?:architecture |architectural )?decision|(?:a été|est) dépriorisée?|no recommendation yet|(?:have|has|with|there (?:are|is)) no (?:current |immediate )?plans? (?:for (?:an?|the|any)|to (?:re-?design|change|move|merge|switch|migrate))|not pursuing|(?:do(?:es)?n['’]t|do(?:es)? not|didn['’]t) (?:match|fit|suit) (?:my|our|the) vision|clos(?:e|ing) (?:this |the )?(?:poc|proof of concept)|nothing (?:is|has been) decided)(?!\p{L})/iu,
);
const NOT_FOR_MERGE =
  /\b(?:(?:not (?:meant |intended )?(?:for|to be)|do not|don['’]t) merged?\b(?! (?:until|before))|evaluation (?:spike|only)|(?:production|prod) (?:stays|remains) on)\b/i;
/** "feat(search): evaluate A as B's replacement": the label of a change stands before it. */
const ONLY_TRIES =
  /^[\w-]+(?:\([^)]{1,30}\))?!?: (?:evaluat|explor|investigat|research|spike|prototyp|experiment|try(?:ing)? |test(?:ing)? out |compare |assess|consider)/i;
/** "Let's move to A": what an issue asks of those who read it. */
const INTENDS =
  /\blet['’]s (?:move|switch|migrate|replace|use|try|drop|remove|add|get|go)\b|\bwe (?:probably |really |may |will )?(?:need|want|ought|have) to (?:find|look|investigate|move|switch|migrate|replace|drop|start|decide|add|create|write|document|build|publish|set up|do this|do it)\b|\b(?:two|three|some|possible|several) (?:alternatives|options|candidates) (?:are|include|would)\b/i;

function beforeReplies(text: string): string {
  const at = text.search(REPLIES);
  return at < 0 ? text : text.slice(0, at);
}

const REPLIES =
  /(?:^|[\n.!?] ?)[-*> ]*(?:(?:review(?:er)?|comments?|repl(?:y|ies)|answer|feedback|maintainer|commentaire|relecture|kommentar|antwort)(?: [^:\n]{1,40})?:|"|“)/i;
const WISH_TITLE = createPattern(
  /^(?:\[?\W?(?:revert(?:s|ed|ing)?|rfc|proposal|idea|discussion|question|spike|poc|demo(?! (?:site|app|page|env|server|instance)\b)|trial|prototype|experiment\w*|try(?:ing)? out|test(?:ing)? out|research|investigat\w+|explor\w+|evaluat\w+|consider\w*|compar\w+|feature(?: request)?(?! (?:flags?|toggles?|gates?)\b)|request|plan(?:ning)?|roadmap|wish|draft|assess\w*|decide|suggest\w*|look into|think about|discuss)\b|should (?:we|i)|can (?:we|you|i)|could (?:we|you)|would (?:it|you)|what about|how about|why not|why don['’]t|any plans|is there|is it|do you|does |thoughts on|support (?:for|to)|allow |ability to|please |make it possible|option to|vorschlag|frage|prüfen)|\?\s*$|\b(?:vs\.?|versus|proposal|rfc|comparison|alternatives? to|guide|tutorial|how to|checklist|cheat ?sheet)\b/i,
);
const WISH_BODY =
  /\b(?:should we|we should|we could|we might|could we|would be (?:nice|great|good|cool|better|useful)|it['’]d be|proposal:|(?:i|we)['’]?d? (?:like to )?propose|(?:i|we) (?:would|['’]d) (?:like|love) to|as a user|feature request|could you|please (?:add(?! (?:us|me|our))|support|consider)|any plans|is there (?:a|any) (?:way|plan)|what do you think|thoughts\?|worth (?:considering|exploring|looking)|let['’]s (?:consider|evaluate|discuss)|to ?do \(|evaluat(?:e|ing) (?:whether|if|options)|(?:is|are) being considered|not decided|no decision|on hold|postponed|won['’]t (?:do|fix)|not planned|parked (?:for|until)|clos(?:e|ed|ing):? [^.]{0,50}\b(?:when|until|later|not planned|stale|for now|instead)|not (?:going to|gonna) (?:do|work on|be working on) this|would not (?:replace|switch|move|migrate|drop|remove))\b/i;
/** The answer at the end of a question. */
const DECIDED_REPLY =
  /\b(?:we|i)(?: have|['’]ve)? (?:went with|gone (?:for|with)|settled on|decided (?:on|to)|chose|chosen|picked|switched|migrated|moved)\b|\bstatus: ?(?:accepted|executed|implemented|adopted|final|done|completed)\b/i;
/** Whatever is still asked beside it, the change itself is made. */
const CARRIED_OUT =
  /(?:^|\n)[-*• ]*(?:(?:I|we)(?:['’]ve| have) (?:now |just )?(?:removed|added|switched|replaced|migrated|moved|deleted|dropped)\b|merged(?: it)?[.!]?\s*(?:\n|$))/i;
const DONE_REPLY = /\b(?:done|merged|decided|we have gone|have gone for|closing|completed|shipped|deployed)\b/i;
