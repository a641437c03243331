const IS_INITIALS = /^[A-Z]{3,6}$/;
/** Whoever is called by initials is spelled out near the beginning (characters). */
const REACH = 4_000;

/** The full name of whom a text calls by initials, where it stands there too: "FMT" for "Further Marine Technology". */
export function spelledOut(name: string, text: string): string {
  if (!IS_INITIALS.test(name)) return name;
  const words = [...name].map((initial) => `${initial}\\p{Ll}+`);
  const full = new RegExp(`(?<!\\p{L})${words.join("[ -](?:(?:of|and|for|the|de|&) )?")}(?!\\p{L})`, "u");
  return full.exec(text.slice(0, REACH))?.[0] ?? name;
}
