import { parse, type Selector } from "css-what";

const COMBINATORS: readonly string[] = ["child", "parent", "descendant", "sibling", "adjacent", "column-combinator"];

/** What keeps a text from being a CSS selector; undefined when it is one. Starts with the verb. */
export function flawOfSelector(text: string): string | undefined {
  let alternatives: Selector[][];
  try {
    alternatives = parse(text);
  } catch {
    return "is no CSS selector";
  }
  if (alternatives.length === 0) return "is no CSS selector";
  // The parser takes the second dot of `..price` for part of the name.
  if (/(?<!\\)[.#][.#]/.test(text.replace(/"[^"]*"|'[^']*'/g, "")))
    return "is no CSS selector: a class or an id has no name";
  const ends = alternatives.flatMap((parts) => [parts[0], parts.at(-1)]);
  return ends.some((part) => part && COMBINATORS.includes(part.type))
    ? "is no CSS selector: something is missing beside a combinator"
    : undefined;
}
