import { addAccount } from "../../../helpers/api.ts";
import { aDocument, aSignal } from "../../../helpers/records.ts";
import type { RouteFile } from "./route-case.ts";

/** A first-party signal that lacks nothing. */
const REPORT = {
  account_id: "{account}",
  type: "pricing_page_visited",
  title: "Somebody looked at the enterprise plan",
  data: { plan: "enterprise" },
  source: { kind: "crm", title: "Web visits", excerpt: "3 visits to /pricing" },
};
const SOURCE = REPORT.source;

export const signalRoutes: RouteFile = {
  async prepare(api) {
    const account = await addAccount(api, { domain: "noisy.example" });
    const signal = aSignal({ workspaceId: api.ours.id, accountId: account });
    await api.store.commit({ put: { signal: [signal] } });
    const document = aDocument({ id: api.actions.ids.next("doc"), workspaceId: api.ours.id, accountId: account });
    await api.store.commit({ put: { document: [document] } });
    return { account, signal: signal.id, document: document.id };
  },
  cases: [
    {
      method: "GET",
      path: "/v1/signals",
      role: "read_only",
      query: "type=funding,exec_move&since=2026-05-01&strength_gte=70",
      wrong: [
        { query: "type=rumour", code: "unknown_signal_type", param: "type" },
        { query: `type=${"x,".repeat(101)}`, code: "invalid_param", param: "type" },
        { query: "since=soon", code: "invalid_timestamp", param: "since" },
        { query: "strength_gte=0x10", code: "invalid_param", param: "strength_gte" },
        { query: "category=gossip", code: "invalid_param", param: "category" },
        { query: "status=gone", code: "invalid_param", param: "status" },
        { query: "freshness=ripe", code: "invalid_param", param: "freshness" },
        { query: "max_age_days=-1", code: "invalid_param", param: "max_age_days" },
        { query: "combo_only=yes", code: "invalid_param", param: "combo_only" },
        { query: "feedback=good", code: "invalid_param", param: "feedback" },
      ],
    },
    {
      method: "POST",
      path: "/v1/signals",
      role: "read_write",
      body: REPORT,
      status: 201,
      events: ["signal.fired"],
      wrong: [
        { body: { ...REPORT, account_id: undefined }, code: "missing_param", param: "account_id" },
        { body: { ...REPORT, domain: "noisy.example" }, code: "invalid_param", param: "account_id" },
        { body: { ...REPORT, account_id: "acct_nothing" }, code: "account_not_found", status: 404 },
        { body: { ...REPORT, type: "hiring" }, code: "unknown_signal_type", param: "type" },
        { body: { ...REPORT, type: "Pricing" }, code: "unknown_signal_type", param: "type" },
        { body: { ...REPORT, source: undefined }, code: "missing_param", param: "source" },
        { body: { ...REPORT, source: { ...SOURCE, excerpt: " " } }, code: "invalid_param", param: "source.excerpt" },
        {
          body: { ...REPORT, source: { ...SOURCE, excerpt: undefined } },
          code: "missing_param",
          param: "source.excerpt",
        },
        { body: { ...REPORT, source: { ...SOURCE, url: "acme" } }, code: "invalid_source_url", param: "source.url" },
        { body: { ...REPORT, source: { ...SOURCE, url: "http://10.0.0.1/" } }, code: "private_address", status: 422 },
        { body: { ...REPORT, occurred_at: "2026-06-02" }, code: "invalid_timestamp", param: "occurred_at" },
        { body: { ...REPORT, occurred_at: 1_780_000_000 }, code: "invalid_timestamp", param: "occurred_at" },
        { body: { ...REPORT, occurred_at: "yesterday" }, code: "invalid_timestamp", param: "occurred_at" },
        { body: { ...REPORT, occurred_at: "2026-01-01" }, code: "invalid_timestamp", param: "occurred_at" },
        { body: { ...REPORT, occurred_at: "2026-12-32" }, code: "invalid_timestamp", param: "occurred_at" },
        { body: { ...REPORT, strength: 101 }, code: "invalid_param", param: "strength" },
        { body: { ...REPORT, contacts: ["ctc_nobody"] }, code: "invalid_param", param: "contacts" },
        { body: { ...REPORT, data: { plan: { name: "x" } } }, code: "invalid_param", param: "data.plan" },
        { body: { ...REPORT, data: { toString: "x" } }, code: "invalid_param", param: "data.toString" },
        { body: { ...REPORT, score: 3 }, code: "invalid_param", param: "score" },
      ],
    },
    {
      method: "GET",
      path: "/v1/accounts/{account}/signals",
      role: "read_only",
      wrong: [{ query: "account_id=x", code: "invalid_param", param: "account_id" }],
    },
    { method: "GET", path: "/v1/signals/types", role: "read_only" },
    {
      method: "GET",
      path: "/v1/signals/quality",
      role: "read_only",
      query: "type=funding,hiring&since=2026-05-01",
      wrong: [
        { query: "type=rumour", code: "unknown_signal_type", param: "type" },
        { query: "since=soon", code: "invalid_timestamp", param: "since" },
        { query: "bot_id=x", code: "invalid_param", param: "bot_id" },
      ],
    },
    { method: "GET", path: "/v1/signals/{signal}", role: "read_only" },
    { method: "GET", path: "/v1/documents/{document}", role: "read_only" },
    {
      method: "POST",
      path: "/v1/signals/{signal}:feedback",
      role: "read_write",
      body: { verdict: "wrong", note: "Another company of that name" },
      events: ["signal.retracted"],
      wrong: [
        { body: {}, code: "missing_param", param: "verdict" },
        { body: { verdict: "good" }, code: "invalid_param", param: "verdict" },
        { body: { verdict: "noise", note: " " }, code: "invalid_param", param: "note" },
        { body: { verdict: "noise", note: "x".repeat(2_001) }, code: "invalid_param", param: "note" },
        { body: { verdict: null, note: "never mind" }, code: "invalid_param", param: "note" },
        { body: { verdict: "noise", score: 3 }, code: "invalid_param", param: "score" },
      ],
    },
  ],
};
