const ASCII = /^[\0-\x7f]*$/;
/** The accents of Latin, Greek and Cyrillic letters; in other scripts what stands apart are vowels, not ornaments. */
const ACCENTS = /[\u0300-\u036f]/g;
/** Letters that Unicode does not take apart, as people type them who do not have them. */
const UNDIVIDED: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const UNDIVIDED_LETTER = new RegExp(`[${Object.keys(UNDIVIDED).join("")}]`, "g");

/** A text as it is searched: in lower case and without accents, "Kovač" as "kovac". What is no letter stays. */
export function plainLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const bare = text.toLowerCase().normalize("NFKD").replace(ACCENTS, "").normalize("NFC").toLowerCase();
  return bare.replace(UNDIVIDED_LETTER, (letter) => UNDIVIDED[letter] ?? letter);
}
