import { defineSource, miss } from "#core/source.ts";
import { registrableDomain } from "#core/url.ts";
import { listRequests } from "./links/vendor-links.ts";
import { parseVendorPage } from "./subprocessors.ts";

/** A trust, security or legal page: leads to the list of sub-processors, unless it holds the list itself. */
export const trust = defineSource({
  id: "trust",
  name: "Trust page",
  kind: "site",
  requests: () => [],
  parse: (input) => {
    const { page, target } = input;
    if (page === undefined) return miss();
    const own = parseVendorPage(input);
    if (!own.isMiss) return own;
    const site = registrableDomain(page.url);
    const domains = [target.domain, ...(site === undefined ? [] : [site])];
    const next = listRequests(page, domains, "linked from the trust page");
    return { items: [], next, isMiss: next.length === 0 };
  },
});
