import type { Schemas } from "../api/client.ts";

type Told = Pick<Schemas["AuditRow"], "before" | "after" | "changed">;
/** One value that is another now; neither side is known of what the log only names. */
export type FieldChange = { field: string; before?: string; after?: string };

const TEXT_MAX = 80;

/** What differs, value by value: of an object or a list within only what is other there, by its path. */
export function changesOf({ before, after, changed }: Told): FieldChange[] {
  const [was, is] = [flattened(before ?? {}), flattened(after ?? {})];
  const fields = [...new Set([...was.keys(), ...is.keys()])].filter((field) => was.get(field) !== is.get(field));
  const isNamed = (name: string) => fields.some((field) => field === name || field.startsWith(`${name} `));
  const unsaid = (changed ?? []).filter((name) => !isNamed(name)).map((field) => ({ field }));
  const told = fields.map((field) => ({
    field,
    ...sideOf("before", was.get(field)),
    ...sideOf("after", is.get(field)),
  }));
  return [...told, ...unsaid];
}

function sideOf(side: "before" | "after", text: string | undefined): Partial<FieldChange> {
  return text === undefined ? {} : { [side]: text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text };
}

/** `{ weights: { fit: 30 } }` is "weights fit": "30". */
function flattened(facts: Record<string, unknown>, path = "", into = new Map<string, string>()): Map<string, string> {
  for (const [name, value] of Object.entries(facts)) {
    const place = path === "" ? name : `${path} ${name}`;
    if (isNested(value)) flattened(value, place, into);
    else if (!isEmpty(value)) into.set(place, toText(value));
  }
  return into;
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

/** An object without anything in it says nothing. */
function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

function toText(value: unknown): string {
  if (value === null || value === "") return "none";
  if (Array.isArray(value))
    return value.length === 0
      ? "none"
      : value.map((one) => (isNested(one) ? JSON.stringify(one) : toText(one))).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
