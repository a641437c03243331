import { AppError } from "#core/errors.ts";

/** What an operator may limit in number; the reason of the refusal is `<noun>_limit_reached`. */
const MESSAGES = {
  webhook: "This workspace has as many webhook endpoints as it may.",
  key: "This workspace has as many active API keys as it may; revoke one first.",
  list: "This workspace has as many lists as it may.",
  crawl: "This workspace has started as many crawls today (UTC) as it may; scheduled ones go on.",
} as const;

/**
 * Throws `limit_reached` when there is no room for another one. `count` is not asked when there is no limit. To be called
 * in turn with whatever else adds one to the workspace.
 */
export async function checkRoom(
  noun: keyof typeof MESSAGES,
  limit: number,
  count: () => Promise<number>,
): Promise<void> {
  if (!Number.isFinite(limit) || (await count()) < limit) return;
  throw new AppError("limit_reached", MESSAGES[noun], { reason: `${noun}_limit_reached` });
}
