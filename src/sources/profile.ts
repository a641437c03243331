import { defineSource, miss } from "#core/source.ts";
import { ownDomains } from "./links/own-domains.ts";
import { isLegalPage } from "./links/profile-links.ts";
import { observedProfile } from "./observed/profile.ts";

/** A page on which the company says what it is: about it, its legal notice, its addresses. */
export const profile = defineSource({
  id: "profile",
  name: "About pages",
  kind: "site",
  requests: () => [],
  parse: ({ body, page, target }) => {
    const domains = page === undefined ? [] : ownDomains(page, target);
    if (page === undefined || domains.length === 0) return miss();
    const part = isLegalPage(page) ? ("legal" as const) : ("about" as const);
    const item = observedProfile(body, page, { target, domains, part });
    return { items: item ? [item] : [], next: [], isMiss: false };
  },
});
