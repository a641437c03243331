import { AppError } from "#core/errors.ts";

const DEPTH_MAX = 64;
/** Each new name costs the parser some 4 µs: the 300,000 that fit into 4 MiB would hold up everybody for more than a second. */
const DIFFERENT_FIELDS_MAX = 10_000;
/** More than any batch holds; the millions that fit into 4 MiB would again be a wait for everybody. */
const VALUES_MAX = 500_000;

const [QUOTE, COMMA, BACKSLASH] = ['"', ",", "\\"].map((character) => character.charCodeAt(0));
const [OBJECT, OBJECT_END, LIST, LIST_END] = ["{", "}", "[", "]"].map((character) => character.charCodeAt(0));

/**
 * JSON as people mean it: at most 64 levels deep, at most 10,000 different fields and half a million
 * values, no key twice, no `__proto__`, and no string that a database or another
 * program would read differently (NUL, half of a surrogate pair). Throws `invalid` with `invalid_json` or `invalid_param`.
 */
export function parseStrictJson(text: string): unknown {
  checkShape(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed("The body is not valid JSON.");
  }
  // Only an escape can smuggle these in: the raw text is valid UTF-8, and JSON forbids raw control characters.
  if (/\\u(?:0000|d[89a-f])/i.test(text)) checkStrings(value, []);
  return value;
}

/** UTF-8 or nothing: silent replacement characters would change what was sent. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("The body is not valid UTF-8.");
  }
}

/**
 * One pass over the text with the keys of each open object. What would cost `JSON.parse` its stack or everybody else their
 * time is refused here; whatever else is malformed is left for it to find.
 */
function checkShape(text: string): void {
  const open: Open[] = [];
  let values = 0;
  const different = new Set<string>();
  let isKeyNext = false;
  // By code: four megabytes of characters of their own take six times as long.
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      const end = endOfString(text, i);
      const keys = isKeyNext ? keysOfLast(open) : undefined;
      if (keys) different.add(addKey(keys, text.slice(i, end + 1)));
      if (different.size > DIFFERENT_FIELDS_MAX) throw malformed("The body has more than 10,000 different fields.");
      isKeyNext = false;
      i = end;
    } else if (code === OBJECT || code === LIST) {
      open.push(code === OBJECT ? "no keys yet" : undefined);
      if (open.length > DEPTH_MAX) throw malformed(`The body is nested more than ${DEPTH_MAX} levels deep.`);
      isKeyNext = code === OBJECT;
    } else if (code === OBJECT_END || code === LIST_END) {
      open.pop();
      isKeyNext = false;
    } else if (code === COMMA) {
      if (++values > VALUES_MAX) throw malformed("The body holds more than 500,000 values.");
      isKeyNext = open.at(-1) !== undefined;
    }
  }
}

/** Of an object its keys, which nothing is spent on before there are any; of a list nothing. */
type Open = Set<string> | "no keys yet" | undefined;

function keysOfLast(open: Open[]): Set<string> | undefined {
  const last = open.at(-1);
  if (last !== "no keys yet") return last;
  const keys = new Set<string>();
  open[open.length - 1] = keys;
  return keys;
}

/** Index of the closing quote, or the end of the text when there is none. From quote to quote, as most of a body lies between them. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

/** Whether an odd number of backslashes stands before it; within a string none belongs to anything else. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === BACKSLASH) before--;
  return (at - before) % 2 === 1;
}

/** Returns the key. */
function addKey(keys: Set<string>, quoted: string): string {
  let key: string;
  try {
    key = quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
  } catch {
    throw malformed("The body is not valid JSON.");
  }
  if (key === "__proto__") throw unfit("`__proto__` is not a field.", "__proto__");
  if (keys.has(key)) throw malformed("A field of the body is given twice.");
  keys.add(key);
  return key;
}

function checkStrings(value: unknown, path: string[]): void {
  if (typeof value === "string" && (value.includes("\0") || !value.isWellFormed())) {
    const field = path.filter((part) => /^[\w-]{1,64}$/.test(part)).join(".");
    throw unfit(`\`${field}\` holds a character that cannot be stored.`, field);
  }
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) {
    checkStrings(key, path);
    checkStrings(inner, [...path, key]);
  }
}

function malformed(message: string): AppError {
  return new AppError("invalid", message, { reason: "invalid_json" });
}

function unfit(message: string, param: string): AppError {
  return new AppError("invalid", message, { reason: "invalid_param", param });
}
