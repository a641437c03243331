import { describe, expect, test } from "bun:test";
import type { Brief } from "#core/brief.ts";
import type { Event } from "#core/event.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import { renderEvent } from "#surfaces/signalmama/webhook-body.ts";
import { undocumentedDelivery } from "../../helpers/documented.ts";
import { aContact, anAccount, aSignal, NOW } from "../../helpers/records.ts";

const account = anAccount({
  score: 78.6,
  breakdown: { fit: 90, recency: 77.5, strength: 81, depth: 60 },
  lastScoredAt: NOW,
  externalId: "crm-1",
});
const aBrief: Brief = {
  id: "brf_1",
  workspaceId: account.workspaceId,
  accountId: account.id,
  version: 1,
  generatedAt: NOW,
  score: 79,
  breakdown: { fit: 90, recency: 78, strength: 81, depth: 60 },
  whyNow: "Northwind Robotics raised a $45M Series B.",
  whoToTalkTo: [{ name: "Dana Reyes", role: "Chief Revenue Officer", tag: "new", contactId: "ctc_1" }],
  draftOpener: "Northwind Robotics raised a $45M Series B.",
  signalIds: ["sig_1"],
  trigger: "initial",
  claims: [
    {
      field: "draft_opener",
      start: 0,
      end: 42,
      text: "Northwind Robotics raised a $45M Series B.",
      signalId: "sig_1",
      documentId: "doc_1",
      url: "https://northwind.example/news/series-b",
    },
  ],
  writer: { kind: "template", name: "plain", version: "1" },
  contentHash: "0".repeat(64),
};
const event = (type: Event["type"], facts: Event["facts"]): Event => ({
  id: "evt_1",
  workspaceId: account.workspaceId,
  type,
  accountId: account.id,
  createdAt: NOW,
  causeId: "evt_0",
  facts,
});
/** The body as a receiver reads it; fails when the API document does not describe it, to the field. */
const bodyOf = (subject: Event, attempt = 1) => {
  const delivery = { attempt, sequence: 41, deliveredAt: NOW + 412 * attempt };
  const body = JSON.parse(renderEvent(subject, delivery, "https://mama.example"));
  expect(undocumentedDelivery(body)).toBeUndefined();
  return body;
};

describe("the body of a delivery", () => {
  test("is flat, with the objects by name", () => {
    const signal = aSignal({ accountId: account.id, strength: 85, occurredAt: NOW - 3 * 86_400_000 });
    const body = bodyOf(event("signal.fired", { account, signal, scoreBefore: 61, scoreAfter: 79 }));
    expect(body).toMatchObject({
      event: "signal.fired",
      event_id: "evt_1",
      created_at: "2026-06-01T09:00:00.000Z",
      delivered_at: "2026-06-01T09:00:00.412Z",
      workspace_id: account.workspaceId,
      cause_id: "evt_0",
      api_version: "v1",
      attempt: 1,
      sequence: 41,
      bot_id: null,
      signal: {
        id: signal.id,
        type: "funding",
        subtype: "series-b",
        strength: 85,
        strength_level: 5,
        recency_days: 3,
        source_url: "https://northwind.example/news/series-b",
        sources: [{ kind: "site" }],
      },
      account: {
        id: account.id,
        domain: "northwind.example",
        external_id: "crm-1",
        icp_score_before: 61,
        icp_score_after: 79,
      },
      brief_url: "https://mama.example/brief/northwind.example",
    });
    expect(body.data).toBeUndefined();
  });

  test("differs between attempts in the three fields of the attempt alone", () => {
    const subject = event("contact.added", { account, contact: aContact({ accountId: account.id }) });
    const { attempt: _a, delivered_at: _d, ...first } = bodyOf(subject, 1);
    const { attempt, delivered_at, ...fourth } = bodyOf(subject, 4);
    expect(fourth).toEqual(first);
    expect([attempt, delivered_at]).toEqual([4, "2026-06-01T09:00:01.648Z"]);
  });

  test("of a score event says from what to what, and why", () => {
    const body = bodyOf(
      event("account.score_changed", {
        account,
        scoreBefore: 61,
        scoreAfter: 79,
        breakdownBefore: { fit: 90, recency: 0, strength: 0, depth: 10 },
        reason: "signal",
        leadSignalId: "sig_1",
      }),
    );
    expect(body).toMatchObject({
      score: 79,
      previous_score: 61,
      delta: 18,
      direction: "up",
      score_breakdown: { fit: 90, recency: 78, strength: 81, depth: 60 },
      previous_breakdown: { recency: 0 },
      reason: "signal",
      lead_signal_id: "sig_1",
      scored_at: "2026-06-01T09:00:00.000Z",
    });
  });

  test("without a score of its own shows the account's twice: nothing changed", () => {
    const body = bodyOf(event("contact.added", { account, contact: aContact() }));
    expect(body.account).toMatchObject({ icp_score_before: 79, icp_score_after: 79 });
    expect(body.contact).toMatchObject({ name: "Dana Reyes", source: { kind: "site" } });
    expect(body.score).toBeUndefined();
  });

  test("is as documented for every event that is sent today", () => {
    const signal = aSignal({ accountId: account.id });
    const scored = { account, scoreBefore: 61, scoreAfter: 79, reason: "signal", rubric: DEFAULT_RUBRIC };
    const told = { account, brief: aBrief };
    const crawl = { id: "crl_1", pagesFetched: 3, signalsFound: 1, startedAt: NOW - 9_000, finishedAt: NOW };
    const sent: [Event["type"], Event["facts"]][] = [
      ["account.score_changed", { ...scored, breakdownBefore: account.breakdown, leadSignalId: signal.id }],
      ["account.score_jumped", scored],
      ["account.scored", scored],
      ["account.created", { account }],
      ["brief.generated", told],
      ["brief.created", told],
      ["brief.updated", { ...told, brief: { ...aBrief, version: 2, previousVersion: 1, scoreDelta: 18 } }],
      ["opener.generated", told],
      ["signal.fired", { account, signal }],
      ["signal.decayed", { account, signal }],
      ["contact.added", { account, contact: aContact() }],
      ["crawl.completed", { account, crawl }],
      ["workspace.rubric_updated", { rubric: DEFAULT_RUBRIC }],
    ];
    for (const [type, facts] of sent) expect(bodyOf(event(type, facts)).event).toBe(type);
  });

  test("of a changed rubric points at what changed, and is about no account", () => {
    const rubric = {
      ...DEFAULT_RUBRIC,
      version: 2,
      floor: 60,
      weights: { ...DEFAULT_RUBRIC.weights, fit: 35, depth: 15 },
    };
    const body = bodyOf(event("workspace.rubric_updated", { rubric, previousRubric: DEFAULT_RUBRIC }));
    expect(body.changed).toEqual(["/weights/fit", "/weights/depth", "/floor"]);
    expect(body.previous).toEqual({ version: 1, weights: DEFAULT_RUBRIC.weights, floor: 70 });
    expect([body.account, body.brief_url]).toEqual([undefined, undefined]);
  });
});
