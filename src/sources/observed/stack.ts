import type { Item } from "#core/document.ts";
import type { FetchedBody, Page } from "#core/page.ts";
import { plainUrl } from "#core/plain-url.ts";
import { toIso } from "#core/time.ts";
import { findTechnologies } from "#technologies/find-technologies.ts";
import { catalogueEdition } from "#technologies/index.ts";
import { outlineBlocks } from "./site.ts";

/**
 * The technologies a front page gives away, one line each. The last line names the month and the catalogue, so that a site
 * that does not change is still observed from time to time, and anew when the catalogue has learned something. The outline
 * is kept beside it: it tells whether two observations saw the same page.
 */
export function observedStack(body: FetchedBody, page: Page): Item {
  const technologies = findTechnologies({
    url: page.url,
    assets: page.assets,
    generators: page.generators,
    ...(body.headers && { headers: body.headers }),
    ...(body.cookies && { cookies: body.cookies }),
  });
  const lines = technologies.map(({ name, seenIn }) => `${name}: ${seenIn}`);
  return {
    kind: "stack",
    key: "stack",
    url: plainUrl(page.url) ?? page.url,
    title: `Technologies on ${new URL(page.url).hostname}`,
    text: [...lines, `Observed in ${toIso(body.fetchedAt).slice(0, 7)} with list ${catalogueEdition()}`].join("\n"),
    facts: { technologies, blocks: outlineBlocks(page), version: catalogueEdition() },
  };
}
