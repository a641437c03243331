/** Whole numbers from ten on that other languages than English spell as one word. */
const FOREIGN: Record<string, number> = {
  ...counted("zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 10, 10),
  ...counted("tien twintig dertig veertig vijftig zestig zeventig tachtig negentig", 10, 10),
  ...counted("dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 10, 10),
  ...counted("diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 10, 10),
  ...counted("dez vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 10, 10),
  ...counted("dix vingt trente quarante cinquante soixante", 10, 10),
  // Round numbers as nouns: "une quarantaine de salariés", "una trentina di addetti", "een twintigtal banen".
  ...{ "une dizaine": 10, "une douzaine": 12, "une quinzaine": 15, "une vingtaine": 20, "une trentaine": 30 },
  ...{ "une quarantaine": 40, "une cinquantaine": 50, "une soixantaine": 60, "une centaine": 100 },
  ...{ "una decena": 10, "una docena": 12, "una quincena": 15, "una veintena": 20, "una treintena": 30 },
  ...{ "una cuarentena": 40, "una cincuentena": 50, "un centenar": 100, "una centena": 100 },
  ...{ "uma dezena": 10, "uma dúzia": 12, "uma vintena": 20, "uma centena": 100 },
  ...{ "una decina": 10, "una dozzina": 12, "una quindicina": 15, "una ventina": 20, "una trentina": 30 },
  ...{ "una quarantina": 40, "una cinquantina": 50, "una sessantina": 60, "una settantina": 70, "un centinaio": 100 },
  ...{
    "een tiental": 10,
    "een twintigtal": 20,
    "een dertigtal": 30,
    "een veertigtal": 40,
    "een vijftigtal": 50,
    "een honderdtal": 100,
  },
  zwölf: 12,
  twaalf: 12,
  dodici: 12,
  doce: 12,
  douze: 12,
  hundert: 100,
  honderd: 100,
  cento: 100,
  cien: 100,
  cem: 100,
  cent: 100,
};
const UNITS: Record<string, number> = counted("one two three four five six seven eight nine", 1);
const TEENS: Record<string, number> = {
  ...counted("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 11),
  "a dozen": 12,
  "two dozen": 24,
};
const TENS: Record<string, number> = counted("ten twenty thirty forty fifty sixty seventy eighty ninety", 10, 10);

const either = (words: Record<string, number>) => Object.keys(words).join("|");
const BELOW_HUNDRED = `(?:(?:${either(TENS)})(?:[- ](?:${either(UNITS)}))?|${either(TEENS)})`;

/** Source of a pattern for numbers in words from ten on: "fifty", "twenty-two", "three hundred and fifty", "a thousand". */
export const NUMBER_WORD = `(?:(?:an?|${either(UNITS)}) (?:hundred|thousand)(?: and ${BELOW_HUNDRED})?|${BELOW_HUNDRED}|${either(FOREIGN)})`;

/** What a number in words amounts to; nothing for other words. */
export function numberInWords(words: string): number | undefined {
  const whole = words.toLowerCase();
  const known = FOREIGN[whole] ?? TEENS[whole] ?? TENS[whole];
  if (known !== undefined) return known;
  const [, factor, power, rest] = /^(\p{L}+) (hundred|thousand)(?: and (.+))?$/u.exec(whole) ?? [];
  if (factor && power) {
    const leading = (UNITS[factor] ?? 1) * (power === "hundred" ? 100 : 1000);
    return leading + (rest ? (numberInWords(rest) ?? 0) : 0);
  }
  const [tens = "", unit = ""] = whole.split(/[- ]/);
  const [ten, one] = [TENS[tens], UNITS[unit]];
  return ten === undefined || one === undefined ? undefined : ten + one;
}

/** Words in the order of what they count: from a number on, each more by a step than the one before. */
export function counted(words: string, from: number, step = 1): Record<string, number> {
  return Object.fromEntries(words.split(" ").map((word, i) => [word, from + i * step]));
}
