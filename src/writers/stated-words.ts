import { nameKey } from "#core/name-key.ts";

/** A word of a text that names something: spelled with a capital, a digit, a dot inside, or in a script without capitals. */
export type StatedName = { word: string; start: number };

const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’.&+#_/-]*[\p{L}\p{M}\p{N}+#])?/gu;

/** The names of a text, word by word. A word that merely begins a sentence is none if it is an ordinary one. */
export function findStatedNames(text: string): StatedName[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: found, index }): StatedName[] => {
    const word = found.replace(/['’]s?$/u, "");
    if (!looksLikeName(word)) return [];
    const isFirst = /(?:^|[.!?:;…“”"(–—]\s*)$/u.test(text.slice(0, index));
    const isOrdinary = ORDINARY.has(word.toLowerCase()) && /^\p{Lu}\p{Ll}*$/u.test(word);
    return (isFirst && isOrdinary) || word === "I" ? [] : [{ word, start: index }];
  });
}

function looksLikeName(word: string): boolean {
  return (
    /[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || (/\p{L}/u.test(word) && /\p{N}/u.test(word)) || /\p{L}\.\p{L}/u.test(word)
  );
}

/** The parts of all words of a text, names or not. */
export function partsOfWords(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: found }) => partsOfName(found.replace(/['’]s?$/u, "")));
}

/** How a name is compared: its parts without case, accents and marks. */
export function partsOfName(word: string): string[] {
  return nameKey(word)
    .split(" ")
    .filter((part) => part !== "");
}

/** Words that begin a sentence without naming anything. Any other word with a capital has to stand in the evidence. */
const ORDINARY = new Set(
  `a about according across after afterwards again ago ahead all along already also although always among an and announced another any
  anyone are around as ask asked at back based be because been before behind being below beside besides best between beyond both bring but
  buying by can case changes come compared could currently customers day days did do does done during each earlier early either else even
  every everyone everything expect far few finally find first following for former from further get given go going good great had half has
  have having he hello help her here hey hi hiring his how however if in including indeed instead into is it its itself just keep last late
  later latest lately least let like likely list look looking made make many may maybe meanwhile might more moreover most much must my near
  nearly need neither never new news next no nobody none nor not nothing now of off often on once one only open or other others otherwise
  our out over own part people per perhaps plans please point posted public quite rather read reading reason recently regarding reported
  result right said same say says second see seeing seen separately several shall she should show shown shows signals since so some someone
  something soon sources start still such talk team than that the their them then there therefore these they thing this those though
  through throughout thus till time to together too toward towards two under undated unless until up upon us use used using very via was
  we well were what when where whether which while who whom whose why will with within without work would yes yet you your`.split(
    /\s+/,
  ),
);

const NUMBER_WORDS = new Map(
  "two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, index) => [word, index + 2] as const),
);
const QUANTITY = /^(?:hundreds?|thousands?|millions?|billions?|dozens?|doubl\w*|tripl\w*|quadrupl\w*|halv\w*|half)$/;

/** Small numbers in letters with their values, and words for quantities, which have none. */
export function findQuantityWords(text: string): { word: string; value: number | undefined }[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words
    .filter((word) => NUMBER_WORDS.has(word) || QUANTITY.test(word))
    .map((word) => ({ word, value: NUMBER_WORDS.get(word) }));
}
