import { invalidParam } from "#core/errors.ts";
import type { ActionContext } from "./context.ts";

/** Throws `invalid_source_url`, `private_address` and whatever else an address may be refused for. */
export function checkAddress(
  { checkUrl }: Pick<ActionContext, "checkUrl">,
  param: string,
  url: string,
  purpose?: "webhooks" | "crawl",
): void {
  const refusal = checkUrl(url, purpose);
  if (refusal) throw invalidParam(param, refusal.message, refusal.reason);
}
