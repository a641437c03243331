import type { Page } from "#core/page.ts";
import { isOnSite } from "#core/plain-url.ts";
import type { Target } from "#core/source.ts";
import { registrableDomain } from "#core/url.ts";
import { resembles } from "./resembles.ts";

/**
 * The domains whose pages are the company's: its own, and the one a page of it has moved to if that bears its name. None
 * when the page is now somebody else's site, whose news are not this company's.
 */
export function ownDomains(page: Page, target: Target): string[] {
  if (isOnSite(page.url, target.domain)) return [target.domain];
  const moved = registrableDomain(page.url);
  return moved !== undefined && resembles(moved.split(".")[0] ?? "", target) ? [target.domain, moved] : [];
}
