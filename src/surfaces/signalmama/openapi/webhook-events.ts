import type { z } from "zod";
import type { EventType } from "#core/event.ts";
import { type EventObject, EventObjects, webhookBodyOf } from "../wire/webhook-body.ts";
import { type Json, jsonContent, toJsonSchema } from "./json-schema.ts";

type EventDescription = {
  when: string;
  always: readonly EventObject[];
  sometimes?: readonly EventObject[];
};

const SCORE = ["account", "score", "previous_score", "delta", "direction", "score_breakdown", "reason"] as const;
const SCORED: EventDescription["always"] = [...SCORE, "lead_signal_id", "scored_at", "brief_url"];
const BRIEF: EventDescription["always"] = ["account", "brief", "trigger", "previous_version", "brief_url"];

/** Every event: when it happens and what its body holds. The first six are the core events, which is what `events: ["*"]` means. */
export const EVENTS: Record<EventType, EventDescription> = {
  // One a line, or a few.
  "account.score_changed": {
    when: "An account's score has moved by more than 10 points since the last such event.",
    always: SCORED,
    sometimes: ["previous_breakdown", "floor"],
  },
  "account.score_jumped": {
    when: "An account's score has risen to the workspace's floor or above it.",
    always: SCORED,
    sometimes: ["previous_breakdown", "floor"],
  },
  "brief.generated": { when: "A new version of a brief was written.", always: BRIEF },
  "signal.fired": {
    when: "A signal was detected. High volume: filter by `signal_types` or `strength_gte`.",
    always: ["signal", "bot_id"],
    sometimes: ["account", "brief_url"],
  },
  "contact.added": {
    when: "A person was found at an account.",
    always: ["account", "contact", "brief_url"],
  },
  "workspace.rubric_updated": {
    when: "The weights, the floor or the criteria of the rubric were changed.",
    always: ["rubric", "updated_by"],
    sometimes: ["previous", "changed"],
  },
  "brief.created": { when: "The first version of an account's brief was written.", always: BRIEF },
  "brief.updated": { when: "A later version of an account's brief was written.", always: BRIEF },
  "signal.decayed": {
    when: "A signal has lost seven eighths of its weight and no longer counts.",
    always: ["signal", "account", "brief_url"],
  },
  "signal.retracted": {
    when: "A signal was taken back, as after the verdict `wrong`: it counts no more, and the account is scored again.",
    always: ["signal", "account", "brief_url"],
  },
  "signal.restored": {
    when: "What a signal had been taken back for was withdrawn: it stands again.",
    always: ["signal", "account", "brief_url"],
  },
  "opener.generated": {
    when: "A brief was written that has an opener.",
    always: [...BRIEF, "opener"],
  },
  "account.scored": {
    when: "One scoring has moved an account's score by 10 points or more.",
    always: SCORED,
    sometimes: ["previous_breakdown", "floor"],
  },
  "account.created": {
    when: "An account was added, or one that was deleted came back.",
    always: ["account", "brief_url"],
  },
  "crawl.completed": {
    when: "A crawl of an account has ended.",
    always: ["crawl", "account", "brief_url"],
  },
  "bot.auto_paused": {
    when: "A bot failed three times in a row, or robots.txt forbade its source, and it paused itself.",
    always: ["bot"],
    sometimes: ["account"],
  },
  "webhook.disabled": {
    when: "Another endpoint of the workspace was disabled: it answered 410, or took nothing for five days.",
    always: ["webhook"],
  },
  "export.completed": { when: "An export has ended, well or badly.", always: ["export"] },
  "webhook.test": {
    when: "Somebody asked for a test of this endpoint; nobody can subscribe to it.",
    always: ["webhook"],
  },
  "brief.shared": {
    when: "Reserved: a shared brief was opened.",
    always: [],
    sometimes: ["brief", "account", "brief_url"],
  },
  "reply.classified": { when: "Reserved: a reply was classified.", always: [], sometimes: ["account", "brief_url"] },
};

/** Answers to a delivery and what they bring about (contract, section 5). */
const ANSWERS = {
  "2XX": { description: "Delivered. The body of the answer is not read." },
  "408": { description: "Tried again, like 425 and 5XX." },
  "410": { description: "Not tried again, and the endpoint is disabled." },
  "429": { description: "Tried again, not before `Retry-After`." },
  "4XX": { description: "Refused for good: not tried again. It can be redelivered by hand." },
  default: {
    description:
      "Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed.",
  },
};

const header = (name: string, description: string, example: string, required = true): Json => ({
  name,
  in: "header",
  required,
  description,
  schema: { type: "string" },
  example,
});

/** `components.parameters`: what comes with every delivery. */
export const WEBHOOK_HEADERS = {
  MamaSignature: header(
    "X-Mama-Signature",
    "Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.",
    "5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918",
  ),
  MamaEvent: header("X-Mama-Event", "The type of the event.", "signal.fired"),
  // Whoever wrote a receiver by an earlier document may go without those that were added.
  MamaEventId: header("X-Mama-Event-Id", "The event, as `event_id` of the body.", "evt_01K8Z3E5QJ6T7V8W9XYA", false),
  MamaDelivery: header("X-Mama-Delivery", "The delivery; the same at every attempt.", "dlv_01K8Z3E5QJ6T7V8W9XYA"),
  MamaAttempt: header("X-Mama-Attempt", "Counts from 1.", "1"),
  MamaTimestamp: header(
    "X-Mama-Timestamp",
    "When it was signed, as `delivered_at` of the body; only that one is signed.",
    "2026-06-01T09:00:00.412Z",
    false,
  ),
  WebhookId: header("webhook-id", "The event (Standard Webhooks).", "evt_01K8Z3E5QJ6T7V8W9XYA"),
  WebhookTimestamp: header(
    "webhook-timestamp",
    "When it was signed, in Unix seconds (Standard Webhooks).",
    "1780304400",
  ),
  WebhookSignature: header(
    "webhook-signature",
    "`v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).",
    "v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=",
  ),
};

/** The `webhooks` of the document: one entry an event. */
export function describeWebhooks(): Json {
  return Object.fromEntries(
    Object.entries(EVENTS).map(([type, event]) => [type, { post: describeDelivery(type as EventType, event) }]),
  );
}

function describeDelivery(type: EventType, { when, always, sometimes = [] }: EventDescription): Json {
  const name = pascalCase(type);
  const body = webhookBodyOf(type, always, sometimes).meta({
    title: `${name}Event`,
    examples: [{ event: type, ...ENVELOPE, ...examplesOf([...always, ...sometimes]) }],
  });
  return {
    tags: ["Webhooks"],
    operationId: `on${name}`,
    summary: when,
    security: [],
    parameters: Object.keys(WEBHOOK_HEADERS).map((header) => ({ $ref: `#/components/parameters/${header}` })),
    requestBody: { required: true, content: jsonContent(toJsonSchema(body, "output")) },
    responses: ANSWERS,
  };
}

const ENVELOPE = {
  event_id: "evt_01K8Z3E5QJ6T7V8W9XYA",
  created_at: "2026-06-01T09:00:00.000Z",
  workspace_id: "ws_01K8Z3E5QJ6T7V8W9XYA",
  cause_id: "crl_01K8Z3E5QJ6T7V8W9XYA",
  api_version: "v1",
  delivered_at: "2026-06-01T09:00:00.412Z",
  attempt: 1,
  sequence: 41,
};

const WEIGHTS = { fit: 30, recency: 25, strength: 25, depth: 20 };
const EXAMPLES: Partial<Record<EventObject, unknown>> = {
  bot_id: "bot_01K8Z3E5QJ6T7V8W9XYA",
  score: 82,
  previous_score: 61,
  delta: 21,
  direction: "up",
  previous_breakdown: { fit: 95, recency: 41, strength: 60, depth: 38 },
  floor: 70,
  reason: "signal",
  lead_signal_id: "sig_01K8Z3E5QJ6T7V8W9XYA",
  scored_at: "2026-06-01T09:00:00.000Z",
  trigger: "score_moved",
  previous_version: 6,
  opener: {
    text: "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
    signal_id: "sig_01K8Z3E5QJ6T7V8W9XYA",
  },
  crawl: {
    id: "crl_01K8Z3E5QJ6T7V8W9XYA",
    pages_fetched: 14,
    signals_found: 1,
    started_at: "2026-06-01T08:59:31.204Z",
    finished_at: "2026-06-01T08:59:58.120Z",
  },
  rubric: { version: 4, weights: { ...WEIGHTS, fit: 35, depth: 15 }, floor: 70, criteria: [] },
  previous: { version: 3, weights: WEIGHTS, floor: 70 },
  changed: ["/weights/fit", "/weights/depth"],
  updated_by: "key_01K8Z3E5QJ6T7V8W9XYA",
  export: {
    id: "exp_01K8Z3E5QJ6T7V8W9XYA",
    kind: "accounts",
    format: "csv",
    status: "completed",
    row_count: 4_210,
    download_url: "https://mama.example/v1/exports/exp_01K8Z3E5QJ6T7V8W9XYA/download",
    expires_at: "2026-06-02T09:00:00.000Z",
  },
  webhook: { id: "wh_01K8Z3E5QJ6T7V8W9XYA", url: "https://hooks.acme.example/signalmama" },
  account: {
    id: "acct_01K8Z3E5QJ6T7V8W9XYA",
    domain: "northwind.example",
    name: "Northwind Robotics",
    external_id: null,
    icp_score_before: 61,
    icp_score_after: 82,
  },
  brief_url: "https://mama.example/brief/northwind.example",
};

/** What an object looks like: as above, else as its own schema says. */
function examplesOf(names: readonly EventObject[]): Json {
  return Object.fromEntries(names.map((name) => [name, EXAMPLES[name] ?? exampleOf(EventObjects[name].unwrap())]));
}

function exampleOf(schema: z.ZodType): unknown {
  return (schema.meta()?.["examples"] as unknown[] | undefined)?.[0];
}

/** `account.score_changed` → `AccountScoreChanged`. */
function pascalCase(type: string): string {
  return type.replace(/(?:^|[._])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
