import { z } from "zod";

const Account = z.object({
  id: z.string(),
  domain: z.string(),
  name: z.string(),
  score: z.number(),
  score_breakdown: z.record(z.string(), z.number()),
  signal_count: z.number(),
  last_crawled_at: z.string().nullish(),
  latest_brief: z.object({ id: z.string(), version: z.number() }).nullish(),
});
const Source = z.object({ url: z.string(), excerpt: z.string(), publisher: z.string().nullish() });
const Signal = z.object({
  id: z.string(),
  account_id: z.string(),
  type: z.string(),
  subtype: z.string().nullish(),
  title: z.string(),
  summary: z.string(),
  strength: z.number(),
  confidence: z.number(),
  occurred_at: z.string(),
  data: z.record(z.string(), z.unknown()),
  sources: z.array(Source).optional(),
});
const Brief = z.object({
  id: z.string(),
  account_id: z.string(),
  version: z.number(),
  generated_at: z.string(),
  score: z.number(),
  score_breakdown: z.record(z.string(), z.number()),
  why_now: z.string(),
  who_to_talk_to: z.array(z.object({ name: z.string(), role: z.string(), tag: z.string().nullish() })),
  draft_opener: z.string(),
  signals: z.array(z.string()),
});
const Delivery = z.object({ id: z.string(), event_id: z.string(), status: z.string() });
const Created = z.object({ id: z.string() });
const Run = z.object({ status: z.string(), bytes: z.number().nullish() });
const Crawl = z.object({ id: z.string(), status: z.string() });
const PageOf = <Row extends z.ZodType>(row: Row) => z.object({ data: z.array(row), next_cursor: z.string().nullish() });

/** What the fictional customer reads of the appliance's own answers; further fields are let through unread. */
export type WatchedAccount = z.infer<typeof Account>;
export type SeenSignal = z.infer<typeof Signal>;
export type SeenBrief = z.infer<typeof Brief>;
export type SeenRun = z.infer<typeof Run>;

/** The appliance as its customer sees it: the documented HTTP API and nothing else. */
export type ApplianceApi = ReturnType<typeof createApplianceApi>;

/** A client of one appliance. Answers other than 2xx are thrown, with the code and message of their body. */
export function createApplianceApi(url: string, key: string) {
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`);
    return JSON.parse(text) as unknown;
  };
  const listAll = async <Row extends z.ZodType>(path: string, row: Row): Promise<z.infer<Row>[]> => {
    const rows: z.infer<Row>[] = [];
    let cursor: string | null | undefined = "";
    while (cursor !== null && cursor !== undefined) {
      const suffix = cursor === "" ? "limit=100" : `limit=100&cursor=${encodeURIComponent(cursor)}`;
      const page: { data: z.infer<Row>[]; next_cursor?: string | null | undefined } = PageOf(row).parse(
        await call("GET", `${path}${path.includes("?") ? "&" : "?"}${suffix}`),
      );
      rows.push(...page.data);
      cursor = page.next_cursor;
    }
    return rows;
  };
  return {
    call,
    addAccounts: (accounts: { domain: string; name: string }[]) => call("POST", "/v1/accounts:batch", { accounts }),
    addWebhook: async (webhook: { url: string; secret: string; events: string[] }) =>
      Created.parse(await call("POST", "/v1/webhooks", webhook)).id,
    addBot: async (bot: object) => Created.parse(await call("POST", "/v1/bots", bot)).id,
    /** Has a bot look now; the answer comes when it has looked, or after 30 s. */
    runBot: async (botId: string) =>
      Run.parse(await call("POST", `/v1/bots/${botId}:run`, undefined, { prefer: "wait=30" })),
    accounts: () => listAll("/v1/accounts", Account),
    signals: () => listAll("/v1/signals", Signal),
    signal: async (id: string) => Signal.parse(await call("GET", `/v1/signals/${id}`)),
    brief: async (accountId: string) => Brief.parse(await call("GET", `/v1/accounts/${accountId}/brief`)),
    deliveries: (webhookId: string) => listAll(`/v1/webhooks/${webhookId}/deliveries`, Delivery),
    /** Reads an account's sources again; the answer comes when the crawl has ended, or after 30 s. */
    crawl: async (accountId: string) =>
      Crawl.parse(await call("POST", `/v1/accounts/${accountId}/crawl:on-demand`, undefined, { prefer: "wait=30" })),
  };
}
