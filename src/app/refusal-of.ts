import type { ActionContext } from "#actions/context.ts";
import type { AddressRules } from "#net/address-rules.ts";
import { checkUserUrl } from "#net/url-rules.ts";

/** Why a URL that somebody typed is refused; for an address inside a private network, with the setting that can allow it. */
export function refusalOf(
  url: string,
  purpose: "webhooks" | "crawl",
  rules: AddressRules,
): ReturnType<ActionContext["checkUrl"]> {
  const verdict = checkUserUrl(url, rules);
  if ("url" in verdict) return undefined;
  const { reason, message } = verdict;
  if (reason !== "private_address" || !verdict.mayBeAllowed) return { reason, message };
  return { reason, message: `${message}; \`${purpose}.allow_private\` in the settings can allow it` };
}
