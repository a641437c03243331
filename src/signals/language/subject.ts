import type { Subject } from "#core/signal-type.ts";

/** Finds the subject in texts: by name without its legal suffix, by domain, by alias; whole words only. */
export type SubjectMatcher = {
  isNamedIn(text: string): boolean;
  /** Where the subject is named, as spans of the text. */
  find(text: string): { start: number; end: number }[];
  isOwnUrl(url: string): boolean;
};

export function createSubjectMatcher(subject: Subject): SubjectMatcher {
  const names = [subject.name, ...subject.aliases, ...(subject.domain ? [subject.domain] : [])].filter(
    (name) => name.length > 1,
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escape).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const find = (text: string) =>
    [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return {
    find,
    isNamedIn: (text) => find(text).length > 0,
    isOwnUrl: (url) =>
      subject.domain !== undefined && URL.canParse(url) && `.${new URL(url).hostname}`.endsWith(`.${subject.domain}`),
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
