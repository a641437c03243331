import type { Document } from "#core/document.ts";
import { documentText } from "#core/document.ts";
import type { Subject } from "#core/signal-type.ts";
import { type Certainty, certaintyOf } from "./language/certainty.ts";
import { splitSentences } from "./language/sentences.ts";
import { createSubjectMatcher, type SubjectMatcher } from "./language/subject.ts";

/** One sentence with its place in `documentText(document)`. */
export type Sentence = {
  text: string;
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
  /** Navigation, "About" paragraphs, related headlines, cookie and newsletter boxes. */
  isBoilerplate: boolean;
};

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
};

/** Splits and marks a document for a subject. Pure; linear in the length of the text. */
export function readDocument(document: Document, subject: Subject): Reading {
  const text = documentText(document);
  const matcher = createSubjectMatcher(subject);
  const isOwnSite = matcher.isOwnUrl(document.url);
  const sentences = splitSentences(text).map((span, index): Sentence => {
    const sentence = text.slice(span.start, span.end);
    return {
      text: sentence,
      ...span,
      index,
      isTitle: index === 0,
      namesSubject: matcher.isNamedIn(sentence),
      impliesSubject: isOwnSite && /\b(we|our|us)\b/i.test(sentence),
      certainty: certaintyOf(sentence),
      isBoilerplate: false,
    };
  });
  return { document, text, subject, matcher, sentences, isOwnSite, isGeneric: false };
}
