import { isOwnAct, isToldOfAccount, namesAnother } from "../capital/whose.ts";
import { isAntecedent } from "../language/antecedent.ts";
import { mentionsIn } from "../language/doer.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { isSettler } from "./settling.ts";

/** Sentences in which news of a site begins; further down they describe what is there. */
export const HEAD_SENTENCES = 5;

/** Whether a sentence may tell of the account's own site: it names or means it, or goes on about it. */
export function isOfAccount(reading: Reading, sentence: Sentence): boolean {
  if (meansSubject(sentence) || isUnnamedHead(reading, sentence, 0)) return true;
  if (sentence.isTitle) return reading.isOwnSite && IS_OWN_NEWS.test(sentence.text) && !namesAnother(sentence.text);
  return sentence.index <= HEAD_SENTENCES && isToldOfAccount(reading, sentence);
}

/** "A new home in Leipzig" over a text of the account's own. */
const IS_OWN_NEWS =
  /^An? (?:new|second|third|fourth|bigger|larger|first) (?:[\p{L}-]+ ){0,2}?(?:home|offices?|headquarters|HQ|base|studio|shop|store|plant|factory|workshop|warehouse|lab(?:oratory)?|hub|branch|showroom|bakery|brewery|restaurant|café|clinic|site|building|depot|campus|kitchen)(?= (?:in|at|on|near|for)(?!\p{L})|$|[:!.,])/u;

/** The account is the doer, or "we" of a text of its own, or its description is ("the department store will open"). */
export function isDoneByAccount(reading: Reading, sentence: Sentence, at: number): boolean {
  if (isSettler(reading, sentence, at) || isHeadOf(reading, sentence, at)) return true;
  if (!isAntecedent(reading, sentence) || isNewParty(reading, sentence, at)) return false;
  if (isOwnAct(reading, sentence, at)) return true;
  const lead = sentence.text.slice(0, at);
  if (/[“”"„«»]/.test(lead) || OTHERS.test(lead)) return false;
  if (reading.document.sourceId === "case" && OUR_VOICE.test(lead) && !namesAnother(lead)) return true;
  return (
    sentence.index <= HEAD_SENTENCES &&
    !sentence.isTitle &&
    mentionsIn(reading, sentence, lead).length === 0 &&
    DESCRIBED.test(lead) &&
    !namesAnother(lead) &&
    isToldOfAccount(reading, sentence)
  );
}

/** "A US rival opened a plant": below the headline an indefinite subject is somebody else. */
function isNewParty(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  return (
    !sentence.isTitle && sentence.index > 1 && INDEFINITE.test(lead) && mentionsIn(reading, sentence, lead).length === 0
  );
}

const INDEFINITE = /^(?:An?|Another|Other|Others|Two|Three|Some|Eine?|Zwei|Une?|Deux|Una?|Dos|Uma?|Een) /;

/** "Beacon, which brews in Sawyer, Mich., is coming": the account opens the sentence; or its owners do it. */
function isHeadOf(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  const [own] = mentionsIn(reading, sentence, lead);
  if (!own) return false;
  const before = lead.slice(0, own.start);
  if (/^(?:\p{Lu}[\p{Lu} .,'’]{2,30}(?:[–—-]{1,2} ?))?$/u.test(before)) return WITH_ASIDE.test(lead.slice(own.end));
  return OWN_PEOPLE.test(before) && AFTER_PEOPLE.test(lead.slice(own.end));
}

const WITH_ASIDE =
  /^(?: (?:Inc|Ltd|LLC|Corp|Co|Company|Group|plc|GmbH|AG|SA|SpA)\b\.?)?, (?:(?:which|who|whose|an?|the|based|part of|known|maker|owner)\b[^;:]{2,110}|[^,;:]{2,40}),(?: (?:is|has|will|have|plans|to|now|also|today))* $/i;
const OWN_PEOPLE =
  /^(?:The )?(?:owners?|founders?|family|couple|team|people|folks|operators?|crew|chefs?)(?: (?:of|behind))(?: the)? $/i;
const AFTER_PEOPLE = /^(?: (?:in|of|from) \p{Lu}[\p{L}'’-]+)?,?(?: (?:will|are|have|plan|is|has|to|also|now|just))* $/u;

/** "opent een vestiging van Beacon": the site is said to be the account's. */
export function isSiteOf(reading: Reading, sentence: Sentence, end: number, object: string): boolean {
  const after = sentence.text.slice(end);
  const [own] = mentionsIn(reading, sentence, after);
  if (!own || own.start > object.length) return false;
  const before = after.slice(0, own.start);
  return / (?:of|von|de|van|di|da|do|du) $/i.test(before) && !namesAnother(before);
}

const OUR_VOICE =
  /(?<!\p{L})(?:we(?:['’](?:re|ve|ll))?|I|wir|nous|nosotros|nós|wij|abbiamo)(?: (?:[\p{Ll}’']+ ){0,4}| ?)$/iu;
export const OTHERS =
  /\b(?:customers?|clients?|tenants?|partners?|suppliers?|landlords?|developers?|rivals?|helps?|helped)\b/i;
/** A definite subject that is no person, authority or place: "The department store will". */
const DESCRIBED =
  /^(?:The|Der|Die|Das|Le|La|L['’]|El|O|A|Il|Lo|De|Het) (?!(?:mayor|city|town|county|state|council|governor|government|ministry|authority|commission|foundation|agency|court|union|fund|minister|president|region|village|university|hospital|school|Bürgermeister|Stadt|Gemeinde|maire|ville|alcalde|ciudad|ayuntamiento|prefeit|cidade|sindaco|comune|gemeente|burgemeester|new|first|second|(?:service|app|product|feature|plan|subscription|offer|tool|bundle|deal|device|game|show|film|movie|series|process|agreement|program(?:me)?|project)s?)(?!\p{L}))(?:[\p{L}\d'’-]+ ){0,5}[\p{L}\d'’-]+(?: (?:(?:will|has|have|is|also|to|hat|wird|va|a|ha|vai|gaat|heeft) ?){0,2}|, (?:que|qui|die|der|das|which|che|wat) )$/u;
