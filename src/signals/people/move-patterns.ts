import { createPattern, type Pattern } from "../language/pattern.ts";
import { type MoveRule, type MoveRules, VERBS } from "./move-rules.ts";

/** A rule ready to be tried on a marked sentence. */
export type CompiledRule = {
  direction: "in" | "out";
  pattern: Pattern;
  /** How many posts and people it speaks of at least, and whether it names the subject or a board. */
  needs: Needs;
  /** The verbs the rule is built on, those that several rules share; a sentence has one of them at least. */
  verbs: { pattern: Pattern }[];
};

type Needs = { posts: number; people: number; subject: boolean; board: boolean };

/** Puts the letters of `move-rules.ts` into a regular expression over marked text. */
export function compile(pattern: string): RegExp {
  const source = pattern
    .replace(/\{new\}/g, NEW)
    .replace(
      /\{ap\}/g,
      `(?:,{.}{R3}{..}(?: and [\\uE100-\\uE17F]{..})?,|, (?:${ASIDE_OPENS})\\b[^.;!?|\\n\\uE000-\\uE1FF]{0,110},|, (?:who|der|die|que|qui|che)\\b[^,.;!?|\\n]{0,110},|,[^,.;!?|\\n\\uE000-\\uE1FF]{0,60},|,(?= ))?`,
    )
    .replace(
      /\{B\}/g,
      `(?:${WHOSE} |(?<!\\bon )|(?=board of ))(?<B>${BOARD})(?![\\p{L}-])(?! (?:meetings?|games?|approval|votes?|papers?|level|rooms?|exams?))`,
    )
    .replace(/\{\.\.\}/g, "[^.;!?|\\n\\uE000-\\uE1FF]{0,80}?")
    .replace(/\{\.\}/g, "[^.;!?|\\n\\uE000-\\uE1FF]{0,25}?")
    .replace(/\{own\}/g, "\\uE200")
    .replace(/\{S\}/g, "[\\uE200\\uE300-\\uE3FF]")
    .replace(/\{([PQ]\d?)\}/g, "(?<$1>[\\uE000-\\uE0FF])")
    .replace(/\{(R\d?)\}/g, "(?<$1>[\\uE100-\\uE17F])");
  return new RegExp(source, "giu");
}

/** Bodies that somebody is elected to, not the one that runs the business. */
const BOARD =
  "(?:(?:supervisory|(?:scientific |strategic |technical |medical |customer |industry )?advisory|non-?executive|corporate|governing) )?board(?: of (?:directors|trustees|advis[eo]rs|governors|regents|managers))?|board seat|aufsichtsrat(?:e?s)?|verwaltungsrat(?:e?s)?|beirat(?:e?s)?|conseil (?:d[’']administration|de surveillance)|consejo(?: de administración| asesor)?|conselho(?: de administração| consultivo)?|junta(?! general)(?: directiva| de administración)?|raad van (?:commissarissen|toezicht|advies)|consiglio(?: di amministrazione)?|cda";
const WHOSE =
  "(?:the(?: [\\uE200](?:[’']s?)?)?|its|our|their|his|her|a|an|[\\uE200](?:[’']s?)?|company[’']s|firm[’']s|group[’']s|den|dem|der|des|le|la|el|il|o|ao|al|au|del|de|do|da|nel)(?: (?:[\\p{L}-]+ ){0,2}(?:company|firm|group|bank|retailer|maker|insurer|carrier|charity|chain|developer|business|lender|operator|start-?up)[’']s)?";
/** Words that open a remark on a person before the verb: "Jane Roe, who joined in 2019, steps up". */
const ASIDE_OPENS =
  "who|best|an?|the|currently|until|formerly|previously|aged|most|now|with|once|long|in charge|responsible|whose|der|die|bislang|bisher|zuständig|verantwortlich|zuletzt|que|qui|hasta|al frente|responsable|jusqu|à la tête";
/** Up to six words that may stand before a post. */
export const NEW =
  "(?:(?:an?|the|its|their|our|his|her|new|next|newest|first|second|vacant|(?:co-founder|founder|chair(?:man|woman|person)?) (?:and|&)|global|group|interim|acting|temporary|caretaker|stand-in|deputy|permanent|full-time|[\\uE200](?:[’']s?)?|company|(?:[\\p{L}-]+ ){0,2}(?!(?:association|federation|club|council|union|society|committee|ministry|country|city|nation|party|university|school|world|industry|region|state|chamber|league|foundation|trust|body|lobby|family|church|government|today|year|week|month)[’'])[\\p{L}-]+[’']s|ab sofort|neue[nrm]?|künftige[nrm]?|ersten?|alleinige[nrm]?|der|die|den|des|zum|zur|son|sa|leur|nouveau|nouvelle|la|le|el|su|nuev[oa]|nieuwe|nuov[oa]|nov[oa]|il|o|a)[ ]){0,6}";

const VERB_PATTERNS = VERBS.map((source) => ({
  source,
  pattern: createPattern(new RegExp(compile(source).source, "iu")),
}));

/** Prepares rules; the answer gives those of them whose posts, people and board a marked sentence has. */
export function compileRules(languages: MoveRules[]): (marked: string) => CompiledRule[] {
  const compiled = languages.map(({ hint, rules }) => ({
    hint: hint && createPattern(hint),
    rules: rules.map(compileRule),
  }));
  return (marked) => {
    const posts = countOf(marked, 0xe100, 0xe17f);
    const people = countOf(marked, 0xe000, 0xe0ff);
    const board = HAS_BOARD.test(marked);
    if (posts + people === 0 && !board) return [];
    const subject = marked.includes(SUBJECT);
    const fits = ({ needs }: CompiledRule) =>
      needs.posts <= posts && needs.people <= people && (!needs.subject || subject) && (!needs.board || board);
    return compiled.filter(({ hint }) => !hint || hint.test(marked)).flatMap(({ rules }) => rules.filter(fits));
  };
}

/** How many marks of a kind a text has. */
function countOf(marked: string, first: number, last: number): number {
  let count = 0;
  for (let at = 0; at < marked.length; at += 1) {
    const code = marked.charCodeAt(at);
    if (code >= first && code <= last) count += 1;
  }
  return count;
}

const SUBJECT = "\uE200";
const HAS_BOARD = createPattern(new RegExp(`${BOARD}|(?:independent|non-executive|outside) directors`, "iu"));

/** Where neither a person nor a post is named, rules speak of boards. */
export function mayNameBoard({ text }: { text: string }): boolean {
  return HAS_BOARD.test(text);
}

function compileRule({ direction, pattern }: MoveRule): CompiledRule {
  const required = withoutOptional(pattern);
  const count = (letters: RegExp) => new Set(required.match(letters)).size;
  return {
    direction,
    pattern: createPattern(compile(pattern)),
    needs: {
      posts: count(/\{R\d?\}/g),
      people: count(/\{[PQ]\d?\}/g),
      subject: required.includes("{own}"),
      board: required.includes("{B}"),
    },
    verbs: VERB_PATTERNS.filter(({ source }) => pattern.includes(source)),
  };
}

/** What of a pattern has to be there: neither "(?: … )?" nor one of several alternatives, however deep they are nested. */
function withoutOptional(pattern: string): string {
  const shorter = pattern
    .replace(/\(\?<?[!=][^()]*\)/g, "")
    .replace(/\(\?:[^()]*\)(?:\?|\{0,\d+\})/g, "")
    .replace(/\(\?(?::|<\p{L}\d?>)[^()]*\|[^()]*\)/gu, "")
    .replace(/\(\?(?::|<\p{L}\d?>)([^()|]*)\)(?!\?|\{0)/gu, "$1");
  return shorter === pattern ? pattern : withoutOptional(shorter);
}
