import { countryCode } from "./country-code.ts";
import type { Criterion } from "./criterion.ts";
import { type AppError, invalidParam } from "./errors.ts";
import { wholeNumber } from "./headcount.ts";

/** What the values of an attribute look like; those of all others are texts of any kind. */
const KINDS: Readonly<Record<string, { read(value: unknown): unknown; expected: string }>> = {
  hq_country: {
    read: (value) => (typeof value === "string" ? countryCode(value) : undefined),
    expected: "names no known country; its two-letter code such as DE is expected, or its usual name",
  },
  employee_count: {
    read: toNumber,
    expected: "must be a whole number such as 240: that is what `employee_count` holds",
  },
  founded_year: { read: toNumber, expected: "must be a year such as 2012: that is what `founded_year` holds" },
};
const NUMBERS = ["employee_count", "founded_year"];
const RANGES: Criterion["op"][] = ["gte", "lte", "between"];

/**
 * A criterion whose value is written as the attribute is, so that it can be met: countries are kept as codes, and what no account
 * can ever hold is refused. Of a custom attribute nobody knows what it holds. Throws `invalid_param` below `param`.
 */
export function comparableCriterion(criterion: Criterion, param: string): Criterion {
  const { attribute, op, value } = criterion;
  if (op === "exists" || attribute.startsWith("custom.")) return criterion;
  if (RANGES.includes(op)) {
    if (NUMBERS.includes(attribute)) return criterion;
    throw invalidParam(
      `${param}.op`,
      `compares numbers, and \`${attribute}\` is none: take \`in\` with a list of values`,
    );
  }
  const kind = KINDS[attribute];
  if (kind === undefined) return criterion;
  const read = (one: unknown, at: string) => kind.read(one) ?? refuse(invalidParam(at, kind.expected));
  if (!Array.isArray(value)) return { ...criterion, value: read(value, `${param}.value`) };
  // Two spellings of one country are one.
  return { ...criterion, value: [...new Set(value.map((one, at) => read(one, `${param}.value[${at}]`)))] };
}

function toNumber(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 ? value : undefined;
  return typeof value === "string" ? wholeNumber(value) : undefined;
}

function refuse(error: AppError): never {
  throw error;
}
