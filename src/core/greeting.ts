/** How an opener begins, before the name of its reader and a comma. */
export const GREETING = "Hi ";

/** The first name where it is sure to be one: two or three words in Latin letters, no title before; else the name as it stands. */
export function calledName(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = ""] = words;
  const isPlain = words.every((word) => /^\p{Script=Latin}[\p{Script=Latin}'’-]*\.?$/u.test(word));
  const isGiven = first.length > 1 && !first.endsWith(".") && !TITLES.test(first);
  return isPlain && isGiven && (words.length === 2 || words.length === 3) ? first : name;
}

const TITLES = /^(?:dr|prof|mr|mrs|ms|sir|dame|lord|lady|herr|frau|ing|dipl)$/i;
