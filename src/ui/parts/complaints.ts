import { ApiError } from "../api/api-error.ts";

/** What a form calls the fields of the API, as its sentences begin; `[]` stands for any number. */
export type FieldNames = Readonly<Record<string, string>>;

/**
 * What was refused, told where it was entered: `at` a field, by the API's name of it, and the `rest` for the form as a whole.
 * `said` is either.
 */
export type Complaints = { at(field: string): string | undefined; rest: string | undefined; said: string | undefined };

/** What an error says of the fields of a form, in the form's own words. */
export function complaintsOf(error: unknown, names: FieldNames): Complaints {
  if (!(error instanceof ApiError)) return { at: () => undefined, rest: undefined, said: undefined };
  const { param, message } = error;
  const field = param === undefined ? undefined : fieldOf(param, names);
  const text = inWords(message, param, names);
  return {
    at: (asked) => (field !== undefined && asked === field ? text : undefined),
    rest: field === undefined ? text : undefined,
    said: text,
  };
}

/** The field a parameter belongs to: itself, or the nearest around it that the form has. */
export function fieldOf(param: string, names: FieldNames): string | undefined {
  for (let field = param; field !== ""; field = around(field)) if (patternOf(field) in names) return field;
  return undefined;
}

/** `criteria[0].value` is in `criteria[0]`, that in `criteria`, and that in nothing. */
function around(field: string): string {
  return /^(.+?)(?:\.[^.[\]]*|\[\d+\])$/.exec(field)?.[1] ?? "";
}

function patternOf(field: string): string {
  return field.replace(/\[\d+\]/g, "[]");
}

/** The API begins with the parameter in backticks, and names others so. */
function inWords(message: string, param: string | undefined, names: FieldNames): string {
  const nameOf = (spelled: string) => {
    const field = fieldOf(spelled, names);
    return field === undefined ? undefined : names[patternOf(field)];
  };
  const worded = message.replace(/`([^`]+)`/g, (_, spelled: string) => {
    const own = spelled === param ? nameOf(spelled) : names[spelled];
    return own ?? spelled.replaceAll("_", " ");
  });
  return worded.charAt(0).toUpperCase() + worded.slice(1);
}
