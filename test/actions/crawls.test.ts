import { expect, test } from "bun:test";
import { createAccount, deleteAccount } from "#actions/accounts.ts";
import { startApi } from "../helpers/api.ts";

test("an account that is deleted and added again is crawled, though the job of its first crawl still waits", async () => {
  const api = await startApi();
  try {
    const { actions, store, ours } = api;
    const added = await createAccount(actions, ours.id, { domain: "northwind.example" });
    const first = await store.crawls.findUnfinished(ours.id, added.id);
    await deleteAccount(actions, ours.id, added.id);
    await createAccount(actions, ours.id, { domain: "northwind.example" });
    const second = await store.crawls.findUnfinished(ours.id, added.id);
    const jobs = await store.jobs.claim("crawl", 10, 30_000);
    expect(jobs.map((job) => job.payload["crawlId"]).sort()).toEqual([first?.id, second?.id].sort());
    expect(second?.id).not.toBe(first?.id);
  } finally {
    await api.stop();
  }
});
