import type { Account } from "#core/account.ts";
import type { Alert } from "#core/alert.ts";
import type { AlertSettings } from "#core/alert-settings.ts";
import type { Bot } from "#core/bot.ts";
import type { Contact } from "#core/contact.ts";
import type { Detection } from "#core/detection.ts";
import { type Document, documentText } from "#core/document.ts";
import type { Event } from "#core/event.ts";
import type { Fire } from "#core/fire.ts";
import { sha256Hex } from "#core/hash.ts";
import { createIds, type Ids } from "#core/id.ts";
import type { Run } from "#core/run.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import type { Delivery, Webhook } from "#core/webhook.ts";

/** The instant that fixtures count from. */
export const NOW = Date.UTC(2026, 5, 1, 9);
export const WORKSPACE_ID = "ws_00000000000000000001";
/** What the secrets of a test's database are sealed under. */
export const SECRET_KEY = "a secret of the test";

/** Ids that count upwards from a seed, so that a failing test fails the same way again. */
export function createTestIds(now: () => number = () => NOW, seed = 1n): Ids {
  let state = seed;
  return createIds(now, () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
    return state >> 16n;
  });
}

const ids = createTestIds();

export function anAccount(more: Partial<Account> = {}): Account {
  return {
    id: ids.next("acct"),
    workspaceId: WORKSPACE_ID,
    domain: "northwind.example",
    name: "Northwind Robotics",
    aliases: [],
    attributes: {},
    tags: [],
    managedBy: "api",
    status: "active",
    score: 0,
    breakdown: { fit: 0, recency: 0, strength: 0, depth: 0 },
    signalCount: 0,
    contactCount: 0,
    createdAt: NOW,
    updatedAt: NOW,
    revision: 1,
    ...more,
  };
}

export function aDocument(more: Partial<Document> = {}): Document {
  const text = { title: "Northwind Robotics raises $45M Series B", text: "The round was led by Accent Ventures." };
  const document = {
    id: ids.next("doc"),
    workspaceId: WORKSPACE_ID,
    accountId: "acct_1" as string | undefined,
    feedUrl: undefined,
    sourceId: "feed",
    kind: "article" as const,
    key: "https://northwind.example/news/series-b",
    url: "https://northwind.example/news/series-b",
    ...text,
    publishedAt: NOW - 11 * DAY_MS,
    facts: {},
    fetchedAt: NOW,
    contentHash: "",
    ...more,
  };
  return { ...document, contentHash: sha256Hex(documentText(document)) };
}

export function aDetection(more: Partial<Detection> = {}): Detection {
  const quote = "Northwind Robotics raises $45M Series B";
  return {
    type: "funding",
    subtype: "series-b",
    title: "Northwind Robotics raised a $45M Series B",
    summary: "Northwind Robotics raised $45M in a Series B.",
    strength: 85,
    confidence: 0.9,
    occurredAt: NOW - 11 * DAY_MS,
    data: { amount: 45_000_000, currency: "USD", round: "series-b" },
    identity: { round: "series-b" },
    evidence: { quote, start: 0, end: quote.length },
    people: [],
    ...more,
  };
}

export function aSignal(more: Partial<Signal> = {}): Signal {
  const detection = aDetection();
  return {
    id: ids.next("sig"),
    workspaceId: WORKSPACE_ID,
    accountId: "acct_1",
    type: "funding",
    subtype: "series-b",
    category: "capital",
    family: "funding",
    title: detection.title,
    summary: detection.summary,
    strength: 85,
    baseConfidence: 0.9,
    confidence: 0.9,
    halfLifeDays: 30,
    occurredAt: NOW - 11 * DAY_MS,
    isDated: true,
    detectedAt: NOW,
    status: "active",
    data: detection.data,
    identity: detection.identity,
    people: [],
    contactIds: [],
    sources: [
      {
        documentId: "doc_1",
        kind: "site",
        url: "https://northwind.example/news/series-b",
        title: "Northwind Robotics raises $45M Series B",
        domain: "northwind.example",
        fetchedAt: NOW,
        publishedAt: NOW - 11 * DAY_MS,
        contentHash: "0".repeat(64),
        evidence: detection.evidence,
      },
    ],
    updatedAt: NOW,
    ...more,
  };
}

export function aContact(more: Partial<Contact> = {}): Contact {
  return {
    id: ids.next("ctc"),
    workspaceId: WORKSPACE_ID,
    accountId: "acct_1",
    name: "Dana Reyes",
    role: "Chief Revenue Officer",
    seniority: "c_level",
    tag: "new",
    source: { documentId: "doc_1", kind: "site", url: "https://northwind.example/news/cro", observedAt: NOW },
    createdAt: NOW,
    updatedAt: NOW,
    ...more,
  };
}

export function anEvent(more: Partial<Event> = {}): Event {
  return {
    id: ids.next("evt"),
    workspaceId: WORKSPACE_ID,
    type: "signal.fired",
    createdAt: NOW,
    causeId: "c",
    facts: {},
    ...more,
  };
}

export function aWebhook(more: Partial<Webhook> = {}): Webhook {
  return {
    id: ids.next("wh"),
    workspaceId: WORKSPACE_ID,
    url: "http://127.0.0.1:1/hook",
    events: ["*"],
    filters: {},
    signatureFormat: "hex",
    secret: "a secret that only two know",
    status: "enabled",
    createdAt: NOW,
    updatedAt: NOW,
    revision: 1,
    ...more,
  };
}

export function aBot(more: Partial<Bot> = {}): Bot {
  return {
    id: ids.next("bot"),
    workspaceId: WORKSPACE_ID,
    name: "Fenwick pricing",
    template: "competitor-pricing",
    source: "https://fenwick.example/pricing",
    params: {},
    cadence: "daily",
    timezone: "UTC",
    matchRule: { type: "content_diff", ignore: [], minChange: 0 },
    firesSignal: "competitor_price_change",
    signalScore: 25,
    accountMatch: "auto",
    actions: [],
    managedBy: "api",
    status: "active",
    consecutiveFailures: 0,
    fireCount: 0,
    createdBy: "key_1",
    createdAt: NOW,
    updatedAt: NOW,
    revision: 1,
    ...more,
  };
}

export function aRun(more: Partial<Run> = {}): Run {
  return {
    id: ids.next("run"),
    workspaceId: WORKSPACE_ID,
    botId: "bot_1",
    trigger: "schedule",
    status: "ok",
    createdAt: NOW,
    startedAt: NOW,
    finishedAt: NOW,
    latencyMs: 120,
    matchCount: 1,
    fireCount: 1,
    ...more,
  };
}

export function aFire(more: Partial<Fire> = {}): Fire {
  return {
    id: ids.next("fire"),
    workspaceId: WORKSPACE_ID,
    botId: "bot_1",
    runId: "run_1",
    firedAt: NOW,
    matchedText: "Team $39 per seat",
    diff: { before: "Team $29 per seat", after: "Team $39 per seat" },
    sourceUrl: "https://fenwick.example/pricing",
    contentHash: "0".repeat(64),
    ...more,
  };
}

export function anAlert(more: Partial<Alert> = {}): Alert {
  return {
    id: ids.next("alr"),
    workspaceId: WORKSPACE_ID,
    botId: "bot_1",
    reason: "fires",
    channel: "slack",
    destination: "#competitors",
    status: "waiting",
    fireIds: [],
    notBefore: NOW,
    attempts: [],
    createdAt: NOW,
    updatedAt: NOW,
    ...more,
  };
}

/** Alert settings with nothing set up. */
export const NO_ALERTS: AlertSettings = {
  slack: { token: undefined, webhookUrl: undefined },
  smtp: { host: undefined, port: 587, tls: "starttls", username: undefined, password: undefined, from: undefined },
  ntfy: { url: "https://ntfy.sh", token: undefined },
  webhook: { secret: undefined },
  operators: [],
  quietHours: undefined,
};

export function aDelivery(more: Partial<Delivery> = {}): Delivery {
  return {
    id: ids.next("dlv"),
    workspaceId: WORKSPACE_ID,
    webhookId: "wh_1",
    eventId: "evt_1",
    eventType: "signal.fired",
    sequence: 1,
    status: "pending",
    attempts: [],
    createdAt: NOW,
    updatedAt: NOW,
    ...more,
  };
}
