import { AppError } from "#core/errors.ts";

const DEPTH_MAX = 64;

/**
 * JSON as people mean it: at most 64 levels deep, no key twice, no `__proto__`, and no string that a database or another
 * program would read differently (NUL, half of a surrogate pair). Throws `invalid` with `invalid_json` or `invalid_param`.
 */
export function parseStrictJson(text: string): unknown {
  checkKeysAndDepth(text);
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
 * One pass over the text with the keys of each open object. Depth is checked here because `JSON.parse` itself overflows
 * the stack on deep nesting; whatever else is malformed is left for it to find.
 */
function checkKeysAndDepth(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  let isKeyNext = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '"') {
      const end = endOfString(text, i);
      const keys = open.at(-1);
      if (isKeyNext && keys) addKey(keys, text.slice(i, end + 1));
      isKeyNext = false;
      i = end;
    } else if (char === "{" || char === "[") {
      open.push(char === "{" ? new Set() : undefined);
      if (open.length > DEPTH_MAX) throw malformed(`The body is nested more than ${DEPTH_MAX} levels deep.`);
      isKeyNext = char === "{";
    } else if (char === "}" || char === "]") {
      open.pop();
      isKeyNext = false;
    } else if (char === ",") {
      isKeyNext = open.at(-1) !== undefined;
    }
  }
}

/** Index of the closing quote, or the end of the text when there is none. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
  return i;
}

function addKey(keys: Set<string>, quoted: string): void {
  let key: string;
  try {
    key = quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
  } catch {
    throw malformed("The body is not valid JSON.");
  }
  if (key === "__proto__") throw unfit("`__proto__` is not a field.", "__proto__");
  if (keys.has(key)) throw malformed("A field of the body is given twice.");
  keys.add(key);
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
