import { nameKey } from "#core/name-key.ts";
import { type BlockChange, blockForm, diffBlocks } from "#matching/content-diff.ts";
import { isPriceBlock, type Plan, type Price, pricesOf, readPlans, rowLabel } from "./technology/plans.ts";

/** One change of what is sold: a price of a plan, a plan more or less, a limit of a plan. `blockIndex` is in the new page. */
export type PricingChange = {
  kind: "price" | "plan_added" | "plan_removed" | "limit";
  product: string | undefined;
  before: string | undefined;
  after: string | undefined;
  prices: { before: Price; after: Price } | undefined;
  blockIndex: number;
};

/** A factor between two prices beyond which they are not two versions of one price. */
const FACTOR_MAX = 20;
/** Share of the plans that may vanish while the page still counts as read whole. */
const LOST_SHARE_MAX = 0.5;
/** What yearly billing usually takes off, as a factor; the same factor on every plan looks like a switch left on. */
const YEARLY_FACTOR = { from: 0.6, to: 0.91 };

/**
 * What changed for buyers between two observations of a pricing page. Only prices, plans and limits of plans: counters,
 * praise, dates and buttons are never looked at; a page shown in another currency or billing period is the same page.
 */
export function comparePricing(before: string[], after: string[]): PricingChange[] {
  const [old, current] = [readPlans(before), readPlans(after)];
  if (isUnreadable(old, current) || hasOtherCurrency(before, after)) return [];
  const changes = diffBlocks(before, after);
  const prices = [...planPrices(old, current), ...rowPrices(before, after, changes, current)];
  const distinct = prices.filter(
    (change, index) => prices.findIndex(({ blockIndex }) => blockIndex === change.blockIndex) === index,
  );
  if (isBillingSwitch(distinct, current, after)) return [];
  return [...distinct, ...planSet(before, after, old, current), ...limits(changes, current)];
}

/** Plans that all vanish, or a page without a price, are a fault of reading and no event. */
function isUnreadable(old: Plan[], current: Plan[]): boolean {
  const kept = current.filter((plan) => old.some((other) => nameKey(other.name) === nameKey(plan.name)));
  return old.length > 1 && kept.length / old.length < LOST_SHARE_MAX && current.length < old.length;
}

function hasOtherCurrency(before: string[], after: string[]): boolean {
  const [old, current] = [currenciesOf(before), currenciesOf(after)];
  return old.size > 0 && current.size > 0 && ![...current].some((currency) => old.has(currency));
}

function currenciesOf(blocks: string[]): Set<string> {
  const prices = blocks.flatMap((block, index) => (isPriceBlock(block) ? pricesOf(blocks, index) : []));
  return new Set(prices.map(({ currency }) => currency));
}

/** Prices of plans that stand on both pages under the same name. */
function planPrices(old: Plan[], current: Plan[]): PricingChange[] {
  return current.flatMap((plan) => {
    const other = old.find(({ name }) => nameKey(name) === nameKey(plan.name));
    if (!other) return [];
    const gone = other.prices.filter((price) => !plan.prices.some((same) => isSamePrice(price, same)));
    const fresh = plan.prices.filter((price) => !other.prices.some((same) => isSamePrice(price, same)));
    return fresh.flatMap((price) => {
      const from = gone.find(({ currency, period }) => currency === price.currency && period === price.period);
      if (!from || !isChange(from, price)) return [];
      gone.splice(gone.indexOf(from), 1);
      return [toPriceChange(plan.name, from, price)];
    });
  });
}

/** Rows such as "Line rental: £11.99" that read the same but for the sum. */
function rowPrices(before: string[], after: string[], changes: BlockChange[], plans: Plan[]): PricingChange[] {
  return changes.flatMap((change) => {
    if (change.before === undefined || change.after === undefined) return [];
    if (!isPriceBlock(change.before) || !isPriceBlock(change.after)) return [];
    if (blockForm(change.before) !== blockForm(change.after)) return [];
    const label = rowLabel(change.after);
    const [from] = pricesOf(before, change.beforeIndex);
    const [to] = pricesOf(after, change.afterIndex);
    if (label === undefined || !from || !to || from.currency !== to.currency || from.period !== to.period) return [];
    const isOfPlan = plans.some(({ prices }) => prices.some(({ blockIndex }) => blockIndex === change.afterIndex));
    return isChange(from, to) && !isOfPlan ? [toPriceChange(label, from, to)] : [];
  });
}

function isSamePrice(left: Price, right: Price): boolean {
  return left.amount === right.amount && left.currency === right.currency;
}

function isChange(from: Price, to: Price): boolean {
  const [low, high] = [Math.min(from.amount, to.amount), Math.max(from.amount, to.amount)];
  return low !== high && (low === 0 || high / low <= FACTOR_MAX);
}

function toPriceChange(product: string, from: Price, to: Price): PricingChange {
  return {
    kind: "price",
    product,
    before: formatPrice(from),
    after: formatPrice(to),
    prices: { before: from, after: to },
    blockIndex: to.blockIndex,
  };
}

/** "EUR 49": a price without its period, as it stands in the facts. */
export function formatPrice({ amount, currency }: Pick<Price, "amount" | "currency">): string {
  return `${currency} ${amount}`;
}

/** Every plan up or down by one factor on a page that offers both ways of billing: the other way was shown first. */
function isBillingSwitch(changes: PricingChange[], plans: Plan[], after: string[]): boolean {
  const factors = changes.flatMap(({ prices }) => (prices ? [prices.after.amount / prices.before.amount] : []));
  const priced = plans.filter(({ prices }) => prices.some(({ amount }) => amount > 0)).length;
  const [first] = factors;
  if (first === undefined || factors.length < 2 || factors.length < priced) return false;
  const isUniform = factors.every((factor) => Math.abs(factor / first - 1) < 0.02);
  const down = Math.min(first, 1 / first);
  const hasSwitch = after.some((block) => /\b(?:annual(?:ly)?|yearly)\b/i.test(block));
  return isUniform && hasSwitch && down >= YEARLY_FACTOR.from && down <= YEARLY_FACTOR.to;
}

/** Plans whose name is nowhere on the other page, as long as another plan stands on both. */
function planSet(before: string[], after: string[], old: Plan[], current: Plan[]): PricingChange[] {
  const names = (blocks: string[]) => new Set(blocks.map(nameKey));
  const [oldBlocks, currentBlocks] = [names(before), names(after)];
  const isAnchored = current.some(({ name }) => old.some((other) => nameKey(other.name) === nameKey(name)));
  if (!isAnchored) return [];
  const added = current.filter(({ name }) => !oldBlocks.has(nameKey(name)));
  const removed = old.filter(({ name }) => !currentBlocks.has(nameKey(name)));
  const toChange = (plan: Plan, kind: "plan_added" | "plan_removed"): PricingChange => {
    const [price] = plan.prices;
    const text = price ? `${plan.name}, ${formatPrice(price)}` : plan.name;
    const isAdded = kind === "plan_added";
    return {
      kind,
      product: plan.name,
      before: isAdded ? undefined : text,
      after: isAdded ? text : undefined,
      prices: undefined,
      blockIndex: isAdded ? plan.nameIndex : (current[0]?.nameIndex ?? 0),
    };
  };
  return [
    ...added.map((plan) => toChange(plan, "plan_added")),
    ...removed.map((plan) => toChange(plan, "plan_removed")),
  ];
}

const LIMIT =
  /^(?:up to |includes? |max(?:imum)? )?[\d.,]+[km]?\+? (?:[\p{L}-]+ ){0,2}?(?:users?|seats?|projects?|events?|gb|tb|mb|credits?|executions?|contacts?|e?-?mails?|requests?|minutes?|api calls?|workspaces?|records?|rows?|messages?|builds?|monitors?|domains?|invoices?|documents?|runs?|tasks?|agents?|members?)\b/iu;
const NOT_A_LIMIT =
  /\b(?:trust|join|used by|customers|reviews?|stars?|online|left|remaining|ago|served|sent|processed)\b/i;
/** A plan's features stand within so many blocks of its name. */
const FEATURE_REACH = 15;

/** "Up to 5 users" that became "Up to 3 users" within a plan. */
function limits(changes: BlockChange[], plans: Plan[]): PricingChange[] {
  return changes.flatMap((change) => {
    if (change.before === undefined || change.after === undefined) return [];
    if (!LIMIT.test(change.before) || !LIMIT.test(change.after) || NOT_A_LIMIT.test(change.after)) return [];
    if (blockForm(change.before) !== blockForm(change.after)) return [];
    const plan = plans.findLast(({ nameIndex }) => nameIndex < change.afterIndex);
    if (!plan || change.afterIndex - plan.nameIndex > FEATURE_REACH) return [];
    const { before, after, afterIndex } = change;
    return [{ kind: "limit", product: plan.name, before, after, prices: undefined, blockIndex: afterIndex }];
  });
}
