import { canonicalJson, sha256Hex } from "#core/hash.ts";
import { ADVERTISING } from "./advertising.ts";
import { ANALYTICS } from "./analytics.ts";
import { COMMERCE } from "./commerce.ts";
import { CONTENT } from "./content.ts";
import { CONVERSATIONS } from "./conversations.ts";
import { INFRASTRUCTURE } from "./infrastructure.ts";
import { MAIL } from "./mail.ts";
import { SALES_AND_MARKETING } from "./sales-and-marketing.ts";
import type { Technology } from "./technology.ts";

/** All products we know by name; those with fingerprints are recognised on sites and in DNS. */
export const TECHNOLOGIES: Technology[] = [
  ...SALES_AND_MARKETING,
  ...ANALYTICS,
  ...ADVERTISING,
  ...CONVERSATIONS,
  ...COMMERCE,
  ...CONTENT,
  ...MAIL,
  ...INFRASTRUCTURE,
];

/**
 * Names this state of the catalogue. Two observations can be compared only when both were made with one: a product that
 * the list has learned since would look newly installed everywhere.
 */
export function catalogueEdition(): string {
  edition ??= sha256Hex(canonicalJson(TECHNOLOGIES)).slice(0, 8);
  return edition;
}

/** Worked out when first asked for: the main process never asks, and it takes 14 MB. */
let edition: string | undefined;
