import { enrichAccount, PROFILE_KEYS } from "#core/enrichment.ts";
import { canonicalJson } from "#core/hash.ts";
import { toSubject } from "#core/signal-type.ts";
import { SECOND_MS } from "#core/time.ts";
import { CrawlPayload } from "./crawl-jobs.ts";
import { defineStep } from "./step.ts";

/**
 * Takes over what the company's own pages say of it. The scoring at the end of the crawl weighs it; under a new name the
 * stored items of the configured feeds are looked through once more.
 */
export const enrichStep = defineStep({
  name: "enrich",
  payload: CrawlPayload,
  options: () => ({ concurrency: 4, timeoutMs: 30 * SECOND_MS, delaysMs: [SECOND_MS, 30 * SECOND_MS] }),
  async run({ workspaceId, accountId, crawlId }, { store, clock }) {
    const account = await store.accounts.find(workspaceId, accountId);
    if (!account) return {};
    const documents = await store.documents.listLatest(workspaceId, accountId, PROFILE_KEYS);
    const enriched = enrichAccount(account, documents);
    if (enriched === account) return {};
    const isRenamed = canonicalJson(toSubject(enriched)) !== canonicalJson(toSubject(account));
    return {
      put: { account: [{ ...enriched, updatedAt: clock.now(), revision: account.revision + 1 }] },
      jobs: isRenamed
        ? [{ step: "match_items", payload: { workspaceId, accountId, crawlId, isRenamed }, groupId: crawlId }]
        : [],
    };
  },
});
