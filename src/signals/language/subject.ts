import type { Subject } from "#core/signal-type.ts";
import { isNameAlone, isSpelledAs, isWholeWord } from "./name-standing-alone.ts";
import { createMemory, onceEach } from "./remember.ts";
import type { Span } from "./sentences.ts";
import { anchorsIn, placesOf, type Spelling, toSpelling } from "./spelling.ts";
import { namesOf, shortNamesOf, withinSentence } from "./subject-names.ts";

/** Finds the subject in texts: by name without its legal suffix, by domain, by alias; whole words only. */
export type SubjectMatcher = {
  isNamedIn(text: string): boolean;
  /** Where the subject is named, as spans of the text. Other names that contain its name ("Beacon Street") are left out. */
  find(text: string): readonly Span[];
  /** Like `find`, and also by the first word of a long name ("Cardea" for Cardea Bio): for texts known to be about it. */
  findLoosely(text: string): readonly Span[];
  /** Whether `findLoosely` finds it: whether a name is the subject's. */
  isLooselyNamedIn(text: string): boolean;
  /** Where `findLoosely` would look closer, in order: no part of the text without one of these places names the subject. */
  hintsIn(text: string): readonly number[];
  isOwnUrl(url: string): boolean;
};

/** Built once a subject and kept as long as the subject object lives. */
export const createSubjectMatcher = onceEach((subject: Subject): SubjectMatcher => {
  const names = namesOf(subject);
  const finder = createFinder(names, subject.domain);
  const looseFinder = createFinder([...names, ...names.flatMap(shortNamesOf)], subject.domain);
  return {
    find: finder.find,
    findLoosely: looseFinder.find,
    isNamedIn: (text) => finder.find(text).length > 0,
    isLooselyNamedIn: (text) => looseFinder.find(text).length > 0,
    hintsIn: looseFinder.hintsIn,
    isOwnUrl: (url) => subject.domain !== undefined && isUnderDomain(url, subject.domain),
  };
});

function isUnderDomain(url: string, domain: string): boolean {
  return url.toLowerCase().includes(domain) && URL.canParse(url) && `.${new URL(url).hostname}`.endsWith(`.${domain}`);
}

/** A cheap first look: whether a text may be about the subject at all. `isAbout` decides later. */
export function mentions(text: string, url: string, subject: Subject): boolean {
  const matcher = createSubjectMatcher(subject);
  return matcher.isOwnUrl(url) || matcher.isNamedIn(text);
}

type Finder = { find(text: string): readonly Span[]; hintsIn(text: string): readonly number[] };

function createFinder(names: string[], domain: string | undefined): Finder {
  const wanted = [...(domain ? [domain] : []), ...names].filter((name) => name.length > 1);
  if (wanted.length === 0) return { find: () => [], hintsIn: () => [] };
  const cased = new Set(names.flatMap((name) => [name, ...withinSentence(name)]));
  let known: Spelling[] | undefined;
  const spellings = () => {
    // Worked out when first asked: many matchers are never asked for short forms.
    known ??= wanted.sort((a, b) => b.length - a.length).map(toSpelling);
    return known;
  };
  const read = (text: string) =>
    placesOf(text, spellings()).filter((span) => {
      const found = text.slice(span.start, span.end);
      const isDomain = found.toLowerCase() === domain;
      return isWholeWord(text, span) && (isDomain || (isSpelledAs(found, cased) && isNameAlone(text, span)));
    });
  const find = (text: string) => {
    let mentions = mentioned.get(read);
    if (mentions === undefined) {
      mentions = new Map();
      mentioned.set(read, mentions);
    }
    let spans = mentions.get(text);
    if (spans === undefined) {
      spans = read(text);
      rememberMentions(mentions, text, spans);
    }
    return spans;
  };
  return { find, hintsIn: (text) => anchorsIn(text, spellings()) };
}

type Mentions = Map<string, readonly Span[]>;

/** Where each finder has found its names in the texts of the document under way: many detectors ask for the same. */
const mentioned = createMemory<(text: string) => Span[], Mentions>();
/** Who asks for mentions alone reads no document, after which they would be forgotten (characters). */
const REMEMBERED_MAX = 4_000_000;
let remembered = 0;

function rememberMentions(known: Mentions, text: string, spans: readonly Span[]): void {
  remembered += text.length;
  if (remembered > REMEMBERED_MAX) {
    mentioned.clear();
    remembered = 0;
  }
  known.set(text, spans);
}
