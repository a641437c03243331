import type { Reading, Sentence } from "../reading.ts";
import { isBound, isGiven, previousOf } from "./binding.ts";
import { COMPANY_NOUN } from "./company-nouns.ts";
import { isDoer, isForOthers } from "./doer.ts";
import { othersIn } from "./other-parties.ts";
import { isUnnamedHead } from "./unnamed-head.ts";

const ORGANISATION =
  "(?:college|university|school|council|city|town|clinic|hospital|practice|charity|museum|library|district|union|society|newspaper|broadcaster|établissement|clinique|einrichtung|authority|trust|institut(?:e|ion)|academy|association|federation|foundation|co-?operative|co-?op|nonprofit|charity|gallery|theat(?:re|er)|zoo|airport|port|railway|ferry operator|county|parish|department|dairy|roaster|winery|distiller(?:y)?|foundry|mill|telecom|telco|health system|stadtwerke|hochschule|klinik|stadt|gemeinde|landkreis|kanton|behörde|stiftung|verein|genossenschaft|sparkasse|krankenkasse|gemeente|provincie|stichting|ziekenhuis|coöperatie|mairie|ville|métropole|commune|région|mutuelle|coopérative|association|fondation|musée|théâtre|université|hôpital|régie|ayuntamiento|consistorio|universidad|entidad|aerolínea|naviera|cooperativa|fundación|museo|prefeitura|universidade|entidade|instituição|fundação|comune|regione|ospedale|ente|fondazione|università)";
/** "The retailer", "Die Brauerei", "A varejista", "L'opérateur": at the head of a sentence. */
const DEFINITE = new RegExp(
  `^["“„«]?(?:the|die|der|das|le|la|l['’]|el|il|lo|o|a|het|de) ?(?:[\\p{L}\\d-]+ ){0,3}?(?:${COMPANY_NOUN}|${ORGANISATION})(?= (?!(?:of|in|de|von|van|di|do|da|del|des|du|im|at|from) ))`,
  "iu",
);

/**
 * Whether the sentence opens with a definite noun for a company and means the account by it: the sentences before name the account
 * and it names nobody up to `at` (an offset in the sentence).
 */
export function isTheCompany(reading: Reading, sentence: Sentence, at: number): boolean {
  if (sentence.isTitle || sentence.namesSubject || reading.isOwnSite) return false;
  const lead = sentence.text.slice(0, at);
  const head = DEFINITE.exec(lead);
  if (!head || !isBound(reading, sentence)) return false;
  const before = previousOf(reading, sentence);
  const isTold = isGiven(reading) || [before, reading.sentences[0]].some((one) => one?.namesSubject === true);
  const noun = head[0].split(/[ '’]/).at(-1) ?? "";
  if ([before, reading.sentences[0]].some((one) => one !== undefined && isGuest(one.text, noun))) return false;
  const others = [before?.namesSubject || before?.isTitle ? "" : (before?.text ?? ""), lead.slice(head[0].length)];
  // German writes every noun like a name.
  const isGerman = /^["“„«]?(?:der|die|das) /i.test(head[0]);
  return isTold && others.every((text) => othersIn(reading, text).every(({ name }) => isGerman && !name.includes(" ")));
}

/**
 * Whether the account does what the verb at `verbAt` (an offset in the sentence) says: by its name, as "the retailer", or as
 * whom a headline only describes.
 */
export function isActing(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  if (isDoer(reading, sentence, verbAt)) return true;
  if (isForOthers(sentence.text.slice(0, verbAt))) return false;
  return isTheCompany(reading, sentence, verbAt) || isUnnamedHead(reading, sentence, verbAt);
}

/** "the utility's site", said after the account was named and nobody else. */
export function isTheCompanys(reading: Reading, sentence: Sentence): boolean {
  if (sentence.isTitle || sentence.namesSubject || reading.isOwnSite || !isBound(reading, sentence)) return false;
  const before = previousOf(reading, sentence);
  const isTold = [before, reading.sentences[0]].some((one) => one?.namesSubject === true);
  return isTold && othersIn(reading, sentence.text).length === 0;
}

/** "wins contract to protect city": the noun has been somebody beside the account before. */
function isGuest(text: string, noun: string): boolean {
  const at = text.toLowerCase().indexOf(noun.toLowerCase());
  return at > 0 && BESIDE.test(text.slice(0, at));
}

const BESIDE =
  /(?<!\p{L})(?:for|to|of|with|by|at|from|help\p{L}*|protect\p{L}*|serv\p{L}*|suppl\p{L}*|für|mit|bei|von|pour|avec|chez|para|con|com|per|voor|met) (?:an?|the|its|eine?n?|der|die|das|une?|le|la|el|um|uma|o|een|het|de)? ?(?:[\p{L}-]+ )?$/iu;
