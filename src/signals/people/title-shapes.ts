import type { RoleLevel } from "../language/role-titles.ts";
import type { Span } from "../language/sentences.ts";
import {
  ADVISERS,
  CHIEFS,
  DEPARTMENT_WORDS,
  EDITORS,
  MANAGED_THINGS,
  NO_LEADERS,
  NO_TITLE,
  type NounKind,
  RANKS,
  SEATS,
  TEAMS,
  WHOLES,
} from "./lower-titles.ts";

export type Token = Span & { text: string };
/** The words of a sentence, and at which of them a title has its noun. */
export type Place = { text: string; tokens: Token[]; at: number };
export type Shape = Span & { level: RoleLevel };

const IS_KNOWN_AS = /\b(?:is|as|,) an? (?:[\p{Ll}-]+ ){1,3}$/u;
const KNOWN_FOR = /^ (?:with (?:an? |more than |over |\d)|in (?!charge)|known for|whose)/u;
/** "names Jane Roe as Leader of Advisory Services": a post by what it leads. */
const AS_ONE = /\b(?:as|named|appointed) (?:(?:its|our|the|a) )?(?:new |global |national )?$/iu;
const WORDS_BEFORE_MAX = 4;
const WORDS_AFTER_MAX = 5;

/** The title that a noun of this kind is the head of: what belongs to it before and behind, and its level. */
export function shapeOf(kind: NounKind, place: Place): Shape | undefined {
  const { tokens, at } = place;
  const noun = tokens[at];
  if (!noun) return undefined;
  const before = (tokens[at - 1]?.end === noun.start - 1 ? tokens[at - 1]?.text : undefined)?.toLowerCase() ?? "";
  const start = startBefore(place);
  const isAlone = start === noun.start;
  const whole = (level: RoleLevel, end = noun.end): Shape => ({ start, end, level });
  const withField = (level: RoleLevel): Shape => whole(level, fieldEnd(place, /^,? (?:of|for) (?:the )?$/) ?? noun.end);
  switch (kind) {
    case "head":
      return head(place, isAlone ? undefined : whole("head"));
    case "director":
      return abroad(place) ?? whole("director", fieldEnd(place, /^(?: of| for|,) (?:the )?$/) ?? noun.end);
    case "manager":
      if (WHOLES.has(before)) return withField("director");
      if (TEAMS.has(before)) return withField("manager");
      return whole(isAlone || MANAGED_THINGS.has(before) ? "ic" : "manager");
    case "leader":
      if (TEAMS.has(before)) return withField("manager");
      if (
        isAlone &&
        AS_ONE.test(place.text.slice(0, noun.start)) &&
        / of (?:the |our |its )?\p{Lu}/u.test(place.text.slice(noun.end, noun.end + 12))
      )
        return withField("head");
      if (isAlone || NO_LEADERS.has(before) || !DEPARTMENT_WORDS.has(before)) return undefined;
      // "Jane Roe, a retail leader with a long record": what somebody is known as, no post.
      return IS_KNOWN_AS.test(place.text.slice(0, noun.start)) && KNOWN_FOR.test(place.text.slice(noun.end))
        ? undefined
        : whole("manager");
    case "editor": {
      const inChief = /^[- ]in[- ]chief\b/i.exec(place.text.slice(noun.end))?.[0].length ?? 0;
      return whole(inChief > 0 || EDITORS.has(before) ? "director" : "ic", noun.end + inChief);
    }
    case "chief":
      return chief(place, whole, isAlone);
    case "adviser":
      return whole(
        TO_BOARD.test(place.text.slice(noun.end, noun.end + 40)) ||
          (ADVISERS.has(before) && !/^ (?:at|for|in) /.test(place.text.slice(noun.end)))
          ? "board"
          : "ic",
      );
    case "seat":
      return SEATS.has(before) ? extended(place, ELECT, "board", start) : undefined;
    case "trustee":
      return extended(place, INDEPENDENT, "board");
    case "abroad":
      return abroad(place);
    case "german":
      return extended(place, GERMAN_FIELD, "head");
    case "founder":
      return { ...noun, level: "founder" };
    case "trade":
      return abroad(place) ?? whole("ic");
  }
}

/** The noun with what follows it in a language that puts the rest behind. */
function extended({ text, tokens, at }: Place, rest: RegExp, level: RoleLevel, from?: number): Shape | undefined {
  const noun = tokens[at];
  return (
    noun && {
      start: from ?? noun.start,
      end: noun.end + (rest.exec(text.slice(noun.end, noun.end + 70))?.[0].length ?? 0),
      level,
    }
  );
}

/** "Head of sales", or "sales head" where no field follows. */
function head(place: Place, before: Shape | undefined): Shape | undefined {
  const noun = place.tokens[place.at];
  const end = fieldEnd(place, /^(?: of|,) (?:the )?$/);
  if (end !== undefined) return { start: rankStart(place), end, level: "head" };
  return noun && NO_HEAD.test(place.text.slice(noun.end, noun.end + 8)) ? undefined : before;
}

/** Who will have the post when the term begins. */
const ELECT = /^[ -]elect(?!\p{L})/iu;
const TO_BOARD = /^s? to the (?:[\p{L}-]+ ){0,2}board(?!\p{L})/u;
const NO_HEAD = /^ (?:of|office|start|count)\b/;
const INDEPENDENT =
  /^ (?:independiente|dominical|externo|externa|independente|indipendente|indépendante?|di amministrazione)(?!\p{L})/u;
const GERMAN_FIELD =
  /^(?: (?:der|des|für|von|im|in|den|die|das)(?: (?:den|die|das|der|dem))?)?(?: \p{Lu}[\p{L}&-]{1,30}(?:(?: und | & )\p{Lu}[\p{L}-]{1,30})?)/u;

function chief(
  { text, tokens, at }: Place,
  whole: (level: RoleLevel, end?: number) => Shape,
  isAlone: boolean,
): Shape | undefined {
  const end = tokens[at]?.end ?? 0;
  const staff = /^ of staff\b/i.exec(text.slice(end, end + 10));
  if (staff) return whole("director", end + staff[0].length);
  const next = tokens[at + 1];
  if (next && next.start === end + 1 && CHIEFS.has(next.text.toLowerCase())) return whole("director", next.end);
  return isAlone ? undefined : whole("ic");
}

/** "directrice du marketing", "jefa de ventas", "hoofd marketing". */
function abroad({ text, tokens, at }: Place): Shape | undefined {
  const noun = tokens[at];
  if (!noun) return undefined;
  const rest = text.slice(noun.end, noun.end + 70);
  const field = FIELD_ABROAD.exec(rest) ?? (BARE_ABROAD.test(noun.text) ? BARE_FIELD.exec(rest) : null);
  if (field) return { start: noun.start, end: noun.end + field[0].length, level: "head" };
  return /^(?:team|afdelings)/i.test(noun.text) ? { ...noun, level: "manager" } : undefined;
}

const FIELD_ABROAD =
  /^(?: (?:de|du|des|del|della|dello|dei|delle|di|da|do|dos|das|para|por|pela|pelo|van) (?:la |las |los |el |les |de |het |l[’'])?| d[’']| dell[’'])\p{L}[\p{L}-]{2,24}(?: (?:y|e|et|en|&) (?:de |du )?\p{L}[\p{L}-]{2,24})?/u;
const BARE_ABROAD = /^(?:hoofd|responsabile|direttore|direttrice)$/i;
const BARE_FIELD = /^ \p{L}[\p{L}-]{2,24}(?: (?:e|en) \p{L}[\p{L}-]{2,24})?/u;

/** Where the title begins: up to four words in the manner of its noun, joined by spaces, "and", or commas between departments. */
function startBefore({ text, tokens, at }: Place): number {
  let start = tokens[at]?.start ?? 0;
  let style = styleOf(tokens[at]?.text ?? "");
  let count = 0;
  for (let index = at - 1; index >= 0 && count < WORDS_BEFORE_MAX; index -= 1) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token || !next) break;
    const gap = text.slice(token.end, next.start);
    const isAnd = /^(?:and|&)$/.test(token.text);
    if (gap === ", " ? !(isDepartment(token) && isDepartment(next)) : gap !== " ") break;
    if (isAnd && (count === 0 || !isJoinedBefore(text, tokens, index, style))) break;
    if (isAnd) continue;
    // The first word of a sentence is capitalised whatever it is.
    const own = index === 0 && styleOf(token.text) ? "any" : styleOf(token.text);
    if (NO_TITLE.has(token.text.toLowerCase()) || !own || (own !== "any" && style !== "any" && own !== style)) break;
    if (style === "any") style = own;
    start = token.start;
    count += 1;
  }
  return start;
}

function isJoinedBefore(text: string, tokens: Token[], index: number, style: Style | undefined): boolean {
  const [token, before] = [tokens[index], tokens[index - 1]];
  if (!token || !before || text.slice(before.end, token.start) !== " " || NO_TITLE.has(before.text.toLowerCase()))
    return false;
  const own = styleOf(before.text);
  return own === "any" || own === style;
}

/** "Deputy head of sales", "UK head of people": only ranks and regions stand before. */
function rankStart({ text, tokens, at }: Place): number {
  let start = tokens[at]?.start ?? 0;
  for (let index = at - 1; index >= 0 && at - index <= 2; index -= 1) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token || !next || text.slice(token.end, next.start) !== " ") break;
    if (!RANKS.has(token.text.toLowerCase()) && !/^\p{Lu}{2,5}$/u.test(token.text)) break;
    start = token.start;
  }
  return start;
}

/** Where the field ends that a title names behind its noun, after one of these links: "of Sales and Marketing". */
function fieldEnd({ text, tokens, at }: Place, link: RegExp): number | undefined {
  const noun = tokens[at];
  let index = at + 1;
  while (tokens[index] && /^(?:of|for|the)$/i.test(tokens[index]?.text ?? "") && index - at <= 2) index += 1;
  const first = tokens[index];
  if (!noun || !first || !link.test(text.slice(noun.end, first.start))) return undefined;
  const isListed = text.charAt(noun.end) === ",";
  if (NO_TITLE.has(first.text.toLowerCase()) || styleOf(first.text) === undefined) return undefined;
  if (isListed && !isDepartment(first)) return undefined;
  const style = isDepartment(first) ? "any" : styleOf(first.text);
  let end = first.end;
  for (let count = 1; count < WORDS_AFTER_MAX; count += 1) {
    const next = tokenAfter(text, tokens, index, style);
    if (next === undefined) break;
    index = next;
    end = tokens[next]?.end ?? end;
  }
  return end;
}

/** The next word of a field: a department after a comma, any word after "and", else one in the same manner. */
function tokenAfter(text: string, tokens: Token[], index: number, style: Style | undefined): number | undefined {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next) return undefined;
  const gap = text.slice(token.end, next.start);
  // "Tier 1 Operations": the number is amid the field.
  const isNumber = /^\p{N}{1,2}$/u.test(next.text) && isDepartment(tokens[index + 2] ?? token);
  const isAnd = isNumber || /^(?:and|&)$/.test(next.text);
  const word = isAnd ? tokens[index + 2] : next;
  if (!word || NO_TITLE.has(word.text.toLowerCase()) || styleOf(word.text) === undefined) return undefined;
  if (isAnd && text.slice(next.end, word.start) !== " ") return undefined;
  if (gap === ", " || gap === "/")
    return isDepartment(word) && (isDepartment(token) || isAnd) ? index + (isAnd ? 2 : 1) : undefined;
  if (gap !== " ") return undefined;
  const own = styleOf(word.text);
  const isLike =
    isDepartment(word) || own === "any" || own === "capital"
      ? style !== "lower" || own !== "capital"
      : style === "lower";
  return isAnd ? index + 2 : isLike ? index + 1 : undefined;
}

type Style = "lower" | "capital" | "any";

/** How a word is written; acronyms go with everything, and a possessive belongs to no title. */
function styleOf(word: string): Style | undefined {
  if (/[’']s?$/.test(word) || /^\p{N}/u.test(word)) return undefined;
  if (/^[\p{Lu}&]{2,5}$/u.test(word)) return "any";
  return /^\p{Lu}/u.test(word) ? "capital" : "lower";
}

function isDepartment({ text }: Token): boolean {
  return DEPARTMENT_WORDS.has(text.toLowerCase());
}
