import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { documentText } from "#core/document.ts";
import { type Api, addAccount, codeOf, startApi } from "../../helpers/api.ts";
import { aDocument } from "../../helpers/records.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

async function stored(domain: string) {
  const accountId = await addAccount(api, { domain });
  const document = aDocument({ id: api.actions.ids.next("doc"), workspaceId: api.ours.id, accountId });
  await api.store.commit({ put: { document: [document] } });
  return { accountId, document };
}

describe("what was read", () => {
  test("can be had as it was read, so that evidence points into it", async () => {
    const { accountId, document } = await stored("read.example");
    const { status, json } = await api.call("GET", `/v1/documents/${document.id}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      account_id: accountId,
      text: documentText(document),
      url: document.url,
      content_hash: document.contentHash,
    });
  });

  test("is hidden with its account, and from other workspaces", async () => {
    const { accountId, document } = await stored("hidden.example");
    const path = `/v1/documents/${document.id}`;
    const foreign = await api.call("GET", path, { key: api.foreignKeys.admin });
    expect([foreign.status, codeOf(foreign)]).toEqual([404, "document_not_found"]);
    await api.call("DELETE", `/v1/accounts/${accountId}`);
    expect(codeOf(await api.call("GET", path))).toBe("document_not_found");
  });
});
