import { toMinorUnits } from "#core/money.ts";
import { currencyOf, MARK_AFTER, MARK_BEFORE, scaleOfMark } from "./currencies.ts";
import { createPattern } from "./pattern.ts";
import { remember } from "./remember.ts";

/** A sum in a text. `amount` is in whole units of `currency` (ISO 4217), `amountMinor` in its smallest unit. */
export type Money = {
  start: number;
  end: number;
  amount: number;
  currency: string;
  amountMinor: number;
  /** "about", "more than", "up to" and the like stand before it, or it is the lower end of a range. */
  isApproximate: boolean;
};

/** A figure with separators of thousands, or a plain one with decimals; the space may be a narrow one. */
const FIGURE = createPattern(
  /\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3}){1,5}(?:[.,]\d{1,2})?(?!\d)|\d{1,15}(?:[.,]\d{1,3})?(?!\d)/g,
);
/** Small numbers are written out: "two million euros", "eine halbe Million Euro". */
const SPELLED: Record<string, number> = {
  ...counted("one two three four five six seven eight nine ten"),
  ...counted("eine zwei drei vier fünf sechs sieben acht neun zehn"),
  ...counted("un deux trois quatre cinq six sept huit neuf dix"),
  ...counted("un dos tres cuatro cinco seis siete ocho nueve diez"),
  ...counted("um dois três quatro cinco seis sete oito nove dez"),
  ...counted("un due tre quattro cinque sei sette otto nove dieci"),
  ...counted("een twee drie vier vijf zes zeven acht negen tien"),
  ...upFrom(11, "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
  ...upFrom(11, "elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"),
  ...upFrom(11, "onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt"),
  a: 1,
  einer: 1,
  één: 1,
  "half a": 0.5,
  "eine halbe": 0.5,
  "einer halben": 0.5,
  "een half": 0.5,
  medio: 0.5,
  meio: 0.5,
  mezzo: 0.5,
};
const SPELLED_FIGURE = createPattern(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${Object.keys(SPELLED)
      .toSorted((a, b) => b.length - a.length)
      .join("|")})(?= (?:million|milliard|billion|millón|mill[oó]n|milh|milj|milion|bilh|crore|lakh|trillion))`,
    "giu",
  ),
);
/** "1.234 billion" has decimals, "1.234 Mio." and "1.234 millones" have thousands. */
const IS_ENGLISH_SCALE = /^(?:millions?|billions?|trillion|mn|mm|m|bn|b|tn|crores?|cr|lakhs?|lacs?)$/i;
const MAY_BE_SPELLED = createPattern(/\p{L} (?:mil|bil|tril|crore|lakh)/iu);
const RANGE = /^\s?(?:[-–—]|to|bis|à)\s?(?:[€£$₹])?\d{1,6}(?:[.,]\d{1,3})?/;
/** "445,2 (Vj: 398,5) Mio. Euro": the figure of the year before stands between. */
const YEAR_BEFORE = /^\s\((?:Vj\.?|Vorjahr|i\.\s?Vj\.?)?:?\s?\d{1,6}(?:[.,]\d{1,3}){0,2}\)(?=\s(?:Mio|Mrd|Mill))/i;
const SCALE = createPattern(
  /^[\s\u00a0\u202f-]?(mil millones|mil milhões|lakh crores?|thousand|millions?|millionen|mio|mill|millones|millón|milhões|milhão|milioni|milione|miljoen|miljoner|millioner|milliarder|miljarder|mln|mn|mm|mi|m|billions?|milliarden?|milliards?|miljard|miliardi|miliardo|bilhões|bilhão|mrds?|mds?|mld|mia|bln|bn|bi|b|trillion|tn|crores?|cr|lakhs?|lacs?|k|tsd|mila|mille|mil|miliar)\b\.?/iu,
);
const APPROXIMATE = createPattern(
  /(?:about|around|some|nearly|almost|roughly|approximately|over|more than|at least|up to|under|less than|close to|~|≈|rund|etwa|fast|knapp|mehr als|über|bis zu|mindestens|circa|ca\.|environ|près de|plus de|jusqu['’]à|más de|cerca de|casi|mais de|quase|ongeveer|bijna|ruim|meer dan|oltre|quasi)\s(?:a\s)?[^\s\d]{0,4}\s?$/iu,
);

/** Every sum with a currency, in order. Linear in the length: each figure looks at a few characters around it. */
export const findMoney = remember((text: string): readonly Money[] => {
  const found: Money[] = [];
  for (const figure of figuresOf(text)) {
    const money = readMoney(text, figure);
    if (money && money.start >= (found.at(-1)?.end ?? 0)) found.push(money);
  }
  return found;
});

type Figure = { at: number; text: string };

function figuresOf(text: string): Figure[] {
  const figures = [...FIGURE.matchAll(text)].map((match) => ({ at: match.index, text: match[0] }));
  if (!MAY_BE_SPELLED.test(text)) return figures;
  const spelled = [...SPELLED_FIGURE.matchAll(text)].map((match) => ({ at: match.index, text: match[0] }));
  return spelled.length === 0 ? figures : [...figures, ...spelled].sort((a, b) => a.at - b.at);
}

function readMoney(text: string, figure: Figure): Money | undefined {
  const before = MARK_BEFORE.exec(text.slice(Math.max(0, figure.at - 9), figure.at));
  let end = figure.at + figure.text.length;
  const range = RANGE.exec(text.slice(end, end + 16)) ?? YEAR_BEFORE.exec(text.slice(end, end + 28));
  const rangeEnd = range ? end + range[0].length : end;
  const scale = SCALE.exec(text.slice(rangeEnd, rangeEnd + 16));
  if (range && scale) end = rangeEnd;
  if (scale) end += scale[0].length;
  const mark = before?.[1];
  // Text after a bare scale such as "5 m" must not start a word: "5 members".
  const after = before && !mark?.endsWith("$") ? null : MARK_AFTER.exec(text.slice(end, end + 24));
  const isDollarNamed = mark?.endsWith("$") === true && /^\p{Lu}{3}$/u.test(after?.[1] ?? "");
  const given = before && !isDollarNamed ? mark : after?.[1];
  const currency = given === undefined ? undefined : currencyOf(given, text);
  if (given === undefined || !currency || (mark === "R" && !scale)) return undefined;
  if (given === after?.[1]) end += after[0].length;
  const start = mark === undefined ? figure.at : text.lastIndexOf(mark, figure.at);
  const factor = (scale ? factorOf(scale[1] ?? "", scale[0]) : 1) * scaleOfMark(given);
  const amount = round(
    (SPELLED[figure.text.toLowerCase()] ?? toNumber(figure.text, IS_ENGLISH_SCALE.test(scale?.[1] ?? ""))) * factor,
  );
  const lead = text.slice(Math.max(0, start - 18), start);
  return {
    start,
    end,
    amount,
    currency,
    amountMinor: toMinorUnits(amount, currency),
    isApproximate: APPROXIMATE.test(lead) || (range !== null && end > rangeEnd),
  };
}

function factorOf(scale: string, asWritten = scale): number {
  const word = scale.toLowerCase();
  // "$480mil" is English for millions; the thousand of Spanish and Portuguese stands apart.
  if (word === "mil" && /^mil/i.test(asWritten)) return 1e6;
  if (/^(?:mil m|milliard|miljard|miliar|mrd|mld|md|mia|b)/.test(word)) return 1e9;
  if (/^(?:trillion|tn|lakh c)/.test(word)) return 1e12;
  if (/^cr/.test(word)) return 1e7;
  if (/^la/.test(word)) return 1e5;
  return /^(?:k|th|tsd|mil(?:a|le)?$)/.test(word) ? 1e3 : 1e6;
}

function counted(words: string): Record<string, number> {
  return upFrom(1, words);
}

function upFrom(first: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(" ").map((word, index) => [word, index + first]));
}

/** "12,5" and "12.5" are decimals; three digits after a single separator are thousands unless an English scale follows a point. */
function toNumber(figure: string, isPointDecimal: boolean): number {
  const plain = figure.replace(/['’\u00a0\u202f ]/g, "");
  const decimalAt = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  if (decimalAt < 0) return Number(plain);
  const mark = plain.charAt(decimalAt);
  const digitsAfter = plain.length - decimalAt - 1;
  const isRepeated = plain.indexOf(mark) !== decimalAt;
  const hasBoth = plain.includes(".") && plain.includes(",");
  const isThousands = isRepeated || (digitsAfter === 3 && !hasBoth && !(isPointDecimal && mark === "."));
  if (isThousands) return Number(plain.replace(/[.,]/g, ""));
  return Number(`${plain.slice(0, decimalAt).replace(/[.,]/g, "")}.${plain.slice(decimalAt + 1)}`);
}

/** Cuts the noise of binary fractions: 12.3 × 10⁶ is 12,300,000. */
function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
