import { capitalWords } from "./capital.ts";
import { hiringWords } from "./hiring.ts";
import { marketWords } from "./market.ts";
import { peopleWords } from "./people.ts";
import { technologyWords } from "./technology.ts";
import type { TypeWords } from "./type-words.ts";

/** How each type is spoken of, by its key. */
const WORDS = new Map<string, TypeWords>(
  Object.entries({ ...capitalWords, ...peopleWords, ...hiringWords, ...technologyWords, ...marketWords }),
);

/** What a workspace named itself is known by its title alone. */
const OWN_TYPE: TypeWords = {
  tells: () => undefined,
  asks: () => "Is this something you are working on?",
  areas: ["general"],
};

export function wordsOf(type: string): TypeWords {
  return WORDS.get(type) ?? OWN_TYPE;
}

/** The types that have words of their own. */
export const SPOKEN_TYPES: readonly string[] = [...WORDS.keys()];
