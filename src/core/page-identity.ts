import { normalEscapes } from "./normal-escapes.ts";
import { plainUrl } from "./plain-url.ts";

const INDEX_FILE = /\/(?:index\.(?:html?|php|aspx?|jsp)|default\.(?:html?|aspx?))$/i;
const SESSION_IN_PATH = /;jsessionid=[^/?#]*/i;
const FINAL_SLASHES = /(?<!\/)\/+$/;

/**
 * The form of an address by which two spellings of one page are known: that of `plainUrl`, always `https`, without `www.`,
 * index file, session id and final slash, parameters sorted by name, escapes as RFC 3986 6.2.2 has them. For comparing, not
 * for fetching or showing. What is no web address stays as it is.
 */
export function pageIdentity(address: string): string {
  const url = URL.parse(plainUrl(address) ?? "");
  if (url === null) return address;
  url.protocol = "https:";
  url.hostname = url.hostname.replace(/^www\./, "").replace(/\.$/, "");
  url.pathname = normalEscapes(url.pathname)
    .replace(SESSION_IN_PATH, "")
    .replace(INDEX_FILE, "/")
    .replace(FINAL_SLASHES, "");
  url.search = normalQuery(url.search);
  return url.href;
}

function normalQuery(search: string): string {
  const parameters = search
    .slice(1)
    .split("&")
    .filter((parameter) => parameter !== "")
    .map(normalEscapes);
  return parameters.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0)).join("&");
}

function nameOf(parameter: string): string {
  return parameter.split("=", 1)[0] ?? "";
}
