import { toIsoDay } from "#core/time.ts";
import { findDates } from "../language/dates.ts";
import { findMoney, type Money } from "../language/money.ts";
import { numberInWords } from "../language/number-words.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";
import { directionOf } from "./price-moves.ts";

/** "raises the price of Pro to USD 29", "cuts its prices by 5%": only what the one sentence says. */
export function changeOf(text: string, product: string | undefined, price: Money | undefined): string {
  const direction = directionOf(text);
  const object = product === undefined ? "its prices" : `the price of ${product}`;
  const [before, after] = stepIn(text);
  if (before && after)
    return `${before.amount < after.amount ? "raises" : "cuts"} ${object} to ${after.currency} ${after.amount}`;
  if (direction === undefined)
    return /\b(?:plans?|tiers?|free)\b/i.test(text) ? "changes its plans" : "changes its prices";
  const percent = percentIn(text);
  const isInText = price !== undefined && findMoney(text).some(({ amount }) => amount === price.amount);
  if (percent !== undefined) return `${direction} ${object} by ${percent}%`;
  return isInText && product !== undefined && /\bto\b|from/.test(text)
    ? `${direction} ${object} to ${price.currency} ${price.amount}`
    : `${direction} ${object}`;
}

/** The new price: the second sum after "from", the first before "instead of", else the first that is not nothing. */
export function priceIn(text: string): Money | undefined {
  const charged = findMoney(text).filter((sum) => sum.amount > 0 && !isNoCharge(text, sum));
  const dated = charged.find(({ end }) => FROM_DAY.test(text.slice(end, end + 40)));
  const now = charged.find(({ start }) => IS_NOW.test(text.slice(Math.max(0, start - 60), start)));
  return insteadIn(text) ?? penceIn(text) ?? stepIn(text)[1] ?? halfStepIn(text) ?? now ?? dated ?? charged[0];
}

/** "drops the $120 flat price and now bills $12", "goes up $2 to $15.49", "$2 becomes $1" */
const IS_NOW =
  /(?<!\p{L})now (?:bills?|costs?|charges?|sells? (?:for|at)|sold (?:for|at)|priced at|goes for|retails? (?:for|at)|pays?|at|is|are)(?: (?:just|only|around|about|customers|users|you|them|members))* ?$|[$€£]\s?\d[\d.,]*(?: (?:an?|per) \p{L}+)?,? (?:to|becomes?) ?$|(?<!\p{L})(?:dann|künftig|jetzt|nun) ?$/iu;

/** "$9.49 from August" */
const FROM_DAY =
  /^(?: ?(?:a|per|each|\/) ?\p{L}+)? (?:from|starting(?: in| on)?|as of|beginning(?: in| on)?) (?:next |the )?(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|month|today|now)/iu;

/** "orders under $50", "the Starter plan for $5 goes away": a bound or what is no more, not what is to be paid. */
function isNoCharge(text: string, { start, end }: Money): boolean {
  return (
    BOUND.test(text.slice(Math.max(0, start - 24), start)) ||
    MORE.test(text.slice(Math.max(0, start - 24), start)) ||
    AND_MORE.test(text.slice(Math.max(0, start - 80), start)) ||
    IS_NO_MORE.test(text.slice(end, end + 60)) ||
    IT_WAS.test(text.slice(Math.max(0, start - 60), start)) ||
    IS_STEP.test(text.slice(end, end + 12))
  );
}

const BOUND =
  /(?<!\p{L})(?:(?:orders?|baskets?|purchases?|invoices?|payments?|incomes?|sales|revenues?|spend(?:ing)?|bills?|volumes?|turnover|accounts?) (?:of )?(?:under|over|above|below|less than|more than|at least|worth|exceeding|from)|under|above|below|worth)\s*$/iu;
/** "another $2 per month" comes on top. */
const MORE =
  /(?<!\p{L})(?:another|extra|additional|(?:goe?s?|going|went) (?:up|down)(?: by)?|by(?: up to| as much as| about| around)?) $/iu;
/** "an extra $4 for one way, and $7 for both" */
const AND_MORE = /(?<!\p{L})(?:another|extra|additional) [$€£]\d[^.;]{0,60} (?:and|or) $/iu;
/** "will cost $40 less" */
const IS_STEP = /^ (?:less|cheaper|dearer|higher|lower)(?!\p{L})/iu;
/** "The basic tier, which cost $9.99", "will remain the same at $1.50" */
const IT_WAS =
  /(?:, (?:which|that) (?:had |previously |formerly |once |used to )?(?:cost|sold for|was priced at|went for)|\b(?:previously|formerly|originally|used to) (?:cost|priced at|sold for|charged)|\b(?:remains?|stays?|(?:kept|held|left)) (?:the same|unchanged|as (?:it is|they are)|put)(?: at| for)?|\bunchanged at|\bbleib(?:t|en) (?:unverändert )?bei|\breste(?:nt)? à) (?:about |around |just |only )?$/iu;
const IS_NO_MORE =
  /^(?:[^.;,]{0,20})? (?:goes away|go away|disappears?|(?:is|are|will be|has been) (?:retired|discontinued|withdrawn|removed|no longer (?:sold|offered|available))|is (?:gone|going away))(?!\p{L})/iu;

/** "from 60p to 65p", "by 10 pence, to 40p" */
function penceIn(text: string): Money | undefined {
  const [, pence] = PENCE.exec(text) ?? [];
  return pence === undefined ? undefined : findMoney(`£${(Number(pence) / 100).toFixed(2)}`)[0];
}

const PENCE = /(?<!\p{L})(?:to|now|costs?|at|is|be) (\d{1,3})p(?![\p{L}\d])/iu;

/** "11,99 statt 9,99 Euro": the new price leaves its currency to the old one. */
function insteadIn(text: string): Money | undefined {
  const [whole, amount] = INSTEAD.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [old] = findMoney(text.slice(text.indexOf(whole) + whole.length).trimStart());
  return old && findMoney(`${old.currency} ${amount}`)[0];
}

const INSTEAD =
  /(?<![\d.,])(\d{1,5}(?:[.,]\d{1,2})?)(?: (?:per|an?|each|im|pro|par|al|por|al) \p{L}+)? (?:(?:an)?statt|in plaats van|au lieu de|en (?:lugar|vez) de|em vez de|invece (?:di|che)|instead of|rather than)(?= (?:bisher |de |d['’])?\S?\d)/iu;

/** "de 1,16 à 1,29 euro": the currency stands once, behind the new price. */
export function halfStepIn(text: string): Money | undefined {
  const [, after] = HALF_STEP.exec(text) ?? [];
  return after === undefined ? undefined : findMoney(after).find(({ amount }) => amount > 0);
}

const HALF_STEP =
  /(?<!\p{L})(?:from|de|von|van|da|dai) \d[\d.,]{0,8} (?:to|à|auf|naar|para|a) (\d[\d.,]{0,8} ?(?:€|£|\$|euros?|EUR|dollars?|pounds?|reais|francs?|CHF))/iu;

/** The old price and the new: "from $25 to $30". */
function stepIn(text: string): Money[] {
  const step = STEP.exec(text);
  const sums = findMoney(text).filter(({ amount, end }) => amount > 0 && end > (step?.index ?? 0));
  return step && sums.length > 1 && sums[0]?.currency === sums[1]?.currency ? sums : [];
}

const STEP =
  /[\d.,]+[^.;]{0,12}?(?:->|→|=>)|(?<!\p{L})(?:from|by|de|von|van|da)\s+\S{0,3}\s?[\d.,]+[^.;]{0,20}?(?<!\p{L})(?:to|a|à|auf|naar|para)(?!\p{L})/iu;

/** The first line that names a price: a heading leaves it to say what for. */
export function lineWithSum(text: string): string {
  return text.split("\n").find((line) => findMoney(line).length > 0) ?? "";
}

export function lineAbout(text: string, product: string | undefined): string {
  return (product && text.split("\n").find((line) => line.includes(product) && findMoney(line).length > 0)) || "";
}

/** With the word that makes it a change: "the heaviest five per cent" is a group. */
const PERCENT_IN_WORDS = createPattern(
  /(?<!\p{L})(?:by|um|d[eo]|del|van|met|di|em|un) (\p{L}{3,12}(?:-\p{L}{3,5})?) (?:per ?cent|Prozent|por ciento|por cento|pour cent|per cento|procent)(?!\p{L})/iu,
);
/** Below ten, as other languages than English write it. */
const SMALL: Record<string, number> = Object.fromEntries(
  [
    "one two three four five six seven eight nine",
    "eins zwei drei vier fünf sechs sieben acht neun",
    "uno dos tres cuatro cinco seis siete ocho nueve",
    "um dois três quatro cinco seis sete oito nove",
    "un deux trois quatre cinq six sept huit neuf",
    "uno due tre quattro cinque sei sette otto nove",
    "een twee drie vier vijf zes zeven acht negen",
  ].flatMap((words) => words.split(" ").map((word, i) => [word, i + 1])),
);

export function percentIn(text: string): number | undefined {
  const match =
    /(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|per ?cent|Prozent|por ciento|por cento|pour cent|per cento|procent)/i.exec(text);
  if (match?.[1] !== undefined) return Number(match[1].replace(",", "."));
  const [, words] = PERCENT_IN_WORDS.exec(text) ?? [];
  return words === undefined ? undefined : (SMALL[words.toLowerCase()] ?? numberInWords(words));
}

/** "Team plan", "price of .com names", "the Pro plan", "Flow now costs". */
export function productIn(text: string): string | undefined {
  const [, plan] = /\b(\p{Lu}[\p{L}\p{N}]{1,20}) (?:plan|tier|package|subscription)\b/u.exec(text) ?? [];
  const [, abroad] =
    /\b(?:abonnement|formule|Tarif|plan|abbonamento|assinatura) (\p{Lu}[\p{L}\p{N}]{1,20})/u.exec(text) ?? [];
  const [, priced] =
    /\bprices? (?:of|for) (?:the |its |all )?(\p{Lu}[\p{L}\p{N}.-]{0,30}(?: [\p{Lu}\d][\p{L}\p{N}.-]{0,30})?|\.[\p{L}\p{N}][\p{L}\p{N}.-]{1,30}|(?!(?:first|second|third|last|next|new|existing|current|all|every\p{L}*|each|some|many|most|both|those|these|this|that|other|others|people|customers?|users?|members?|subscribers?|clients?|rivals?|competitors?|resellers?|businesses|consumers|households|\d)(?!\p{L}))[\p{L}\p{N}][\p{L}\p{N}.-]{1,30}(?: [\p{Ll}-]{3,20})?(?=[.,;:!?)]|$| (?:to|by|from|in|at|on|for|of|will|is|are|was|were|and|as|with|after|before|since)(?!\p{L})))/u.exec(
      text,
    ) ?? [];
  // "The starting price of the car" is that of a thing named before.
  const isNamedBefore = /\bprices? (?:of|for) the \p{Ll}+(?=[.,;:!?)]|$| (?:to|by|from)(?!\p{L}))/u.test(text);
  const [, member] =
    /\b(?:[Mm]ove|[Uu]pdate|[Rr]aise|[Ii]ncrease|[Bb]ump|[Ll]ower|[Cc]ut|[Rr]e-?price|[Pp]rice|[Ss]et|[Cc]hange) (?:the )?(\p{Lu}\p{L}{1,20}) (?:to|from|by|at)\b/u.exec(
      text,
    ) ?? [];
  const [, costing] = /(\p{Lu}[\p{L}\p{N}]{1,20}) (?:now |will )costs?\b/u.exec(text) ?? [];
  const [, stepped] = /(?<!\p{L})(\p{Lu}\p{L}{1,20}) [$€£]\d\S* ?(?:->|→|=>)/u.exec(text) ?? [];
  // "Pro is $20 per month": the lines below a heading give each its price.
  const [, standing] =
    /(?:^|[\n.;:,–—-] ?)(\p{Lu}[\p{L}+]{1,20})(?: (?:is|at|for|becomes)|:) [$€£]\d/u.exec(text) ?? [];
  const [, ware] = OF_WARE.exec(text) ?? [];
  const [usual] = /\b(?:\d+ Mbps|free|basic|standard|entry-level) (?:plan|tier)\b/i.exec(text) ?? [];
  return [plan, abroad, isNamedBefore ? undefined : priced, member, costing, stepped, standing, ware, usual].find(
    (name) =>
      name !== undefined &&
      !BUYERS.test(name) &&
      !/^(?:The|Our|New|This|A|Per|Pricing|Prices?|Free|Existing|It|Was|Now|Before|After|From|Up|Total|Cost|Costs|Plans?|New|Old|Today|Monthly|Yearly|Annual|Which|That|There|What)$/.test(
        name,
      ),
  );
}

/** "cuts Halden 4 prices": in small letters around it a name is one, but for where, when and of which people. */
const OF_WARE =
  /(?<!\p{L})(?:cuts?|slash(?:es|ed)|drops|dropped|lowers|lowered|raises|raised|hikes?|hiked|increases|increased|reduces|reduced|trims|trimmed|halves|doubles) (?:the |its )?(?!(?:UK|US|EU|U\.S|London|Asian?|Euro\p{L}+|\p{Lu}\p{L}+(?:ish|ean|ian|ese|man)|Christmas|Easter|Internet|Web|TV|PC|DVD|CD)(?!\p{L})|\p{Lu}\p{L}+(?:uary|ember|ober|day)(?!\p{L}))(\p{Lu}[\p{L}\p{N}.-]*(?: (?:\p{Lu}[\p{L}\p{N}.-]*|\d{1,4}))*) prices?(?!\p{L})/u;

/** "Cuts prices for harbour rivals": who pays them. */
const BUYERS =
  /(?:rivals|competitors|customers|clients|users|members|resellers|carriers|consumers|subscribers|buyers)$/i;

export function effectiveDate(told: string, reading: Reading): string | undefined {
  const text = told.replace(FIRST_OF, "$1 1. ");
  const dates = findDates(text, reading.referenceAt).filter((date) => date.precision === "day");
  const effective = dates.find(
    (date) =>
      !isWeekdayBehind(text, date, reading) &&
      /(?<!\p{L})(?:effective|from|on|as of|starting|coming|beginning|ab|zum|seit|dès|à (?:partir|compter) d[ue]|au|desde|a partir de(?:l)?|el|dal|da|dall['’]|per|vanaf|met ingang van)(?!\p{L})[^.;]{0,24}$/iu.test(
        text.slice(0, date.start),
      ),
  );
  return effective && toIsoDay(effective.at);
}

/** "Zum ersten Januar": as long as it reads in words, it is no day. */
const FIRST_OF = /(?<!\p{L})((?:zum|ab|am|dem)) ersten (?=\p{Lu}\p{L}+)/giu;

/** "Starting Monday" is the next one, where the last is what dates are read as. */
function isWeekdayBehind(
  text: string,
  { start, end, at }: { start: number; end: number; at: number },
  { referenceAt }: Reading,
): boolean {
  return (
    referenceAt !== undefined &&
    at < referenceAt &&
    WEEKDAY.test(text.slice(start, end)) &&
    IS_START.test(text.slice(0, start))
  );
}

const WEEKDAY = /^(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/i;
const IS_START = /\b(?:starting|beginning|effective|from|as of)(?: on| this| next)? $/i;
