import type { Reading } from "../reading.ts";
import { isOrdinaryWord } from "./ordinary-words.ts";

/** What the text below shows of a name: a headline capitalises what is none, and ordinary words in a name look like its end. */

/** Capitalised in praise of whoever is named next. */
const PRAISES =
  /^(?:Legendary|Prominent|Leading|Renowned|Iconic|Premier|Celebrated|Enhanced|Advanced|Famous|Beloved|Popular|Innovative|Exclusive|Strategic|Major|Top|Global|Online)$/u;
/** Shorter words are prepositions and the like (characters). */
const WORD_MIN = 4;

/** "with Freight Management Software": words that the text below writes small, and never as here, are a description. */
export function isDescribedBelow({ document: { text } }: Reading, name: string): boolean {
  if (text.includes(name)) return false;
  const telling = name.split(/[ -]/).filter((word) => !PRAISES.test(word) && !isOrdinaryWord(word));
  return telling.length > 0 && telling.every((word) => word.length >= WORD_MIN && isWrittenSmall(text, word));
}

/** "Legendary Club One Projecting Growth" → "Club One": of a headline's run of capitals what the text below gives as a name. */
export function partNamedBelow({ document: { text } }: Reading, name: string): string {
  const words = name.split(" ");
  if (words.length < 2 || text === "" || text.includes(name)) return name;
  const isLoose = (word: string) => PRAISES.test(word) || isWrittenSmall(text, word);
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (const from of [0, words.length - length]) {
      const part = words.slice(from, from + length).join(" ");
      const rest = from === 0 ? words.slice(length) : words.slice(0, from);
      const isRestLoose = (from === 0 && /ing$/.test(rest[0] ?? "")) || rest.every(isLoose);
      if (isRestLoose && text.includes(part) && (length > 1 || !isLoose(part))) return part;
    }
  }
  return name;
}

function isWrittenSmall(text: string, word: string): boolean {
  const small = word.toLowerCase().replace(/s$/, "");
  if (small === word) return false;
  for (let at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + 1))
    if (!/\p{L}/u.test(text.charAt(at - 1)) && /^(?:s|es)?(?!\p{L})/u.test(text.slice(at + small.length))) return true;
  return false;
}

/** A text that names somebody more often says nothing new by it, nor does a longer name. */
const PLACES_MAX = 40;
const WORDS_MAX = 2;

/** "Harbour" of "Harbour My Way": the text never gives it without its neighbour, so that is part of it too. */
export function wholeName({ document: { text } }: Reading, name: string): string {
  let whole = name;
  for (let n = 0; n < WORDS_MAX; n += 1) whole = whole + (sameBeside(text, whole, after) ?? "");
  for (let n = 0; n < WORDS_MAX; n += 1) whole = (sameBeside(text, whole, before) ?? "") + whole;
  return whole;
}

type Beside = (text: string, start: number, end: number) => string | undefined;

const after: Beside = (text, _, end) => {
  const next = /^(?:['’]s)? (?:\p{Lu}[\p{L}\p{N}]*|\d{1,3})(?![\p{L}\p{N}%]|[.,]\p{N})/u.exec(
    text.slice(end, end + 30),
  )?.[0];
  return next === undefined || ENDS.test(next) ? undefined : next;
};
const before: Beside = (text, start) => {
  const last = /(?<![\p{L}\p{N}.,$€£'’-])(?:\p{Lu}[\p{L}\p{N}]*|\d{1,2}) $/u.exec(
    text.slice(Math.max(0, start - 30), start),
  )?.[0];
  return last === undefined || BEGINS.test(last) ? undefined : last;
};

/** Legal forms, posts and verbs of headlines stand beside a name without being part of it. */
const ENDS =
  /^ (?:Inc|Ltd|Limited|LLC|LLP|PLLC|Corp|Corporation|Co|Company|PLC|Plc|GmbH|AG|SE|SA|NV|BV|AB|ASA|Pty|CEO|CFO|CTO|COO|President|Chairman|Chair|Founder|Co|Vice|Director|Chief|Executive|Senior|To|And|With|For|In|On|At|The|A|Is|Has|Will|Said|I|We|It|This|By)$/u;
const BEGINS =
  /^(?:The|De|Der|Die|Das|Le|La|Les|El|Los|Il|Lo|Het|A|An|At|In|On|With|By|For|From|Of|To|And|Or|Our|Its|Via|Through|About|As|When|While|If|Since|After|Under|But|CEO|CFO|CTO|COO|President|Chairman|Founder|Director|Chief|Executive|Mr|Ms|Mrs|Dr|Parent|Meet|Both|Like|Today|Together|Partner|Company) $/u;

/** The neighbour that all places of a name in the text have in common, if there are two of them. */
function sameBeside(text: string, name: string, beside: Beside): string | undefined {
  let same: string | undefined;
  let count = 0;
  for (let at = text.indexOf(name); at >= 0 && count < PLACES_MAX; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end))) continue;
    const found = beside(text, at, end);
    if (found === undefined || (same !== undefined && found !== same)) return undefined;
    same = found;
    count += 1;
  }
  return count > 1 ? same : undefined;
}
