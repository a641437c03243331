import type { Bot } from "#core/bot.ts";
import { registrableDomain } from "#core/url.ts";
import type { Match } from "#core/watch.ts";
import type { PipelineContext } from "./context.ts";

/**
 * The accounts each match goes to (reference sheet, open question 9): those the bot names; else the account whose site was watched;
 * else those whose name or domain the matched text has; else nobody, and it stays with the workspace.
 */
export async function accountsOf(
  {
    workspaceId,
    accountIds,
    accountMatch,
    source,
  }: Pick<Bot, "workspaceId" | "accountIds" | "accountMatch" | "source">,
  matches: Match[],
  { store, extractor }: Pick<PipelineContext, "store" | "extractor">,
): Promise<string[][]> {
  if (accountIds !== undefined) {
    const found = await Promise.all(accountIds.map((id) => store.accounts.find(workspaceId, id)));
    const present = found.flatMap((account) => (account ? [account.id] : []));
    return matches.map(() => present);
  }
  if (accountMatch === "workspace") return matches.map(() => []);
  const host = accountMatch === "auto" && URL.canParse(source) ? registrableDomain(source) : undefined;
  const [owner] = host === undefined ? [] : await store.accounts.findByDomains(workspaceId, [host]);
  if (owner) return matches.map(() => [owner.id]);
  const subjects = await store.accounts.listNames(workspaceId);
  const texts = matches.map(({ title, text, url }, i) => ({ id: String(i), text: `${title}\n${text}`, url }));
  const named = await extractor.attribute({ texts, subjects });
  return matches.map((_, i) => named.find(({ id }) => id === String(i))?.subjectIds ?? []);
}
