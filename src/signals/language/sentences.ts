export type Span = { start: number; end: number };

/** Whether two stretches of one text share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether a stretch lies within another, or is the same. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A sentence is cut here even without a full stop, so that no pattern ever meets a longer one (characters). */
const LENGTH_MAX = 1_000;
const BREAK = /[.!?…]["”’»)\]]?(?=\s)|\n/g;
const ABBREVIATION =
  /(?:^|[\s(]|\.-)(?:(?:\p{Lu}\.){0,3}\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Lt|Capt|Sgt|Dipl|Ing|Kfm|Hon|Rev|St|Mt|No|Nos|vs|approx|ca|bzw|z\.B|u\.a|d\.h|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mio|Mrd|Mill|Rs|Art|Sen|Gov|Gen|Col|Maj|Cmdr|Adm|Brig|Rep|Bros|Nr|Abs|U\.S|U\.K|a\.m|p\.m)$/u;
/** A legal form may end a sentence or not: the next word decides. */
const LEGAL_FORM = /(?:^|\s)(?:Inc|Corp|Ltd|Co|Cos|Ill|Calif|Mass|S\.A|B\.V|N\.V|plc)$/;
const OPENER =
  /^["“(]?(?:The|This|That|These|It|Its|In|On|At|As|We|Our|He|She|They|Their|A|An|Terms|After|For|With|However|No)\b/;
const ORDINAL = /(?:^|\s)\d{1,2}$/;
const MONTH = /^(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)/;

/** Sentences of a text as spans; the first line (the title) is always one of its own. Linear in the length. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let isTitle = true;
  const push = (end: number) => {
    addTrimmed(spans, text, start, end);
    start = end;
  };
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    if (match[0] === "\n") {
      if (isTitle || !isWrapped(text, match.index)) push(end);
      isTitle = false;
    } else if (!isTitle && isSentenceEnd(text, match.index, end)) push(end);
  }
  push(text.length);
  return spans;
}

/** A line break inside a sentence: a lower-case word continues what no punctuation ended. */
function isWrapped(text: string, at: number): boolean {
  return /^\p{Ll}/u.test(text.slice(at + 1, at + 3)) && !/[.!?:;…|]\s*$/.test(text.slice(Math.max(0, at - 3), at));
}

function isSentenceEnd(text: string, at: number, end: number): boolean {
  const next = text.slice(end, end + 16).trimStart();
  if (/^\p{Ll}/u.test(next)) return false;
  if (text.charAt(at) !== ".") return true;
  const before = text.slice(Math.max(0, at - 8), at);
  if (LEGAL_FORM.test(before)) return OPENER.test(next);
  if (ORDINAL.test(before) && MONTH.test(next)) return false;
  return (
    !ABBREVIATION.test(before) ||
    /(?:Series|Serie|Série|Class|Plan|Vitamin) \p{Lu}$/u.test(text.slice(Math.max(0, at - 10), at))
  );
}

/** Adds the span without surrounding white space, in pieces of at most `LENGTH_MAX`. */
function addTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  while (end - start > LENGTH_MAX) {
    const spaceAt = text.lastIndexOf(" ", start + LENGTH_MAX);
    const cut = spaceAt > start ? spaceAt : start + LENGTH_MAX;
    spans.push({ start, end: cut });
    start = spaceAt > start ? cut + 1 : cut;
  }
  if (end > start) spans.push({ start, end });
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x2028 || code === 0x2029;
}
