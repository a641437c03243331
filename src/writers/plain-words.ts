import { MONTH_NAMES, toIsoDay } from "#core/time.ts";

/** `2 June 2026`: absolute, so that it stays true however late it is read. */
export function plainDay(at: number): string {
  const [year, month, day] = toIsoDay(at).split("-").map(Number);
  return `${day} ${MONTH_NAMES[(month ?? 1) - 1]} ${year}`;
}

/** Of an ISO date; undefined for anything else. */
export function plainIsoDay(text: string): string | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : plainDay(at);
}

/** `Series B`, `seed round`; undefined where nothing is known of the round. */
export function roundName(round: string): string | undefined {
  const key = round.trim().replaceAll("_", "-").toLowerCase();
  const letter = /^series-([a-z])$/.exec(key)?.[1];
  if (letter !== undefined) return `Series ${letter.toUpperCase()}`;
  return /^(?:pre-)?seed$|^growth$/.test(key) ? `${key} round` : undefined;
}

/** `34,000`: every digit there is, none rounded away. */
export function plainNumber(number: number): string {
  return number.toLocaleString("en-US", { maximumFractionDigits: 20 });
}

const SIGNS = new Map([
  ["USD", "$"],
  ["EUR", "€"],
  ["GBP", "£"],
  ["INR", "₹"],
]);
const SCALES = [
  { letter: "B", value: 1e9 },
  { letter: "M", value: 1e6 },
];
/** More digits after the point than this are not shortened to millions. */
const DECIMALS_MAX = 2;

/** `$45M`, `CHF 1.25B`, `€49.90`, `1,200 credits`. A sum that would have to be rounded is written out. */
export function plainMoney(amount: number, currency: string): string {
  const figure = shortFigure(amount);
  const sign = SIGNS.get(currency);
  if (sign !== undefined) return `${sign}${figure}`;
  return /^[A-Z]{3}$/.test(currency) ? `${currency} ${figure}` : `${figure} ${currency}`.trim();
}

function shortFigure(amount: number): string {
  const scale = SCALES.find(({ value }) => Math.abs(amount) >= value);
  const scaled = scale && amount / scale.value;
  const isExact = scaled !== undefined && Number(scaled.toFixed(DECIMALS_MAX)) === scaled;
  if (scale && isExact) return `${plainNumber(scaled)}${scale.letter}`;
  const isWhole = Number.isInteger(amount);
  const isPrice = !isWhole && Number(amount.toFixed(2)) === amount;
  return isPrice ? amount.toLocaleString("en-US", { minimumFractionDigits: 2 }) : plainNumber(amount);
}

/** `45 minutes`, `3 hours`, `3 hours and 34 minutes`; a part of a minute is not rounded away. */
export function plainMinutes(minutes: number): string {
  const [hours, rest] = Number.isInteger(minutes) ? [Math.floor(minutes / 60), minutes % 60] : [0, minutes];
  const count = (number: number, unit: string) => `${plainNumber(number)} ${unit}${number === 1 ? "" : "s"}`;
  const parts = [
    ...(hours > 0 ? [count(hours, "hour")] : []),
    ...(rest > 0 || hours === 0 ? [count(rest, "minute")] : []),
  ];
  return parts.join(" and ");
}

/** `A`, `A and B`, `A, B and C`; of more than `max` the first ones `and others`. */
export function plainList(names: string[], max = 3): string {
  const shown = names.length > max ? [...names.slice(0, max), "others"] : names;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** With the article its sound asks for: `a VP Sales`, `an SVP Sales`, `an engineer`. */
export function withArticle(words: string): string {
  const first = /^[\p{L}\p{N}]+/u.exec(words)?.[0] ?? "";
  const isSpelled = first.length > 1 && first === first.toUpperCase() && !/[0-9]/.test(first);
  const isVowel = isSpelled
    ? /^[AEFHILMNORSX]/.test(first)
    : /^[aeiou8]/i.test(first) && !/^(?:uni|use|user|eu|one)/i.test(first);
  return `${isVowel ? "an" : "a"} ${words}`;
}

/** With a capital where the words are ours to spell; a name is spelled as it is. */
export function asSentenceStart(words: string): string {
  const isOurs =
    /^(?:the|a|an|its|it|your|as|on|in|no|people|earlier|later|after|before|also|beside|sources|first|with)\b/.test(
      words,
    );
  return isOurs ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
}

/** One line, without the full stop or other mark it may end with. */
export function asClause(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\s.!?;:,]+$/, "");
}

/** Cut between words where it is longer. */
export function shorten(text: string, charsMax: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= charsMax) return line;
  return `${line.slice(0, charsMax).replace(/\s+\S*$/, "")} …`;
}

/** In quotation marks, of which the words themselves then have none that would end it early. */
export function inQuotes(words: string, charsMax: number): string {
  return `“${shorten(words, charsMax).replace(/[“”]/g, '"')}”`;
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
