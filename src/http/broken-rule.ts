/** What of a zod issue tells which rule was broken. */
export type BrokenRule = {
  code?: string;
  message: string;
  /** What was limited: `string`, `array`, `number` … */
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  expected?: string;
  values?: readonly unknown[];
  /** What may stand in the field that tells the members of a union apart. */
  options?: readonly unknown[];
};

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};
/** What a length is counted in. */
const PARTS: Readonly<Record<string, string>> = { string: "character", array: "entry", set: "entry" };
const PLURALS: Readonly<Record<string, string>> = { entry: "entries" };
/** A longer list of choices is found in the documentation. */
const CHOICES_MAX = 12;

/** The rule that a field breaks, in words a reader of a form understands; "" when there is nothing to say. Never repeats a value. */
export function brokenRule(issue: BrokenRule): string {
  return ruleInWords(issue) ?? issue.message.split(": ").slice(1).join(": ");
}

function ruleInWords({
  code,
  origin = "",
  minimum,
  maximum,
  expected = "",
  values = [],
  options = [],
}: BrokenRule): string | undefined {
  switch (code) {
    case "too_big":
      return maximum === undefined ? undefined : limit("at most", maximum, origin);
    case "too_small":
      if (minimum === undefined) return undefined;
      return Number(minimum) === 1 && origin in PARTS ? "it must not be empty" : limit("at least", minimum, origin);
    case "invalid_type":
      return KINDS[expected] && `${KINDS[expected]} is expected`;
    case "invalid_value":
      return choice(values);
    case "invalid_union":
      return choice(options);
    default:
      return undefined;
  }
}

function choice(options: readonly unknown[]): string | undefined {
  if (options.length === 0 || options.length > CHOICES_MAX) return undefined;
  return options.length === 1 ? `only ${options[0]} is allowed` : `one of ${options.join(", ")} is expected`;
}

/** "at most 200 characters are allowed". */
function limit(bound: string, count: number | bigint, origin: string): string | undefined {
  if (origin === "number" || origin === "int") return `it must be ${bound} ${count}`;
  const part = PARTS[origin];
  if (part === undefined) return undefined;
  const [parts, are] = Number(count) === 1 ? [part, "is"] : [PLURALS[part] ?? `${part}s`, "are"];
  return `${bound} ${count} ${parts} ${are} ${bound === "at most" ? "allowed" : "needed"}`;
}
