import type { DocumentKind } from "#core/document.ts";
import type { Cued } from "./cues.ts";
import { partCueOf } from "./pattern.ts";
import { overlaps, type Span } from "./sentences.ts";

/** Heads a list of other stories; only a short line does. */
const RELATED_HEADING =
  /^(?:\W{0,3})(?:related|read (?:also|more|next)|also read|most (?:read|popular|viewed)|popular|trending|more (?:from|on|in|about|stories|news|like)|editors?['’]?s? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested)|recommended|see also|similar (?:posts|articles|stories)|latest (?:news|stories|posts|articles)|recent (?:news|posts|articles)|further reading|keep reading|up next|don['’]t miss|what to read|in other news|other (?:news|stories)|news & resources|upcoming events?|sponsored|advertisement|mehr zum thema|meistgelesen|auch interessant|lesen sie auch|weitere (?:artikel|meldungen|nachrichten)|das könnte sie|verwandte|à lire (?:aussi|également)|lire aussi|sur le même sujet|les plus lus|articles? (?:similaires|liés)|lees ook|meer over|meest gelezen|leia (?:também|mais)|veja também|mais lidas|relacionad[oa]s|lea también|más leídas|te puede interesar|leggi anche|articoli correlati)\b/i;
/** One line that is furniture by what it says. */
const FURNITURE =
  /^the post .{5,200} appeared first on\b|\b(?:(?:we|this (?:web)?site) uses? cookies|use of cookies|cookie (?:settings|policy|preferences)|accept all|manage settings|verwenden cookies|utilis(?:e|ons) des cookies|newsletters?\b.{0,60}\b(?:sign ?up|subscribe|jetzt|anmelden|inbox|spam|unsubscribe)|(?:sign ?up|subscribe)\b.{0,40}\b(?:newsletter|updates|e-?mail|inbox)|subscribe to our|unsubscribe|all rights reserved|may not be (?:published|reproduced|redistributed)|terms of (?:use|service)|privacy policy|impressum|mentions légales|skip to (?:main )?content|enable javascript|log in to (?:comment|leave)|leave a (?:reply|comment)|comments? \(\d|your e-?mail address|share (?:this|on)|share:|follow us|back to (?:blog|news|top)|equal opportunity employer|forward-looking statements?|safe harbou?r|no liability|not (?:be )?investment advice|ohne gewähr|reading time|min(?:ute)?s? (?:read|to read)|listen to this|early-bird|early bird|did you find this|upcoming events?:|watch:|(?:article|story) continues (?:below|after)|artikel teilen)\b/i;
/** A longer line has more to tell than that (characters). */
const FURNITURE_LENGTH_MAX = 400;
/** A link of a footer; in a sentence the German word names an office or a law. */
const LEGAL_LINK = /(?:^|[|·•/]\s*)datenschutz\s*(?:$|[|·•/])/i;
const INLINE_RELATED =
  /^(?:[[(•*-]\s?)?(?:read(?: also| more| next)?|also read|see also|more|related(?: \p{L}+)?|recommended(?: \p{L}+){0,2}|you (?:may|might) also like|don['’]t miss|up next|trending now|most read|watch|lesen sie auch|lire aussi|à lire aussi|lees ook|leia também|lea también|leggi anche|auch interessant|mehr zum thema|meistgelesen|more from this section|trending)\s?:/iu;
const LIST_ITEM = /^\s*(?:[-–•*·>+]|\d{1,2}[.)])\s/;
const ABOUT_HEADING =
  /^(?:About|Über|Ueber|À propos (?:de|d['’])|Acerca de|Sobre|Over|Informazioni su)\s?(?:the |us\b|\p{Lu})/iu;
const ABOUT_A_JOB = /^About (?:the|this) (?:role|job|position|team|opportunity)\b/i;
const RUN_TOGETHER = /^about (?:the )?(\p{L}[^.!?\n]{1,58}?)(?:, Inc\.?|:| [–—-])?\s?(?:the )?\1(?!\p{Ll})/iu;
/** "About us Careers Press Contact": the links of a page, not the head of a paragraph. */
const IS_MENU =
  /^About(?: us)?(?: \p{Lu}\p{L}+){0,2} (?:Careers|Jobs|Contact|Investors|Press|Products|Pricing|Blog|News|Support|Login|Team)(?!\p{Ll})/u;
const NOTE_HEADING =
  /^(?:notes? to editors?|(?:media|press|investor)(?: relations)? contacts?|contacts?|forward-looking statements?|safe harbou?r|disclaimer|legal notice|pressekontakt|contact presse)\b.{0,40}:?$/i;
const SEPARATOR = /\s[|·•»>/]\s| {2,}/g;
const SEPARATES = /\s[|·•»>/]\s| {2}/;
const hasWord = partCueOf(FURNITURE, LEGAL_LINK);
const HEADING_LENGTH_MAX = 80;

type Line = Span & { text: string };
/** A sentence of the text with its cues. */
type CuedSpan = Span & Cued;

/**
 * Marks the stretches of a text that surround the news: navigation, lists of other stories, cookie and newsletter boxes,
 * "About" paragraphs, legal notes. `sentences` are all of the text, in order. Spans are whole lines. Linear in the length.
 */
export function findBoilerplate(text: string, kind: DocumentKind, sentences: readonly CuedSpan[]): Span[] {
  const marked: Span[] = [];
  const mayBeFurniture = lookerFor(sentences);
  let inside: "related" | "about" | "notes" | undefined;
  let hadText = false;
  for (const line of linesOf(text).slice(1)) {
    const content = line.text.trim();
    if (content === "") {
      // A blank line ends a list of stories once it has items, and an "About" paragraph once it has a paragraph.
      if (hadText && inside !== "notes") inside = undefined;
      continue;
    }
    const opened = openedBy(content, kind);
    if (opened) {
      inside = opened.inside;
      hadText = opened.hasText;
      marked.push(line);
    } else if (inside !== undefined && continues(inside, content)) {
      hadText = true;
      marked.push(line);
    } else {
      inside = undefined;
      marked.push(...(!mayBeFurniture(line) || isChange(content, kind) ? [] : furnitureIn(line)));
    }
  }
  return marked;
}

/** "Add Acme to the privacy policy": what a change does to a page of that name, in the place where changes are kept. */
function isChange(content: string, kind: DocumentKind): boolean {
  return (kind === "release" || kind === "activity") && CHANGES.test(content);
}

const CHANGES =
  /^(?:[-*+•] ?)?(?:\[x\] )?(?:(?:this|the) (?:pr|mr|pull request|change|commit|merge)\b|(?:also )?(?:add|remov|drop|updat|replac|disclos|mention|includ|list|publish|rewrit|rewrot|chang|switch|mov|delet)(?:e|es|s|ed|d|ing|ten|ped)?\b)|(?<!\p{L})(?:sub-?processors?|(?:added|moved) to|(?:removed|deleted|gone) from|(?:section|paragraph|part) of)(?!\p{L})/iu;

/** What a heading opens, and whether its own line already holds the text. */
function openedBy(content: string, kind: DocumentKind) {
  const isShort = content.length <= HEADING_LENGTH_MAX;
  if (INLINE_RELATED.test(content) && !content.endsWith(":")) return { inside: undefined, hasText: true };
  if (RELATED_HEADING.test(content) && isShort && !/[.!]$/.test(content)) {
    return { inside: "related" as const, hasText: false };
  }
  // "About Acme Acme is a maker of …": the page ran the heading and its paragraph together.
  if (RUN_TOGETHER.test(content)) return { inside: undefined, hasText: true };
  if (NOTE_HEADING.test(content) && isShort) return { inside: "notes" as const, hasText: false };
  if (
    ABOUT_HEADING.test(content) &&
    isShort &&
    !ABOUT_A_JOB.test(content) &&
    kind !== "job" &&
    !/[.!?]$/.test(content) &&
    !IS_MENU.test(content)
  ) {
    return { inside: "about" as const, hasText: false };
  }
  return undefined;
}

function continues(inside: "related" | "about" | "notes", content: string): boolean {
  if (inside === "related") return LIST_ITEM.test(content) || (content.length < 120 && !/[.!?]["”]?$/.test(content));
  return true;
}

/** A cheap first look at lines, to be asked in their order: whether one may hold furniture, by the words of its sentences and its marks. */
function lookerFor(sentences: readonly CuedSpan[]): (line: Line) => boolean {
  let from = 0;
  return (line) => {
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= line.start) from += 1;
    if (line.text.includes(":") || SEPARATES.test(line.text)) return true;
    for (let at = from; at < sentences.length && overlaps(sentences[at] as Span, line); at += 1)
      if (hasWord(sentences[at] as Cued)) return true;
    return false;
  };
}

/** Less than this beside furniture is part of it (characters). */
const NEWS_LENGTH_MIN = 40;

/**
 * The furniture of a line: all of it, or, where a page has run its boxes and its text together, the sentences that are
 * ("Subscribe to our newsletter for more.").
 */
function furnitureIn(line: Line): Span[] {
  const pieces = piecesOf(line);
  if (pieces.length < 2) return isFurniture(line.text.trim()) ? [line] : [];
  const marked = pieces.filter(({ text }) => isFurniture(text) || INLINE_RELATED.test(text));
  const rest = pieces.filter((piece) => !marked.includes(piece)).reduce((sum, { text }) => sum + text.length, 0);
  return marked.length > 0 && rest < NEWS_LENGTH_MIN ? [line] : marked;
}

/** The sentences of a line, roughly. */
function piecesOf(line: Line): Line[] {
  const pieces: Line[] = [];
  let from = 0;
  for (const { index, 0: gap } of line.text.matchAll(PIECE_END)) {
    pieces.push({ start: line.start + from, end: line.start + index, text: line.text.slice(from, index) });
    from = index + gap.length;
  }
  if (from < line.text.length) pieces.push({ start: line.start + from, end: line.end, text: line.text.slice(from) });
  return pieces;
}

const PIECE_END = /(?<=[\p{Ll}\d)"”][.!?]) +(?=[\p{Lu}"“])/gu;

/** A line of links and the lines that every page has. A row of a table has sums or dates and is none. */
function isFurniture(content: string): boolean {
  if ((content.length < FURNITURE_LENGTH_MAX && FURNITURE.test(content)) || LEGAL_LINK.test(content)) return true;
  const parts = content.split(SEPARATOR);
  if (parts.length < 3 || /[€$£₹]\s?\d|\d\s?(?:%|million|Mio)/.test(content)) return false;
  return parts.every((part) => part.length < 40) && !/[.!?]$/.test(content);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}
