import { z } from "zod";
import { accountSerialKey } from "#core/account-job.ts";
import { documentText } from "#core/document.ts";
import { SECOND_MS } from "#core/time.ts";
import { demoIn, mayTellOf } from "./invented.ts";
import { defineStep } from "./step.ts";

/** Gives new items of a configured feed to the accounts they name; whether they are really about them is for detection. */
export const attributeStep = defineStep({
  name: "attribute",
  payload: z.object({ workspaceId: z.string(), documentIds: z.array(z.string()) }),
  options: () => ({ concurrency: 2, timeoutMs: 60 * SECOND_MS, delaysMs: [SECOND_MS, 30 * SECOND_MS] }),
  async run({ workspaceId, documentIds }, { store, extractor, demo }) {
    const documents = await store.documents.findMany(workspaceId, documentIds);
    const loaded = await demoIn(workspaceId, { store, demo });
    // They are items of one feed.
    const feedUrl = documents[0]?.feedUrl ?? "";
    const names = await store.accounts.listNames(workspaceId);
    const subjects = names.filter(({ domain }) => mayTellOf(loaded, feedUrl, domain));
    if (documents.length === 0 || subjects.length === 0) return {};
    const texts = documents.map((document) => ({ id: document.id, text: documentText(document), url: document.url }));
    const named = await extractor.attribute({ texts, subjects });
    const byAccount = new Map<string, string[]>();
    for (const { id, subjectIds } of named) {
      for (const accountId of subjectIds) byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), id]);
    }
    return {
      jobs: [...byAccount].map(([accountId, ids]) => ({
        step: "detect",
        payload: { workspaceId, accountId, documentIds: ids },
        serialKey: accountSerialKey(accountId),
      })),
    };
  },
});
