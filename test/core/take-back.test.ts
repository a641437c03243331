import { expect, test } from "bun:test";
import { type Found, mergeDetections } from "#core/merge-detections.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { getSignalType } from "#signals/catalogue.ts";
import { aDetection, aDocument, anAccount, createTestIds, NOW } from "../helpers/records.ts";

const ids = createTestIds();

function merge(signals: Signal[], found: Found[]) {
  const change = mergeDetections(
    { account: anAccount(), rubric: { typeOverrides: {} }, at: NOW, found, signals, contacts: [], crawlId: undefined },
    ids,
    { typeOf: getSignalType, kindOf: () => "news" },
  );
  return { signals: change.put?.signal ?? [], events: (change.events ?? []).map(({ type }) => type) };
}

const at = (host: string, more: Parameters<typeof aDetection>[0] = {}): Found => ({
  detection: aDetection(more),
  document: aDocument({
    url: `https://${host}.example/${more?.isTakenBack ? "correction" : "news"}`,
    key: host + Boolean(more?.isTakenBack),
  }),
  previous: [],
});

test("an event that its only teller takes back is retracted, once, with its event", () => {
  const { signals } = merge([], [at("wire")]);
  const back = merge(signals, [at("wire", { isTakenBack: true, occurredAt: NOW - 5 * DAY_MS })]);
  expect(back.signals.map(({ status, retractions }) => [status, retractions])).toEqual([["retracted", ["correction"]]]);
  expect(back.events).toEqual(["signal.retracted"]);
  expect(merge(back.signals, [at("wire", { isTakenBack: true })]).events).toEqual([]);
});

test("an event that somebody else tells too loses a source and some of its confidence", () => {
  const { signals } = merge([], [at("wire"), at("paper")]);
  const [left] = merge(signals, [at("wire", { isTakenBack: true })]).signals;
  expect(left).toMatchObject({ status: "active", confidence: 0.9 });
  expect(left?.sources.map(({ domain }) => domain)).toEqual(["paper.example"]);
});

test("what a publisher never told, another event, and what the workspace knows are not taken back", () => {
  const { signals } = merge([], [at("wire")]);
  expect(merge(signals, [at("paper", { isTakenBack: true })]).signals).toEqual([]);
  expect(merge(signals, [at("wire", { isTakenBack: true, identity: { round: "seed" } })]).signals).toEqual([]);
  expect(merge([], [at("wire", { isTakenBack: true })])).toEqual({ signals: [], events: [] });
});
