import { findMoney } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";

/** What a price is paid for; a change of period alone is a switch on the page, not a new price. */
export type Period = "month" | "year" | "other";
export type Price = { amount: number; currency: string; period: Period; blockIndex: number };
/** A plan of a pricing page: its name, where it stands and what it costs; no price when it is free or on request. */
export type Plan = { name: string; nameIndex: number; prices: Price[] };

/** Names that plans bear nearly everywhere. */
const USUAL_NAME =
  /^(?:the )?(?:free|starter|start|basic|essentials?|standard|teams?|pro|professional|plus|premium|growth|grow|business|scale|advanced|enterprise|ultimate|hobby|solo|individual|personal|core|lite|launch|startups?|company|unlimited|max|developer|community|silver|gold|bronze|platinum)(?: (?:plus|pro|plan|tier|edition|package))?$/i;
/** Short blocks that are no names: switches, buttons, badges, prices in words. */
const NOT_A_NAME =
  /^(?:get|start(?:ed)? |buy|try|contact|choose|sign|learn|compare|select|book|talk|subscribe|upgrade|request|view|see|monthly|annual(?:ly)?|yearly|billed|most popular|popular|recommended|best|new$|our |simple|pricing|prices?|plans?$|features?|faq|everything|includes?|save|per |for |from|up to|or$|and$|custom$|let['’]s|all |no |unlimited \w|coming soon|add-?ons?)/i;
const NAME_WORDS_MAX = 3;
/** A plan's price stands within so many blocks of its name. */
const NAME_REACH = 4;
/** Promises, praise and promotions carry sums that are no prices. */
const NOT_A_PRICE = createPattern(
  /\b(?:save[sd]?|saving|off\b|discount|was |instead of|until|ends|expires|credits? worth|worth|value of|raised|processed|managed|revenue|customers|companies trust|guarantee|refund|billions?|millions?|gift|bonus|earn|cash ?back|funding)\b|["“”]|%/i,
);
const PRICE_WORDS_MAX = 16;
const PRICE_MAX = 100_000;

/** Whether a block says what something costs: short, a modest sum, no promotion. */
export function isPriceBlock(block: string): boolean {
  if (block.split(/\s+/, PRICE_WORDS_MAX + 1).length > PRICE_WORDS_MAX || NOT_A_PRICE.test(block)) return false;
  const money = findMoney(block);
  return money.length > 0 && money.every(({ amount }) => amount < PRICE_MAX);
}

/** What a row names before its price: "Line rental" of "Line rental: £11.99"; undefined for a price that stands alone. */
export function rowLabel(block: string): string | undefined {
  const label = /^(\p{L}[^\d$€£¥₹]{2,60}?)[\s:–—-]*(?:[A-Z]{1,3}[$€£¥₹]|[$€£¥₹]|[A-Z]{3} )?\s?\d/u
    .exec(block)?.[1]
    ?.trim();
  return label === undefined || NOT_A_LABEL.test(label) ? undefined : label;
}

const NOT_A_LABEL =
  /^(?:from|only|just|starts?|starting|now|per|or|plus|then|billed|usd|eur|gbp|chf|inr|month|year|annual|yearly|ab|dès|desde|da|vanaf|à partir)(?!\p{L})/iu;

/** The plans of a page in order: the name before a price, or one of the usual names with a price or "Contact us" after it. */
export function readPlans(blocks: string[]): Plan[] {
  const plans: Plan[] = [];
  let current: Plan | undefined;
  for (const [index, block] of blocks.entries()) {
    if (isPlanName(blocks, index)) {
      current = { name: block.trim(), nameIndex: index, prices: [] };
      plans.push(current);
    } else if (current && isPriceBlock(block) && rowLabel(block) === undefined) {
      current.prices.push(...pricesOf(blocks, index));
    }
  }
  return plans;
}

/** The prices a block names, with the period that it or the block after it gives. */
export function pricesOf(blocks: string[], index: number): Price[] {
  const block = blocks[index] ?? "";
  const after = blocks[index + 1] ?? "";
  const following = isPriceBlock(after) || after.length > 60 ? "" : after;
  const period = periodOf(block) ?? periodOf(following) ?? "other";
  return findMoney(block).map(({ amount, currency }) => ({ amount, currency, period, blockIndex: index }));
}

function periodOf(text: string): Period | undefined {
  if (/\b(?:billed |paid )?(?:annually|yearly)\b|\bannual\b/i.test(text)) return "year";
  if (/\b(?:mo|month|months|monthly|monat|mois|mes|maand|mese|mês)\b/i.test(text)) return "month";
  return /\b(?:yr|year|jahr|an|año|jaar|anno|ano)\b/i.test(text) ? "year" : undefined;
}

function isPlanName(blocks: string[], index: number): boolean {
  const block = (blocks[index] ?? "").trim();
  const words = block.split(/\s+/, NAME_WORDS_MAX + 1);
  if (words.length > NAME_WORDS_MAX || block.length > 40 || !/^\p{Lu}/u.test(block)) return false;
  const isUsual = USUAL_NAME.test(block);
  if (!isUsual && (NOT_A_NAME.test(block) || /\d|[.!?,:;]$/.test(block))) return false;
  const next = blocks.slice(index + 1, index + 1 + (isUsual ? NAME_REACH : 1));
  return next.some(
    (candidate) =>
      (isPriceBlock(candidate) && rowLabel(candidate) === undefined) || (isUsual && isOnRequest(candidate)),
  );
}

function isOnRequest(block: string): boolean {
  return /^(?:custom(?: pricing)?|contact (?:us|sales)|let['’]s talk|talk to (?:us|sales)|on request|free|free forever|gratis|kostenlos|auf anfrage|sur demande)$/i.test(
    block.trim(),
  );
}
