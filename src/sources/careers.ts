import { defineSource } from "#core/source.ts";
import { boardRequests } from "./links/board-links.ts";

/** The company's careers page: leads to its job board. A page without a known system says nothing certain. */
export const careers = defineSource({
  id: "careers",
  name: "Careers page",
  kind: "site",
  requests: () => [],
  parse: ({ page, target }) => {
    const next = page === undefined ? [] : boardRequests(page, target, true);
    return { items: [], next, isMiss: page === undefined };
  },
});
