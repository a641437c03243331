import type { Document, DocumentKind } from "#core/document.ts";
import { documentText } from "#core/document.ts";
import type { Subject } from "#core/signal-type.ts";
import { findBoilerplate } from "./language/boilerplate.ts";
import { type Certainty, certaintyOf } from "./language/certainty.ts";
import { findChronicle } from "./language/chronicle.ts";
import { takesBack } from "./language/corrections.ts";
import { type Cued, forgetCues, uniteCues, watchFor, watchLater } from "./language/cues.ts";
import { findDateline, findDates } from "./language/dates.ts";
import { isGenericText } from "./language/generic.ts";
import { markInvented } from "./language/invented.ts";
import { heedingWords } from "./language/name-as-word.ts";
import { createPattern } from "./language/pattern.ts";
import { isSpokenByOthers, quotationsOfOthers } from "./language/quoted-others.ts";
import { forgetTexts } from "./language/remember.ts";
import { overlaps, type Span, splitSentences } from "./language/sentences.ts";
import { createSubjectMatcher, type SubjectMatcher } from "./language/subject.ts";
import { asOnOwnPage } from "./language/subject-names.ts";
import { isOfUnnamedOthers } from "./language/unnamed-others.ts";

/** One sentence with its place in `documentText(document)`. */
export type Sentence = Cued & {
  start: number;
  end: number;
  /** 0 is the title, 1 the first sentence of the body, and so on. */
  index: number;
  isTitle: boolean;
  /** The name, domain or an alias of the subject stands in it. */
  namesSubject: boolean;
  /** The subject is meant though not named: "we" on its own site, "the company" after it was named. */
  impliesSubject: boolean;
  certainty: Certainty;
  /** Navigation, "About" paragraphs, related headlines, cookie and newsletter boxes; a chronicle; what is taken back, made up or told of others. */
  isBoilerplate: boolean;
};

/** It names the subject, or goes on about it. */
export function meansSubject({
  namesSubject,
  impliesSubject,
}: Pick<Sentence, "namesSubject" | "impliesSubject">): boolean {
  return namesSubject || impliesSubject;
}

/** A document read once for all detectors, for one subject. */
export type Reading = {
  document: Document;
  text: string;
  subject: Subject;
  matcher: SubjectMatcher;
  sentences: Sentence[];
  /** The document stands on the subject's own domain. */
  isOwnSite: boolean;
  /** The whole text is a guide, glossary, template, listing or other thing that reports no event. */
  isGeneric: boolean;
  /** What "old" is measured against (epoch ms): the publication, else the latest date of the text, else the fetch. */
  readonly referenceAt: number | undefined;
};

/** "We" and "our" in the seven languages. */
export const FIRST_PERSON = createPattern(
  /\b(?:[Ww]e|[Ww]e['’](?:re|ve|ll)|[Oo]ur|us|[Ww]ir|[Uu]nser\w{0,2}|[Nn]ous|[Nn]otre|[Nn]os|[Ww]ij|[Oo]nze|[Nn]osotros|[Nn]uestr[oa]s?|[Nn]ós|[Nn]ossa?)\b/,
);
/** A sentence that goes on about whoever was named before. */
const REFERS_BACK =
  /^["“]?(?:It|Its|They|The (?:\w{2,16}[ -]){0,3}?(?:company|firm|start-?up|group|business|retailer|bank|broker|brokerage|vendor|maker|platform|provider|developer|manufacturer|carrier|operator|team|organi[sz]ation|agency|fintech|biotech|unicorn|insurer|lender)|(?:Das|Der|Die) (?:\p{Lu}\p{L}{2,20}er )?(?:Unternehmen|Firma|Start-?up|Konzern|Hersteller|Anbieter)|Sie|Es|L['’]entreprise|La société|La start-?up|Elle|La empresa|La compañía|A empresa|A companhia|A startup|Het bedrijf|De start-?up|De onderneming|L['’]azienda|La società)\b/u;
const MENTIONED_COMPANY = createPattern(/\b(?:the company|the firm|the start-?up|the group|the registrant)\b/i);
const WIRE =
  /\b(?:BUSINESS WIRE|Business Wire|PRNewswire|PR Newswire|GLOBE NEWSWIRE|GlobeNewswire|ACCESSWIRE|today announced|announced today)\b/;
/** "It" refers to the subject at most this many sentences after it was named. */
const REFERENCE_REACH = 3;

/** Splits and marks a document for a subject. Pure; linear in the length of the text. */
export function readDocument(document: Document, subject: Subject): Reading {
  forgetTexts();
  forgetCues();
  const text = documentText(document);
  const known = createSubjectMatcher(subject);
  const isOwnSite = known.isOwnUrl(document.url);
  const called = isOwnSite ? asOnOwnPage(subject, text) : subject;
  const matcher = isOwnSite ? (called === subject ? known : createSubjectMatcher(called)) : heedingWords(known, text);
  // Found when a detector first asks: most texts have nothing that is to be dated.
  let reference: { at: number | undefined } | undefined;
  const reading: Reading = {
    document,
    text,
    subject,
    matcher,
    sentences: [],
    isOwnSite,
    isGeneric: isGenericText(document.title, document.text),
    get referenceAt() {
      reference ??= { at: referenceOf(document, text) };
      return reference.at;
    },
  };
  reading.sentences = readSentences(reading);
  markInvented(reading.sentences, text);
  watchLater(text, () => uniteCues(reading.sentences));
  return reading;
}

function readSentences(reading: Reading): Sentence[] {
  const { text, matcher, document, isOwnSite } = reading;
  const spans = splitSentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return { start, end, text: sentence, cues: watchFor(sentence) };
  });
  const boilerplate = findBoilerplate(text, document.kind, spans);
  const quotations = quotationsOfOthers(text, matcher);
  // Once the full name has been read, or when the case says so, its short form is enough.
  const isKnown = isOwnSite || document.sourceId === "case" || isOwnPlace(document) || matcher.isNamedIn(text);
  const find = isKnown ? matcher.findLoosely : matcher.find;
  const isOwnVoice = isOwnSite || isOwnPlace(document) || isPressRelease(reading);
  const hints = matcher.hintsIn(text);
  let hintAt = 0;
  let namedBefore = Number.POSITIVE_INFINITY;
  let boxAt = 0;
  // A board or a changelog dates its entries itself.
  const history = isOwnPlace(document) ? [] : findChronicle(text, () => reading.referenceAt);
  let historyAt = 0;
  return spans.map((span, index) => {
    while (boxAt < boilerplate.length && (boilerplate[boxAt]?.end ?? 0) <= span.start) boxAt += 1;
    while (hintAt < hints.length && (hints[hintAt] ?? 0) < span.start) hintAt += 1;
    while (historyAt < history.length && (history[historyAt]?.end ?? 0) <= span.start) historyAt += 1;
    const { text: sentence, cues } = span;
    const namesSubject = (hints[hintAt] ?? Number.POSITIVE_INFINITY) < span.end && find(sentence).length > 0;
    const isBoilerplate =
      isIn(boilerplate[boxAt], span) ||
      isIn(history[historyAt], span) ||
      takesBack({ text: sentence, cues }) ||
      isOfUnnamedOthers({ text: sentence, isTitle: index === 0, namesSubject }) ||
      (!namesSubject && isSpokenByOthers(sentence, span, quotations));
    const refersBack =
      namedBefore < REFERENCE_REACH && (REFERS_BACK.test(sentence) || MENTIONED_COMPANY.test(sentence));
    const impliesSubject = isOwnPlace(document) || (isOwnVoice && FIRST_PERSON.test(sentence)) || refersBack;
    if (!isBoilerplate) namedBefore = namesSubject ? 0 : namedBefore + 1;
    return toSentence(
      {
        text: sentence,
        cues,
        start: span.start,
        end: span.end,
        index,
        isTitle: index === 0,
        namesSubject,
        impliesSubject,
        isBoilerplate,
      },
      reading,
    );
  });
}

/** Certainty is worked out when a detector first asks: most sentences are never asked for. */
function toSentence(facts: Omit<Sentence, "certainty">, reading: Reading): Sentence {
  let known: Certainty | undefined;
  // Spelled out: spreading an object beside a getter is slow, and this runs for every sentence of the web.
  return {
    text: facts.text,
    cues: facts.cues,
    start: facts.start,
    end: facts.end,
    index: facts.index,
    isTitle: facts.isTitle,
    namesSubject: facts.namesSubject,
    impliesSubject: facts.impliesSubject,
    isBoilerplate: facts.isBoilerplate,
    get certainty() {
      known ??= certaintyOf(facts.text, reading.referenceAt);
      return known;
    },
  };
}

/** Anybody's words; job boards, status pages, filings and repositories speak for their owner wherever they are hosted. */
const ANYBODYS: readonly DocumentKind[] = ["article", "page", "discussion"];

function isOwnPlace(document: Document): boolean {
  return !ANYBODYS.includes(document.kind);
}

/** A release on a wire speaks as "we" for the company that its first sentences name. */
function isPressRelease({ text, matcher, document }: Reading): boolean {
  const head = text.slice(0, document.title.length + 600);
  return WIRE.test(head) && matcher.isNamedIn(head.slice(0, document.title.length + 250));
}

/** An undated page is measured against its fetch: what it tells may be old, and then it is no news. */
function referenceOf(document: Document, text: string): number | undefined {
  const knownAt = document.publishedAt ?? findDateline(document, text);
  if (knownAt !== undefined) return knownAt;
  if (document.fetchedAt > 0) return document.fetchedAt;
  const dates = findDates(text.slice(0, 20_000)).filter((date) => date.precision !== "year");
  return dates.length > 0 ? Math.max(...dates.map((date) => date.at)) : undefined;
}

function isIn(box: Span | undefined, span: Span): boolean {
  return box !== undefined && overlaps(box, span);
}
