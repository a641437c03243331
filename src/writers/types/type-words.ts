import type { Occurrence } from "../occurrence.ts";

/** What a post or a decision is about; `general` is who leads the company. */
export type Area =
  | "general"
  | "sales"
  | "marketing"
  | "service"
  | "engineering"
  | "product"
  | "technology"
  | "security"
  | "finance"
  | "people"
  | "operations"
  | "legal";

/** How one type of signal is spoken of. All of it is about one occurrence, and says only what its facts say. */
export type TypeWords = {
  /** What happened, as a clause without its end, fit after "reported that"; undefined where the facts are too few. */
  tells(occurrence: Occurrence): string | undefined;
  /** The same where it is told otherwise to somebody who works there. */
  tellsReader?(occurrence: Occurrence): string | undefined;
  /** The same, said to the person who came or rose. */
  tellsThem?(occurrence: Occurrence): string | undefined;
  /** A question for whoever works there that claims nothing itself. */
  asks(occurrence: Occurrence, isAboutReader: boolean): string;
  /** Whose business it is, the nearest first. */
  areas: readonly Area[] | ((occurrence: Occurrence) => readonly Area[]);
  /** Verbs that stand behind "will" or "is to" while it is still ahead; without them the type only tells of what is. */
  plan?: string;
  /** Bad news, which opens a conversation only where there is nothing else. */
  isDelicate?: true;
};

/** Checks the shape at compile time and keeps the keys. */
export function defineTypeWords<Key extends string>(words: Record<Key, TypeWords>): Record<Key, TypeWords> {
  return words;
}
