import { jsonpath } from "json-p3";

/** The first value at a path (RFC 9535) of a JSON text. Throws `SyntaxError` where the text is no JSON. */
export function valueAt(text: string, path: string): unknown {
  return valuesAt(text, path)[0];
}

/** All values at a path, in the order of the text. Throws as `valueAt`. */
export function valuesAt(text: string, path: string): unknown[] {
  return jsonpath.query(path, JSON.parse(text)).values();
}

export function isJsonPath(text: string): boolean {
  try {
    checkJsonPath(text);
    return true;
  } catch {
    return false;
  }
}

/** Throws for a path that cannot be read. */
export function checkJsonPath(path: string): void {
  jsonpath.compile(path);
}
