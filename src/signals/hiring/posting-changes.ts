import { createPattern } from "../language/pattern.ts";
import { findRoles, type Role } from "../language/roles.ts";
import { statedSentences } from "../language/stated-sentences.ts";
import type { Reading, Sentence } from "../reading.ts";

/** A role that a change to a company's site puts up for the taking, and the sentence that says so. */
export type AddedRole = { sentence: Sentence; role: Role };

/**
 * The roles that a change puts on a careers page: "Add Principal Engineer, remove closed Senior", "chore: add dev rel engineer".
 * A change speaks of careers somewhere; of the roles that users of a product may have it does not.
 */
export function rolesAdded(reading: Reading): AddedRole[] {
  const { title } = reading.document;
  if (!CAREERS.test(reading.text) || OF_PRODUCT.test(reading.text) || NOT_YET.test(title)) return [];
  if (ON_CAREERS.test(reading.text)) return [];
  if (TAKES_DOWN.test(title) && !TAKES_UP.test(title)) return [];
  return statedSentences(reading).flatMap((sentence) =>
    findRoles(sentence.text)
      .filter((role) => isAdded(sentence, role))
      .map((role) => ({ sentence, role: withField(sentence, role) })),
  );
}

function isAdded({ text }: Sentence, role: Role): boolean {
  if (!ENDS.test(text.slice(role.end)) || GOES_DOWN.test(text.slice(role.end))) return false;
  const lead = text.slice(0, role.start);
  const doing = [...lead.matchAll(DOES)].at(-1)?.[0] ?? "";
  const isPutUp = doing !== "" && PUTS_UP.test(doing);
  return (isPutUp || (doing === "" && IS_UP.test(text.slice(role.end)))) && !IS_OVER.test(text.slice(role.end));
}

/** "dev rel engineer" where only the trade is a known one. */
function withField({ text }: Sentence, role: Role): Role {
  const start = role.start - (FIELD_BEFORE.exec(text.slice(0, role.start))?.[0].length ?? 0);
  return start === role.start ? role : { ...role, start, role: text.slice(start, role.end) };
}

const FIELD_BEFORE =
  /(?<=\b(?:adds?|added|creates?|opens?|posts?|an?|the|for|with|new|our) )(?:(?!(?:an?|the|for|with|new|our|of|to|and|page|roles?|jobs?|careers?|postings?|openings?|positions?) )[\p{L}-]{2,14} ){1,2}$/iu;
/** What follows the name of a role that is open. */
const ENDS =
  /^(?:$|[,.;:)]| \(| (?:and|role|position|posting|vacancy|job|opening|goes|is|page|at|in|for)\b| (?:on|to) (?:the |our )?(?:[\p{L}-]+ )?(?:careers?|jobs?|hiring|open))/iu;
/** Where jobs are advertised, or what they are called there. */
const CAREERS = createPattern(
  /\b(?:careers?|jobs? (?:pages?|boards?|posts?|postings?|listings?|openings?|specs?|descriptions?|ads?|adverts?)|vacanc(?:y|ies)|open (?:roles?|positions?)|(?:opening|adding|hiring for) (?:an? )?(?:new )?(?:role|position)|(?:new|engineering) (?:position|jobs)|hiring|recruiting|we['’]?re looking for)\b/iu,
);
/** Roles, and jobs, that a product lets its users handle. */
const OF_PRODUCT = createPattern(
  /\b(?:permissions?|rbac|access control|user roles?|roles? (?:can|may|for users)|candidates? can|applicants? can|recruiters? can|hiring managers? can|applicant tracking|api|endpoints?|schema|migration|bug|crash|seeds?|fixtures?|mocks?|placeholder|templates?|v?\d+\.\d+\.\d+)\b/iu,
);
/** What a handbook says of posts that people there may rise to. */
const ON_CAREERS =
  /\bcareer (?:progression|ladders?|paths?|frameworks?|levels?|growth)\b|\b(?:considering|interested in) an? [^.;]{3,60} (?:position|role)\b|\bexpectations (?:of|for) (?:the |an? |each )?(?:role|level|position)/iu;
const NOT_YET = /\b(?:draft|wip|todo|proposal|policy|guide|process|interview)\b/i;
const DOES =
  /(?<!\p{L})(?:add(?:s|ed|ing)?|creat(?:es?|ed|ing)|open(?:s|ed|ing)?|post(?:s|ed|ing)|publish(?:es|ed|ing)?|list(?:s|ed|ing)?|advertis(?:es?|ed|ing)|updat(?:es?|ed|ing)(?= (?:[\p{L}-]+ ){0,3}(?:careers?|jobs?|vacanc\p{L}+|openings?)(?: page)? (?:with|for|to add))|hiring(?: for)?|new(?= (?:\p{L}+ )?(?:openings?|roles?|positions?|jobs?|postings?|vacanc\p{L}+))|remov(?:es?|ed|ing)|delet(?:es?|ed|ing)|clos(?:es?|ed|ing)|tak(?:es|e|ing) down|drop(?:s|ped|ping)?|hid(?:es?|ing)|archiv(?:es?|ed|ing)|fill(?:s|ed|ing)?|highlight\p{L}*|renam(?:es?|ed|ing)|fix(?:es|ed)?|instead of|replac(?:es?|ed|ing))(?!\p{L})/giu;
const PUTS_UP = /^(?:add|creat|open|post|publish|list|advertis|updat|hiring|new)/i;
const IS_UP =
  /^(?: (?:role|position|posting|vacancy|job|post|opening))? (?:goes|is|now|is now) (?:up|live|open|online|posted|added)\b/i;
const IS_OVER =
  /^(?: (?:role|position|posting|vacancy|job|post|opening))? (?:is |has been |was )?(?:removed|closed|filled|taken down|deleted|gone)\b/i;
/** "feat(hiring): close one position", "Mark the role as filled": what the whole change is for. */
const TAKES_DOWN =
  /(?<!\p{L})(?:(?:clos|archiv|remov|delet|retir|unpublish|unlist)(?:e|es|ed|ing)?|take down|took down|fill(?:s|ed|ing)?|hid(?:e|es|ing)|mark(?:s|ed|ing)? (?:[\p{L}-]+ ){0,5}(?:as )?(?:closed|filled|taken)) ?(?!the (?:gap|issue))(?:(?:[\p{L}\d-]+ ){0,6}?(?:positions?|roles?|jobs?|openings?|postings?|vacanc(?:y|ies)|listings?)(?!\p{L})|$)/iu;
const TAKES_UP =
  /(?<!\p{L})(?:add|new(?!\p{L})|open(?:s|ed)? |post(?!ing)|publish|creat|list(?:s|ed)? |advertis|hiring for|re-?open)\p{L}*/iu;
/** "Move one open developer position to the closed section" */
const GOES_DOWN =
  /^[^.;]{0,40}? (?:in)?to (?:the |our )?(?:[\p{L}-]+ )?["“`']?(?:closed|archived?|archives|past|filled|former|inactive|expired|previous|old)["”`']? ?(?:sections?|lists?|positions?|roles?|jobs?|openings?|postings?|pages?|folder|directory|ones|$|[.,;])/iu;
