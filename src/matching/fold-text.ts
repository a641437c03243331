/** A text in the form in which phrases are looked for, and where each place of it stood. */
export type Folded = { text: string; placeAt(at: number): number };

const APOSTROPHES = /[‘’‚‛`´]/g;

/** Lower case without accents, one kind of apostrophe, "ss" for "ß"; linear in the length. */
export function foldText(text: string): Folded {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const char of text) {
    const form = foldChar(char);
    for (let i = 0; i < form.length; i += 1) places.push(at);
    folded += form;
    at += char.length;
  }
  return { text: folded, placeAt: (place) => places[place] ?? text.length };
}

function foldChar(char: string): string {
  if (char >= " " && char <= "~") return char === "`" ? "'" : char.toLowerCase();
  return char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replace(APOSTROPHES, "'");
}
