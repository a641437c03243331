import { addAccount } from "../../../helpers/api.ts";
import { aContact, aSignal } from "../../../helpers/records.ts";
import type { RouteFile } from "./route-case.ts";

export const accountRoutes: RouteFile = {
  async prepare(api) {
    const account = await addAccount(api, { domain: "subject.example" });
    const doomed = await addAccount(api, { domain: "doomed.example" });
    const away = await addAccount(api, { domain: "away.example" });
    await api.call("DELETE", `/v1/accounts/${away}`);
    await api.call("POST", "/v1/accounts", { body: { domain: "taken.example", external_id: "taken" } });
    const signal = aSignal({ workspaceId: api.ours.id, accountId: account });
    const contact = aContact({ workspaceId: api.ours.id, accountId: account });
    await api.store.commit({ put: { signal: [signal], contact: [contact] } });
    const crawl = (await api.store.crawls.findUnfinished(api.ours.id, account))?.id ?? "";
    return { account, doomed, away, signal: signal.id, contact: contact.id, crawl };
  },
  cases: [
    {
      method: "GET",
      path: "/v1/accounts",
      role: "read_only",
      wrong: [
        { query: "limit=x", code: "invalid_param", param: "limit" },
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
        { query: "colour=red", code: "invalid_param", param: "colour" },
        { query: "sort=colour", code: "invalid_param", param: "sort" },
        { query: "score_gte=101", code: "invalid_param", param: "score_gte" },
        { query: "has_active_signal=1", code: "invalid_param", param: "has_active_signal" },
        { query: "fit_gte=101", code: "invalid_param", param: "fit_gte" },
        { query: "updated_since=yesterday", code: "invalid_timestamp", param: "updated_since" },
      ],
    },
    {
      method: "POST",
      path: "/v1/accounts",
      role: "read_write",
      body: { domain: "access-one.example" },
      status: 201,
      events: ["account.created"],
      wrong: [
        { body: {}, code: "missing_param", param: "domain" },
        { body: { domain: "not a domain" }, code: "invalid_param", param: "domain" },
        { body: { domain: "a.example", score: 99 }, code: "invalid_param", param: "score" },
        { body: { domain: "subject.example" }, code: "account_exists", status: 409 },
      ],
    },
    {
      method: "POST",
      path: "/v1/accounts:batch",
      role: "read_write",
      body: { accounts: [{ domain: "access-two.example" }] },
      events: ["account.created"],
      wrong: [
        { body: {}, code: "missing_param", param: "accounts" },
        { body: { accounts: "none" }, code: "invalid_param", param: "accounts" },
      ],
    },
    {
      method: "POST",
      path: "/v1/accounts:import",
      role: "read_write",
      body: { csv: "domain\naccess-three.example" },
      events: ["account.created"],
      wrong: [
        { body: {}, code: "missing_param", param: "csv" },
        { body: { csv: "name\nAcme" }, code: "missing_param", param: "domain" },
        { body: { csv: 'domain\n"never closed' }, code: "invalid_param", param: "csv" },
        { body: { csv: "domain\n", columns: { domain: "Site" } }, code: "invalid_param", param: "columns.domain" },
        { body: { csv: "domain\n", columns: { colour: "Site" } }, code: "invalid_param", param: "columns.colour" },
        { body: { csv: "domain\n" }, query: "dry_run=yes", code: "invalid_param", param: "dry_run" },
      ],
    },
    { method: "GET", path: "/v1/accounts/{account}", role: "read_only" },
    ...(["PATCH", "PUT"] as const).map((method) => ({
      method,
      path: "/v1/accounts/{account}",
      role: "read_write" as const,
      body: { notes: method },
      wrong: [
        { body: { domain: "other.example" }, code: "invalid_param", param: "domain" },
        { body: { score: 99 }, code: "invalid_param", param: "score" },
        { body: { tags: "one" }, code: "invalid_param", param: "tags" },
        { body: { attributes: { employees: 5 } }, code: "invalid_param", param: "attributes.employees" },
        { body: { list_ids: ["list_00000000000000000000"] }, code: "invalid_param", param: "list_ids" },
        { body: { owner: "kim", owner_id: "lou" }, code: "invalid_param", param: "owner_id" },
        { body: { external_id: "taken" }, code: "account_exists", status: 409, param: "external_id" },
      ],
    })),
    {
      method: "POST",
      path: "/v1/accounts/{away}:restore",
      role: "read_write",
      wrong: [{ body: { hard: true }, code: "invalid_param", param: "hard" }],
    },
    {
      method: "POST",
      path: "/v1/accounts/{account}:rescore",
      role: "read_write",
      wrong: [{ body: { hard: true }, code: "invalid_param", param: "hard" }],
    },
    {
      method: "GET",
      path: "/v1/accounts/{account}/contacts",
      role: "read_only",
      wrong: [{ query: "limit=0", code: "invalid_param", param: "limit" }],
    },
    {
      method: "GET",
      path: "/v1/accounts/{account}/scores",
      role: "read_only",
      wrong: [{ query: "limit=0", code: "invalid_param", param: "limit" }],
    },
    {
      method: "POST",
      path: "/v1/accounts/{account}/brief:regenerate",
      role: "read_write",
      status: 201,
      events: ["brief.created", "brief.generated"],
      wrong: [{ body: { tone: "friendly" }, code: "invalid_param", param: "tone" }],
    },
    {
      method: "GET",
      path: "/v1/accounts/{account}/brief",
      role: "read_only",
      wrong: [
        { query: "version=x", code: "invalid_param", param: "version" },
        { query: "version=99", code: "brief_version_not_found", status: 404 },
      ],
    },
    {
      method: "GET",
      path: "/v1/accounts/{account}/brief/versions",
      role: "read_only",
      wrong: [{ query: "cursor=x", code: "invalid_cursor", param: "cursor" }],
    },
    {
      method: "POST",
      path: "/v1/accounts/{account}/crawl:on-demand",
      role: "read_write",
      status: 202,
      wrong: [{ body: { deep: true }, code: "invalid_param", param: "deep" }],
    },
    { method: "GET", path: "/v1/accounts/{account}/crawls", role: "read_only" },
    { method: "GET", path: "/v1/accounts/{account}/crawls/{crawl}", role: "read_only" },
    { method: "DELETE", path: "/v1/accounts/{doomed}", role: "read_write" },
  ],
};
