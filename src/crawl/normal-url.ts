/**
 * The form of an address by which two spellings of one page are known: lower-case host, no default port, fragment, user
 * name, tracking parameters or session id, no `index.html`, parameters sorted by name, escapes as RFC 3986 6.2.2 has them.
 * The scheme stays. For comparing, not for fetching. Undefined for what is not an http(s) address.
 */
export function normalUrl(raw: string): string | undefined {
  const url = URL.parse(raw);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return undefined;
  url.hash = "";
  url.username = "";
  url.password = "";
  url.hostname = url.hostname.replace(/\.$/, "");
  url.pathname = normalEscapes(url.pathname).replace(SESSION_IN_PATH, "").replace(INDEX_FILE, "/");
  url.search = normalQuery(url.search);
  return url.href;
}

/** Escapes in capitals, and none for characters that need none (RFC 3986 2.3), so that equal paths are equal texts. */
export function normalEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : triplet.toUpperCase();
  });
}

const INDEX_FILE = /\/(?:index\.(?:html?|php|aspx?|jsp)|default\.(?:html?|aspx?))$/i;
const SESSION_IN_PATH = /;jsessionid=[^/?#]*/i;

/** Says where a visitor came from or who he is, never what the page shows. From the advertising and mailing vendors' documentation. */
const TRACKING_PARAMETER = new RegExp(
  `^(?:${[
    "utm_.*",
    "(?:g|d|fb|y|tw|tt|s|sc|ob)clid",
    "msclkid",
    "[gw]braid",
    "gad_source",
    "_g[al]",
    "mc_[ce]id",
    "_hs(?:enc|mi|fp)",
    "__hs(?:tc|sc|fp)",
    "hsctatracking",
    "mkt_tok",
    "li_fat_id",
    "igshid",
    "oly_(?:anon|enc)_id",
    "vero_(?:id|conv)",
    "trk(?:campaign)?",
    "s_cid",
    "cmpid",
    "ref_src",
    "phpsessid",
    "jsessionid",
  ].join("|")})$`,
  "i",
);

function normalQuery(search: string): string {
  const parameters = search
    .slice(1)
    .split("&")
    .filter((parameter) => parameter !== "");
  const kept = parameters.filter((parameter) => !TRACKING_PARAMETER.test(nameOf(parameter))).map(normalEscapes);
  return kept.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0)).join("&");
}

function nameOf(parameter: string): string {
  return parameter.split("=", 1)[0] ?? "";
}
