import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Answer, type Api, type Keys, startApi } from "../../helpers/api.ts";
import { DOCUMENT } from "../../helpers/documented.ts";
import { aContact, aSignal } from "../../helpers/records.ts";
import { idOf } from "./routes/route-case.ts";

const DOMAIN = "watched-by-both.example";

type Side = { name: string; workspaceId: string; keys: Keys; account: string };
let api: Api;
const sides: Side[] = [];

/** The same company in both workspaces, with everything that hangs on an account named after whose it is. */
beforeAll(async () => {
  api = await startApi();
  for (const [name, workspace, keys] of [
    ["mine", api.ours, api.keys],
    ["yours", api.theirs, api.foreignKeys],
  ] as const) {
    const call = (method: string, path: string, body?: unknown) => api.call(method, path, { key: keys.admin, body });
    const account = idOf(
      await call("POST", "/v1/accounts", { domain: DOMAIN, name: `Both, ${name}`, external_id: "same" }),
    );
    const owned = { workspaceId: workspace.id, accountId: account };
    await api.store.commit({
      put: {
        signal: [aSignal({ ...owned, title: `A round, ${name}` })],
        contact: [aContact({ ...owned, name: `Dana of ${name}` })],
      },
    });
    await call("POST", `/v1/accounts/${account}:rescore`);
    await call("POST", `/v1/accounts/${account}/brief:regenerate`);
    await call("POST", "/v1/webhooks", { url: `https://hooks.example/${name}`, events: ["*"] });
    await call("PUT", "/v1/workspace/rubric", { floor: 60, key_roles: [`Head of ${name}`] });
    sides.push({ name, workspaceId: workspace.id, keys, account });
  }
});
afterAll(() => api.stop());

/** Every id that a workspace's own lists show. */
const idsIn = (answer: Answer) => new Set(answer.text.match(/\b[a-z]+_[0-9A-HJKMNP-TV-Z]{20}\b/g));

/** What can be read as JSON without naming anything, and what hangs on one's own account. */
const READS = Object.entries(DOCUMENT.paths)
  .filter(([, { get }]) => get?.responses["200"]?.content?.["application/json"])
  .map(([path]) => path)
  .filter((path) => !path.replace("/accounts/{id}", "").includes("{"));

describe("two workspaces that watch the same company", () => {
  test.each(READS)("see nothing of one another at %s", async (path) => {
    const [mine, yours] = await Promise.all(
      sides.map((side) => api.call("GET", path.replace("{id}", side.account), { key: side.keys.admin })),
    );
    if (!mine || !yours) throw new Error("unreachable");
    expect([mine.status, yours.status]).toEqual([200, 200]);
    expect([...idsIn(mine).intersection(idsIn(yours))]).toEqual([]);
    expect(mine.text).not.toContain("yours");
    expect(yours.text).not.toContain("mine");
  });

  test("have each their own account, brief and events of it", async () => {
    for (const { name, workspaceId, keys, account } of sides) {
      const { json } = await api.call("GET", `/v1/accounts?domain=${DOMAIN}`, { key: keys.read_only });
      expect(json["data"]).toMatchObject([{ id: account, name: `Both, ${name}`, external_id: "same" }]);
      const { rows } = await api.store.events.list(workspaceId, { limit: 100 });
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((event) => event.workspaceId))).toEqual(new Set([workspaceId]));
      expect(new Set(rows.flatMap((event) => event.accountId ?? []))).toEqual(new Set([account]));
    }
  });

  test("lose nothing when the other deletes it", async () => {
    const [mine, yours] = sides;
    await api.call("DELETE", `/v1/accounts/${mine?.account}`);
    await api.store.accounts.purge(mine?.workspaceId ?? "", mine?.account ?? "");
    for (const part of ["", "/brief", "/signals", "/contacts", "/score", "/scores"]) {
      const answer = await api.call("GET", `/v1/accounts/${yours?.account}${part}`, { key: yours?.keys.read_only });
      expect([part, answer.status, answer.text.includes('"data":[]')]).toEqual([part, 200, false]);
    }
  });
});
