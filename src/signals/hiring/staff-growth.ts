import { createPattern } from "../language/pattern.ts";
import {
  AHEAD,
  BY_PART,
  BY_PERCENT,
  COUNT_OF_STAFF,
  FROM_TO,
  GROWN_BY,
  GROWN_TO,
  HEADLINE_TIMES,
  IN_SIZE,
  IS_STAFF,
  JOINED_US,
  MANIFOLD,
  MARK,
  MORE_THAN,
  NEWCOMERS,
  OF_ONE_STAFF,
  STAFF_BEFORE,
  STAFF_FROM_TO,
  TWICE,
  UP_FROM,
} from "./growth-forms.ts";
import { NUMBER, numberOf } from "./staff-counts.ts";

/** How texts say that a company has more people than before: how many now (`count`), by how much (`percent`), as far as told. */
export type Growth = {
  at: number;
  count?: number;
  percent?: number;
  factor?: number;
  isOfAnybody?: boolean;
  isOfNewcomers?: boolean;
};

/** Growth below this is the ordinary course of business (percent). */
export const GROWTH_PERCENT_MIN = 10;
/** Newcomers fewer than this are no growth to speak of. */
const NEWCOMERS_MIN = 10;

const FACTORS: [RegExp, number][] = [
  [/quintupl/i, 5],
  [/quadrupl|vervierf/i, 4],
  [/three|trebl|tripl|verdreif|verdrievou/i, 3],
  [/doubl|verdopp|dupl|dobr|raddopp|verdubb/i, 2],
];

/** How a text that a sentence stands in is to be read. */
export type GrowthContext = { isTitle: boolean; isOfStaff: () => boolean };

/** The first growth of staff that a sentence tells; `isOfStaff` when its text speaks of a company's people elsewhere. */
export function growthIn(text: string, context: GrowthContext): Growth | undefined {
  const growth = growthToldIn(text, context);
  if (!growth) return undefined;
  const percent =
    growth.percent ?? (growth.factor === undefined && HAS_SHARE.test(text) ? byPercent(text)?.percent : undefined);
  const count = growth.count ?? (growth.factor === undefined ? countBeside(text) : undefined);
  return { ...growth, ...(count !== undefined && { count }), ...(percent !== undefined && { percent }) };
}

const HAS_SHARE = /%|per ?cent|prozent/i;

/** "Grew by 14 percent to 1,012 employees" */
function countBeside(text: string): number | undefined {
  const stated = COUNT_OF_STAFF.exec(text)?.groups;
  const written = stated?.["to"] ?? stated?.["to2"];
  const count = numberOf(written);
  return count !== undefined && count >= NEWCOMERS_MIN && !isYear(written) ? count : undefined;
}

function growthToldIn(text: string, { isTitle, isOfStaff }: GrowthContext): Growth | undefined {
  const counted = HAS_NUMBER.test(text)
    ? (fromTo(text) ?? moreThan(text) ?? (text.includes("%") || HAS_PERCENT.test(text) ? byPercent(text) : undefined))
    : undefined;
  return (
    counted ??
    (HAS_PART.test(text) ? byPart(text) : undefined) ??
    (HAS_FACTOR.test(text) ? manifold(text, isTitle, isOfStaff) : undefined) ??
    (HAS_NUMBER.test(text) ? (grownTo(text) ?? newcomers(text)) : undefined) ??
    (HAS_MARK.test(text) ? mark(text) : undefined)
  );
}

/** Cheap first looks: the patterns are dear, and most sentences have nothing for them. */
const HAS_NUMBER = createPattern(new RegExp(`\\d|(?<![\\p{L}])(?:${NUMBER})(?![\\p{L}])`, "iu"));
const HAS_PERCENT = createPattern(/percent|per cent|prozent|por c[ie]+nto|procent|pour cent|per cento/i);
const HAS_FACTOR = createPattern(
  /doubl|tripl|trebl|quadrupl|quintupl|fold|times|\dx|twice|verdopp|verdreif|vervier|duplic|dobr|raddopp|doppi|doppelt|dubbel|doble|keer/i,
);
const HAS_PART = createPattern(/\b(?:third|quarter|half|fifth)s?\b/i);
const HAS_MARK = createPattern(
  /pass|top|surp|erreicht|attein|alcan|raggi|berei|ating|chega|number|became|becomes| no\.|#|exce|cross|super|übersch|dép|franch|ultrap|hit|reach|welcom|hir|join|meet|greet|celebr|onboard|begrüß|accueil|bienv/i,
);

function fromTo(text: string): Growth | undefined {
  for (const pattern of [...FROM_TO, STAFF_FROM_TO, ...OF_ONE_STAFF, UP_FROM]) {
    const match = pattern.exec(text);
    const [from, to] = [numberOf(match?.groups?.["from"]), numberOf(match?.groups?.["to"])];
    if (
      !match ||
      from === undefined ||
      to === undefined ||
      isYear(match.groups?.["from"]) ||
      isYear(match.groups?.["to"])
    )
      continue;
    if (AHEAD.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    const unit = match.groups?.["unit"] ?? match.groups?.["unit2"];
    const isOfStaff = STAFF_BEFORE.test(text.slice(0, match.index + match[0].length));
    if (unit === undefined && !isOfStaff) continue;
    if ((to - from) * 100 >= GROWTH_PERCENT_MIN * from)
      return { at: match.index, count: to, ...anybody(text, match, unit) };
  }
  return undefined;
}

/** People who may be of an event, a town or a union: somebody has to have grown to them. */
const NEUTRAL =
  /^[- ]?(?:people|persons|workers|folks|heads|experts|specialists|professionals|engineers|consultants|strong|leute|personnes|personas|trabajadores|profesionales|pessoas|persone|mensen)$/iu;

function anybody(text: string, match: RegExpExecArray, unit: string | undefined): Pick<Growth, "isOfAnybody"> {
  const before = text.slice(0, match.index);
  const isNeutral = unit !== undefined && NEUTRAL.test(unit) && !IS_STAFF.test(before) && !EMPLOYS.test(before);
  return isNeutral ? { isOfAnybody: true } : {};
}

/** "The group employed 8,412 people": who is employed is of the staff. */
const EMPLOYS = /\bemploy(?:s|ed|ing)(?: \p{L}+){0,3} $/iu;

/** Where a sentence first speaks of the staff, which does the growing. */
export function staffAt(text: string): number | undefined {
  return STAFF_BEFORE.exec(text)?.index;
}

function byPercent(text: string): Growth | undefined {
  for (const pattern of BY_PERCENT) {
    const match = pattern.exec(text);
    const percent = Number(match?.groups?.["percent"]?.replace(",", "."));
    if (!match || !(percent >= GROWTH_PERCENT_MIN)) continue;
    const count = numberOf(match.groups?.["to"]);
    return { at: match.index, percent, ...(count !== undefined && { count }) };
  }
  return undefined;
}

const PARTS: Record<string, number> = { third: 33, quarter: 25, half: 50, fifth: 20 };

function byPart(text: string): Growth | undefined {
  const match = BY_PART.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  if (!match) return undefined;
  const [to, percent] = [numberOf(match.groups?.["to"]), PARTS[match.groups?.["part"]?.toLowerCase() ?? ""]];
  return { at: match.index, ...(to === undefined ? percent !== undefined && { percent } : { count: to }) };
}

function moreThan(text: string): Growth | undefined {
  const match = MORE_THAN.exec(text);
  const [to, more] = [numberOf(match?.groups?.["to"]), numberOf(match?.groups?.["more"])];
  if (!match || to === undefined || more === undefined || more >= to) return undefined;
  return more * 100 >= GROWTH_PERCENT_MIN * (to - more) ? { at: match.index, count: to } : undefined;
}

function manifold(text: string, isTitle: boolean, isOfStaff: () => boolean): Growth | undefined {
  const patterns = isTitle ? [...MANIFOLD, HEADLINE_TIMES] : MANIFOLD;
  const match = patterns.map((pattern) => pattern.exec(text)).find((one) => one !== null) ?? inSize(text, isOfStaff);
  const twice = STAFF_BEFORE.test(text) ? TWICE.exec(text) : null;
  const found = match ?? twice;
  if (!found) return undefined;
  const factor = FACTORS.find(([word]) => word.test(found[0]))?.[1] ?? 2;
  const stated = COUNT_OF_STAFF.exec(text)?.groups;
  const count = numberOf(stated?.["to"] ?? stated?.["to2"]);
  return {
    at: found.index,
    factor,
    ...(count !== undefined && count >= NEWCOMERS_MIN && !isYear(stated?.["to"] ?? stated?.["to2"]) && { count }),
  };
}

function inSize(text: string, isOfStaff: () => boolean): RegExpExecArray | null {
  const match = IN_SIZE.exec(text);
  return match && isOfStaff() ? match : null;
}

function grownTo(text: string): Growth | undefined {
  for (const pattern of GROWN_TO) {
    const match = pattern.exec(text);
    const to = numberOf(match?.groups?.["to"]);
    const isSmall = to !== undefined && to < (OF_FEW.test(match?.[0] ?? "") ? FEW_MIN : NEWCOMERS_MIN);
    if (!match || isSmall || isYear(match.groups?.["to"])) continue;
    return { at: match.index, ...(to !== undefined && { count: to }), ...anybody(text, match, match.groups?.["unit"]) };
  }
  return undefined;
}

/** Whoever counts a handful of colleagues says so of the team itself. */
const OF_FEW = /team is now/i;
const FEW_MIN = 4;

function newcomers(text: string): Growth | undefined {
  const grown = GROWN_BY.exec(text);
  const match = grown ?? NEWCOMERS.exec(text) ?? JOINED_US.exec(text);
  const number = numberOf(match?.groups?.["new"]);
  if (!match || number === undefined || number < NEWCOMERS_MIN) return undefined;
  return { at: match.index, isOfNewcomers: true, ...(grown && { count: number }) };
}

function mark(text: string): Growth | undefined {
  const match = MARK.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  const count = numberOf(match?.groups?.["to"]);
  return match && { at: match.index, ...(count !== undefined && { count }) };
}

function isYear(written: string | undefined): boolean {
  return written !== undefined && /^(?:19|20)\d\d$/.test(written);
}
