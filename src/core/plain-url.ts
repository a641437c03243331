const LENGTH_MAX = 4_096;

/**
 * Parameters that say where a reader came from or who he is, never what is read. From the advertising and mailing vendors'
 * documentation.
 */
const TRACKING =
  /^(?:utm_.*|(?:g|d|fb|y|tw|tt|s|sc|ob)clid|msclkid|gclsrc|[gw]braid|gad_source|_g[al]|igshid|li_fat_id|mc_[ce]id|__?hs\w+|hsctatracking|mkt_tok|ref_src|cmpid|s_cid|trk(?:campaign)?|vero_(?:id|conv)|oly_\w+|phpsessid|jsessionid)$/i;

/**
 * An address as it is fetched and shown: absolute, `http` or `https`, without fragment, user name and tracking parameters.
 * Two spellings of one page are compared by `pageIdentity`. Undefined for anything else (`mailto:`, `javascript:`, over 4,096 characters).
 */
export function plainUrl(address: string, base?: string): string | undefined {
  const url = address.length > LENGTH_MAX ? null : URL.parse(address.trim(), base);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return undefined;
  if (url.hostname === "" || url.username !== "" || url.password !== "") return undefined;
  url.hash = "";
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Untouched otherwise: writing the parameters back would spell the others differently.
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}

/** Whether an address belongs to a company: its domain or any name under it. Never true without a domain. */
export function isOnSite(address: string, domain: string): boolean {
  const host = URL.parse(address)?.hostname.replace(/\.$/, "");
  return domain !== "" && host !== undefined && (host === domain || host.endsWith(`.${domain}`));
}
