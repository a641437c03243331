/** Separates a verb from what it acts on inside the program; refused when it comes from outside. */
const SEPARATOR = "/~";
const VERB = /(?::|%3a)([a-z][a-z0-9-]*)$/i;
/** What every path has that is spelled otherwise inside, or refused. */
const UNUSUAL = /[:%~.]/;
const FORMAT = /\/([^/]+)\.(csv|ndjson)$/;

/**
 * Routers read a colon as the start of a parameter, so the verb of `/v1/accounts/{id}:rescore` is moved behind a
 * separator before routing: `/v1/accounts/{id}/~rescore`. Only the last colon of the last segment counts, `%3A` is equal.
 * A parameter ends with its segment, so the format of `/v1/exports/{kind}.csv` is moved before it: `/v1/exports/~csv/{kind}`.
 * Undefined when the path already has the separator: nobody may reach a verb by its inner spelling.
 */
export function toVerbPath(path: string): string | undefined {
  if (!UNUSUAL.test(path)) return path;
  if (/\/(?:~|%7e)/i.test(path)) return undefined;
  const lastSegment = path.slice(path.lastIndexOf("/") + 1);
  const match = VERB.exec(lastSegment);
  if (!match || match.index === 0) return path.replace(FORMAT, `${SEPARATOR}$2/$1`);
  return `${path.slice(0, path.length - match[0].length)}${SEPARATOR}${match[1]}`;
}

/** Whether a part of a path, as it is routed, is a verb or a format, which no id can be. */
export function isVerb(part: string): boolean {
  return part.startsWith("~");
}

/** The spelling for people, as in the OpenAPI document. */
export function fromVerbPath(path: string): string {
  return path.replace(/\/~([a-z0-9-]+)$/, ":$1").replace(/\/~([a-z]+)\/([^/]+)$/, "/$2.$1");
}
