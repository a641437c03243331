import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, addAccount, codeOf, rowsOf, startApi, walk } from "../../helpers/api.ts";
import { aContact, NOW } from "../../helpers/records.ts";

let api: Api;
let accountId: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await startApi();
  accountId = await addAccount(api, { domain: "northwind.example" });
  const person = (name: string, more: Parameters<typeof aContact>[0] = {}) => {
    const contact = aContact({ workspaceId: api.ours.id, accountId, name, tag: undefined, ...more });
    ids[name] = contact.id;
    return contact;
  };
  await api.store.commit({
    put: {
      contact: [
        person("Dana Reyes", { tag: "new", startedRoleAt: NOW - 11 * 86_400_000 }),
        person("Ada Lind", { role: "Chief Financial Officer", createdAt: NOW - 5 }),
        person("Jo Park", { role: "VP Sales", seniority: "vp", createdAt: NOW - 4 }),
        person("Max Weber", { role: "Engineer", seniority: "ic", tag: "decision_maker", createdAt: NOW - 3 }),
        person("Kim Olsen", { role: "Head of Data", seniority: "director", createdAt: NOW - 2 }),
        person("Lee Moss", { role: "Chief Executive Officer", tag: "departed", createdAt: NOW - 1 }),
      ],
    },
  });
});
afterAll(() => api.stop());

type Row = Record<string, unknown>;
const rows = async (path: string) => rowsOf<Row>(await api.call("GET", path));

describe("the people of an account", () => {
  test("are listed with where they are named, newest first; what no evidence says is null", async () => {
    const [first, ...rest] = await rows(`/v1/accounts/${accountId}/contacts`);
    expect(first).toMatchObject({
      name: "Dana Reyes",
      seniority: "c_level",
      tag: "new",
      department: null,
      email: null,
      email_status: "unknown",
      profile_url: null,
      source: { url: "https://northwind.example/news/cro" },
    });
    expect(rest.map((row) => row["name"])).toEqual(["Lee Moss", "Kim Olsen", "Max Weber", "Jo Park", "Ada Lind"]);
  });

  test("come in pages without gap or double", async () => {
    const names = (await walk(api, `/v1/accounts/${accountId}/contacts?limit=4`)).map((row) => row["name"]);
    expect(names).toEqual((await rows(`/v1/accounts/${accountId}/contacts`)).map((row) => row["name"]));
  });

  test("can be looked at one by one, until the account is deleted", async () => {
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "gone.example" } });
    const contact = aContact({ workspaceId: api.ours.id, accountId: String(json["id"]) });
    await api.store.commit({ put: { contact: [contact] } });
    expect((await api.call("GET", `/v1/contacts/${contact.id}`)).json["name"]).toBe("Dana Reyes");
    await api.call("DELETE", `/v1/accounts/${json["id"]}`);
    const answer = await api.call("GET", `/v1/contacts/${contact.id}`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "contact_not_found"]);
  });
});

describe("who decides", () => {
  test("is ranked, newcomers first, then by level, each with a reason that says only what is known", async () => {
    const ranked = await rows(`/v1/accounts/${accountId}/decision-makers`);
    expect(ranked.map((row) => [row["rank"], row["name"], row["reason"]])).toEqual([
      [1, "Dana Reyes", "C level (Chief Revenue Officer); new in the post since 2026-05-21."],
      [2, "Ada Lind", "C level (Chief Financial Officer)."],
      [3, "Jo Park", "VP level (VP Sales)."],
      [4, "Max Weber", "Tagged as a decision maker; no managing role (Engineer)."],
    ]);
  });

  test("is listed in pages", async () => {
    const first = await api.call("GET", `/v1/accounts/${accountId}/decision-makers?limit=3`);
    const rest = await rows(`/v1/accounts/${accountId}/decision-makers?limit=3&cursor=${first.json["next_cursor"]}`);
    expect(rest.map((row) => [row["rank"], row["name"]])).toEqual([[4, "Max Weber"]]);
  });

  test("is for the team to say: a tag makes one, and taking it away unmakes one", async () => {
    const tag = (value: string | null) =>
      api.call("PATCH", `/v1/contacts/${ids["Kim Olsen"]}`, { body: { tag: value } });
    const names = async () => (await rows(`/v1/accounts/${accountId}/decision-makers`)).map((row) => row["name"]);
    expect((await tag("decision_maker")).json["tag"]).toBe("decision_maker");
    expect(await names()).toContain("Kim Olsen");
    expect((await tag(null)).json["tag"]).toBeNull();
    expect(await names()).not.toContain("Kim Olsen");
  });

  test("a tag given while evidence is being read is not lost: what was read rests on the account as it was", async () => {
    const account = await api.store.accounts.find(api.ours.id, accountId);
    const contact = await api.store.contacts.find(api.ours.id, ids["Jo Park"] ?? "");
    if (!account || !contact) throw new Error("nobody there");
    await api.call("PATCH", `/v1/contacts/${contact.id}`, { body: { tag: "champion" } });
    const late = api.store.commit({
      put: { contact: [contact], account: [{ ...account, revision: account.revision + 1 }] },
    });
    await expect(late).rejects.toMatchObject({ reason: "stale_revision" });
    expect((await api.call("GET", `/v1/contacts/${contact.id}`)).json["tag"]).toBe("champion");
  });

  test("a tag that the team gives says all that a contact is to it: who once was a champion is one no more", async () => {
    const contact = await api.store.contacts.find(api.ours.id, ids["Jo Park"] ?? "");
    if (!contact) throw new Error("nobody there");
    await api.store.commit({ put: { contact: [{ ...contact, tag: "departed", wasChampion: true }] } });
    expect(await api.store.contacts.listChampions(api.ours.id, 9)).toHaveLength(1);
    await api.call("PATCH", `/v1/contacts/${contact.id}`, { body: { tag: "influencer" } });
    expect(await api.store.contacts.listChampions(api.ours.id, 9)).toEqual([]);
  });
});
