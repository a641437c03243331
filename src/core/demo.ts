import { registrableDomain } from "./url.ts";

/** Companies that do not exist, for looking at the appliance before there are real ones, and the feed that tells of them. */
export type Demo = {
  /** All under `.example`, where nobody can be (RFC 2606). */
  companies: readonly { domain: string; name: string }[];
  feed: { url: string; name: string };
};

const NOWHERE = /(?:^|\.)example$/;

/** What tells an account of the demo from a real one at a glance. What it is does not hang on it: see `isInvented`. */
export const DEMO_TAG = "demo";

/** Whether a domain is that of a company of the demo. */
export function isInvented(demo: Pick<Demo, "companies">, domain: string): boolean {
  return NOWHERE.test(domain) && demo.companies.some((company) => company.domain === domain);
}

/** Whether an address is on the demo's own hosts. Its companies have places on others' hosts too, which only their crawls read. */
export function isInventedPlace(demo: Demo, url: string): boolean {
  const host = URL.parse(url)?.hostname ?? "";
  if (!NOWHERE.test(host)) return false;
  return host === URL.parse(demo.feed.url)?.hostname || isInvented(demo, registrableDomain(host) ?? "");
}
