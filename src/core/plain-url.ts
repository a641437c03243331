const LENGTH_MAX = 4_096;

/** Parameters that say where a reader came from, never what is read. */
const TRACKING =
  /^(utm_\w+|gclid|gclsrc|dclid|fbclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs\w+|hsctatracking|mkt_tok|ref_src|cmpid|s_cid|vero_id|oly_\w+)$/i;

/**
 * An address as identity: absolute, `http` or `https`, without fragment, user name and tracking parameters.
 * Undefined for anything else (`mailto:`, `javascript:`, over 4,096 characters).
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
