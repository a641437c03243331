import { isGiven, previousOf } from "../language/binding.ts";
import { type MarkedSentence, markSentence } from "../language/marking.ts";
import type { People } from "../language/named-people.ts";
import { onceEach } from "../language/remember.ts";
import type { Role } from "../language/roles.ts";
import type { Reading, Sentence } from "../reading.ts";
import { findWideRoles } from "./wide-roles.ts";

/** Somebody of the company, with the post that the text gives them. */
export type Member = { person: string | undefined; role: Role | undefined };

/** A sentence in which every post is marked, whatever its rank. */
export function markWidely(reading: Reading, sentence: Sentence, people: People): MarkedSentence {
  const previous = previousOf(reading, sentence);
  return markSentence(reading, sentence, { people, previous, posts: { find: findWideRoles, isPost: () => true } });
}

const P = "(?<P>[\\uE000-\\uE0FF])";
const R = "(?<R>[\\uE100-\\uE17F])";
const R2 = "(?:(?:,| and| &|,? und) [\\uE100-\\uE17F])?";
const OWN = "\\uE200";
/** Up to a few words that describe the company: "of the Leeds payments start-up". */
const OF =
  "(?:,| (?:of|at|for|from|with|bei|von|der|des|de|du|di|da|chez|van)| [|@–—-]| //)? (?:(?:the|an?|la|le|el) )?(?:[\\p{L}-]+ ){0,4}?";
const LINK = "(?:,| [|@–—-]| //|:| \\()? ?(?:(?:who is|is|the|our|an?|its) ){0,2}";

const OF_COMPANY = [
  `${P}${LINK}${R}${R2}${OF}${OWN}`,
  `${P}${LINK}[\\p{L}&-]+ (?:and|&) ${R}${OF}${OWN}`,
  `${OWN}(?:[’']s?)?,? (?:(?!and |or |with |host )[\\p{L}-]+ ){0,3}?${R}${R2},? ${P}`,
  `${P} (?:of|from|at|bei|von|de|van|di|//|@|\\|) ${OWN}`,
  `${P},? \\(?${OWN}\\)?(?= ?(?:[,;:.)]|$|and|on|at|will|talks|speaks|joins))`,
  // "Acme's Jane Roe joins …", but not "Acme's Jane Roe documentary".
  `${OWN}[’']s ${P}(?=[^\\p{L}]*$|[^\\p{L} ]| (?:[^\\p{L}]|(?:will|to|on|and|or|about|at|in|with|for|who|wird|is|spoke|gave|took|held|sat|led|ran|\\p{Ll}{2,}(?:s|ed|t))(?!\\p{L})))`,
  `^[^\\uE000-\\uE3FF]{0,60}${OWN}(?: (?!(?:collaborat|partner|work|team|spoke|talk|chat|met|sat|tie|link)\\p{L}*)\\p{L}+)? (?:with|mit|avec|con|com) ${P}`,
  `${P},? (?:who )?(?:leads|heads|runs|founded|co-founded|started) [^.;,\\uE000-\\uE3FF]{0,40}${OWN}`,
].map((source) => new RegExp(source, "giu"));

/** On the company's own site and in its own voice a post without a company is one of its own. */
const OF_US = [
  `\\b(?:[Oo]ur (?:very )?own|[Oo]ur (?:dear )?(?:colleague|teammate|co-worker)|[Uu]nser(?:e)? (?:Kolleg(?:e|in))|[Nn]otre collègue),? ${P}`,
  `\\b(?:[Oo]ur|[Uu]nsere?r?|[Nn]otre|[Nn]uestr[oa]|[Nn]ossa?) (?:own |very own )?(?:[\\p{L}-]+ ){0,2}?${R}${R2}[,:]? ${P}`,
  `\\b(?:[Oo]ur) (?:\\p{Ll}[\\p{L}-]* ){0,3}(?!(?:customer|client|partner|guest|friend|host|investor|user|neighbour|sponsor|member)s?)\\p{Ll}[\\p{L}-]+, ${P}`,
  `${P}${LINK}${R}${R2}(?!,? (?:of|at|bei|von|de|chez|van) (?:the )?[\\uE300-\\uE37F])(?!,? [\\uE300-\\uE37F])`,
  `(?<![\\uE300-\\uE37F](?:[’']s)? )${R}${R2},? ${P}`,
  `${P},? (?:from|of|on|in) (?:our|\\uE200(?:[’']s)?) (?:[\\p{L}-]+ ){0,3}(?:team|crew|staff|office|lab|group|department)(?![\\p{L}])`,
].map((source) => new RegExp(source, "giu"));

/** A text that names its subject at its head and goes on as "we" speaks for it, wherever it stands. */
export const speaksAsUs = onceEach((reading: Reading): boolean => {
  const { sentences } = reading;
  const head = sentences.filter(({ isBoilerplate }) => !isBoilerplate).slice(0, HEAD_SENTENCES);
  const isNamed = head.some(({ namesSubject }) => namesSubject) || isGiven(reading);
  return isNamed && head.some(({ text }) => IN_OWN_VOICE.test(text));
});

const HEAD_SENTENCES = 5;
const IN_OWN_VOICE =
  /(?<![“"«„][^”"»“]{0,200})(?<!\p{L})(?:[Oo]ur|[Jj]oin us|[Ff]ind us|[Mm]eet us|[Cc]atch us|[Ss]ee us|we at|here at|[Uu]nsere?[nrms]?|[Nn]otre|[Nn]uestr[oa]|[Nn]oss[oa]|[Oo]nze)(?!\p{L})/u;

/** "Acme announced that Jane Roe, CEO, and Tom Beck, CFO, will present": a company announces its own people. */
const ANNOUNCES = /^\uE200[^.;\uE300-\uE37F]{0,60}\b(?:announces|announced|sends)\b/u;

/** The people of a sentence who are said to belong to the subject. */
export function membersIn(reading: Reading, marked: MarkedSentence): Member[] {
  const speaksForItself = reading.isOwnSite || ANNOUNCES.test(marked.text) || speaksAsUs(reading);
  const patterns = speaksForItself ? [...OF_COMPANY, ...OF_US] : OF_COMPANY;
  const members: Member[] = [];
  for (const pattern of patterns) {
    for (const { groups } of marked.text.matchAll(pattern)) {
      const [mark = "", role] = [groups?.["P"], marked.roleOf(groups?.["R"])];
      const person = isThing(marked.text, mark, role) ? undefined : marked.personOf(mark);
      if (person !== undefined && !members.some((one) => one.person === person)) members.push({ person, role });
    }
  }
  return members;
}

/** "at the Build Days", "a Jane Scout", "premiere of Red Dawn at Acme": people have no article and are no place. */
function isThing(marked: string, mark: string, role: Role | undefined): boolean {
  const before = marked.slice(0, marked.indexOf(mark));
  return (role ? ARTICLE : ARTICLE_OR_PLACE).test(before);
}

const ARTICLE = /(?<!\p{L})(?:an?|the|every|at) $/iu;
const ARTICLE_OR_PLACE = /(?<!\p{L})(?:an?|the|every|at|of|in|during|for) $/iu;
