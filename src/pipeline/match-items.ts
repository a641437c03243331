import { z } from "zod";
import { accountSerialKey } from "#core/account-job.ts";
import { aliasesInForce } from "#core/in-force.ts";
import { SECOND_MS } from "#core/time.ts";
import { bareName } from "#signals/language/subject-names.ts";
import { CrawlPayload } from "./crawl-jobs.ts";
import { demoIn, mayTellOf } from "./invented.ts";
import { defineStep } from "./step.ts";

const ITEMS_MAX = 200;

/** Looks through the stored items of the configured feeds for an account, so that one added later misses nothing. */
export const matchItemsStep = defineStep({
  name: "match_items",
  payload: CrawlPayload.extend({
    /** Items that it has been matched to before are looked at again: it goes by another name by now. */
    isRenamed: z.boolean().optional(),
  }),
  options: () => ({ concurrency: 2, timeoutMs: 30 * SECOND_MS, delaysMs: [SECOND_MS, 30 * SECOND_MS] }),
  async run({ workspaceId, accountId, crawlId, isRenamed }, { store, demo }) {
    const account = await store.accounts.find(workspaceId, accountId);
    if (!account) return {};
    const names = [account.name, ...aliasesInForce(account)].map(bareName);
    const bounds = { since: isRenamed ? 0 : (account.lastCrawledAt ?? 0), limit: ITEMS_MAX };
    const naming = await store.documents.listFeedItemsWith(workspaceId, [...names, account.domain], bounds);
    const loaded = await demoIn(workspaceId, { store, demo });
    const unseen = naming.filter(({ feedUrl = "" }) => mayTellOf(loaded, feedUrl, account.domain));
    if (unseen.length === 0) return {};
    const payload = { workspaceId, accountId, crawlId, documentIds: unseen.map((document) => document.id) };
    return {
      jobs: [{ step: "detect", payload, groupId: crawlId, serialKey: accountSerialKey(accountId), priority: 5 }],
    };
  },
});
