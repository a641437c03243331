import { AppError } from "#core/errors.ts";
import { type BrokenRule, brokenRule } from "./broken-rule.ts";

/** The part of a zod issue that is looked at. */
export type Issue = BrokenRule & { path?: readonly PropertyKey[]; keys?: readonly string[] };

const NAME_LENGTH_MAX = 100;

/**
 * The first thing wrong with an input, as an error that names the field in backticks and never repeats a value:
 * `missing_param` for what is absent, `invalid_param` for the rest.
 */
export function issueError(issue: Issue, input: unknown): AppError {
  const path = issue.path ?? [];
  if (issue.code === "unrecognized_keys") {
    const field = nameOf([...path, issue.keys?.[0] ?? ""]);
    return invalid("invalid_param", `\`${field}\` is not a field of this request.`, field);
  }
  if (path.length === 0) return invalid("invalid_param", "A JSON object of the documented form is expected.");
  const field = nameOf(path);
  if (valueAt(input, path) === undefined) return invalid("missing_param", `\`${field}\` is required.`, field);
  const rule = brokenRule(issue);
  return invalid("invalid_param", `\`${field}\` is not valid${rule === "" ? "" : `: ${rule}`}.`, field);
}

/** In an address a list is what was given several times; "a text is expected" would say nothing to whoever gave two. */
export function repeatedError({ path: [name] = [], code }: Issue, query: unknown): AppError | undefined {
  const isOfKind = code === "invalid_type" || code === "invalid_value";
  if (name === undefined || !isOfKind || !Array.isArray(valueAt(query, [name]))) return undefined;
  const field = nameOf([name]);
  return invalid("invalid_param", `\`${field}\` is given more than once; once is expected.`, field);
}

/** What is wrong with one field that was read apart, as `issueError` would have said it of the whole body. */
export function fieldError(field: string, issue: Issue | undefined, value: unknown): AppError {
  return issueError({ message: "", ...issue, path: [field, ...(issue?.path ?? [])] }, { [field]: value });
}

/** `filters.signal_types[0]`. Names come from the caller too, so odd ones are not repeated. */
function nameOf(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>((sofar, part) => {
    if (typeof part === "number") return `${sofar}[${part}]`;
    return sofar === "" ? String(part) : `${sofar}.${String(part)}`;
  }, "");
  return name.replace(/[^\w.[\] -]/g, "?").slice(0, NAME_LENGTH_MAX);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      value === null || typeof value !== "object" ? undefined : (value as Record<PropertyKey, unknown>)[part],
    input,
  );
}

function invalid(reason: string, message: string, param?: string): AppError {
  return new AppError("invalid", message, { reason, ...(param === undefined ? {} : { param }) });
}
