import { describe, expect, test } from "bun:test";
import { createHmac } from "node:crypto";
import { CORE_EVENTS, type Event, OPTIONAL_EVENTS } from "#core/event.ts";
import { MINUTE_MS } from "#core/time.ts";
import { briefStep } from "#pipeline/brief.ts";
import { type Api, rowsOf, startApi } from "../../../helpers/api.ts";
import { anAccount } from "../../../helpers/records.ts";
import { aReceiver, type Call, startWebhookLine } from "../../../helpers/webhook-line.ts";

/** The items of the checklist about webhooks; the list itself is in checklist.test.ts. */
const MALFORMED_TIME = /"(?:\w+_at|as_of)":(?!null|"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")/g;

describe("webhooks, over the real line", () => {
  /** Everything an endpoint got, by its name in the URL. */
  const got = (calls: Call[], name: string) => calls.filter(({ url }) => url.endsWith(`/${name}`));
  const register = async (own: Api, name: string, more: Record<string, unknown> = {}) =>
    String(
      (
        await own.call("POST", "/v1/webhooks", {
          body: { url: `https://hooks.example/${name}`, events: ["*"], ...more },
        })
      ).json["signing_secret"],
    );

  test("a move of 10 fires account.scored alone, one of 11 from the latest brief a new version and two events", async () => {
    const own = await startApi();
    const { outbound, calls } = aReceiver(own, () => 200);
    const line = await startWebhookLine(own, outbound, [briefStep]);
    // One criterion is met at a time, so that the score is its weight.
    const criteria = [20, 30, 31, 19].map((weight, index) => ({
      key: `year_${index}`,
      attribute: "founded_year",
      op: "eq",
      value: 2000 + index,
      weight,
    }));
    const weights = { fit: 100, recency: 0, strength: 0, depth: 0 };
    await own.call("PUT", "/v1/workspace/rubric", { body: { weights, criteria, floor: 0 } });
    const domain = "moving.example";
    const created = await own.call("POST", "/v1/accounts", { body: { domain, attributes: { founded_year: 2000 } } });
    const id = created.json["id"];
    const scoreIn = async (year: number) => {
      await own.call("POST", "/v1/accounts:batch", {
        body: { accounts: [{ domain, attributes: { founded_year: year } }] },
      });
      const { json } = await own.call("POST", `/v1/accounts/${id}:rescore`);
      await own.clock.advance(2 * MINUTE_MS);
      return json["score"];
    };
    const versions = async () => rowsOf(await own.call("GET", `/v1/accounts/${id}/brief/versions`)).length;

    expect([await scoreIn(2000), await versions()]).toEqual([20, 1]);
    await register(own, "all");
    await register(own, "scored", { events: ["account.scored"] });
    expect([await scoreIn(2001), await versions()]).toEqual([30, 1]);
    expect(got(calls, "all")).toEqual([]);
    expect(got(calls, "scored").map(({ body }) => [body["event"], body["delta"]])).toEqual([["account.scored", 10]]);

    expect([await scoreIn(2002), await versions()]).toEqual([31, 2]);
    const [changed, briefed, ...rest] = got(calls, "all").map(({ body }) => body);
    expect([changed?.["event"], changed?.["previous_score"], changed?.["delta"]]).toEqual([
      "account.score_changed",
      20,
      11,
    ]);
    expect(briefed).toMatchObject({ event: "brief.generated", previous_version: 1, cause_id: changed?.["cause_id"] });
    expect(rest).toEqual([]);
    expect(got(calls, "scored")).toHaveLength(1);
    for (const { body } of calls) expect(JSON.stringify(body).match(MALFORMED_TIME)).toBeNull();
    await line.stop();
    await own.stop();
  });

  test("`*` is the six core events and never one of the others; each can be had by its name", async () => {
    const own = await startApi();
    const { outbound, calls } = aReceiver(own, () => 200);
    const line = await startWebhookLine(own, outbound);
    await register(own, "all");
    await register(own, "named", { events: OPTIONAL_EVENTS });
    const account = anAccount({ workspaceId: own.ours.id });
    const events = [...CORE_EVENTS, ...OPTIONAL_EVENTS].map(
      (type): Event => ({
        id: own.actions.ids.next("evt"),
        workspaceId: own.ours.id,
        type,
        createdAt: own.clock.now(),
        causeId: "cause",
        facts: { account },
      }),
    );
    await own.store.commit({ events });
    await own.clock.advance(2 * MINUTE_MS);
    const typesOf = (name: string) =>
      got(calls, name)
        .map(({ body }) => String(body["event"]))
        .sort();
    expect(typesOf("all")).toEqual([...CORE_EVENTS].sort());
    expect(typesOf("named")).toEqual([...OPTIONAL_EVENTS].sort());
    await line.stop();
    await own.stop();
  });

  test("by default the header is the hex digest of the raw body, and behind seven characters when asked for", async () => {
    const own = await startApi();
    const sent: { url: string; headers: Record<string, string>; raw: string }[] = [];
    const line = await startWebhookLine(own, {
      async request({ url, headers, body }) {
        sent.push({ url, headers: headers ?? {}, raw: String(body) });
        return { kind: "response", status: 200, headers: {}, body: new Uint8Array(), durationMs: 1 };
      },
    });
    const secrets: Record<string, string> = {
      plain: await register(own, "plain", { secret: "whsec_chosen by the caller" }),
      prefixed: await register(own, "prefixed", { signature_format: "sha256_prefixed" }),
    };
    const webhooks = rowsOf<{ id: string }>(await own.call("GET", "/v1/webhooks"));
    for (const { id } of webhooks) await own.call("POST", `/v1/webhooks/${id}:test`);
    await own.clock.advance(MINUTE_MS);
    expect(sent).toHaveLength(2);
    for (const { url, headers, raw } of sent) {
      const name = url.split("/").at(-1) ?? "";
      const signature = headers["x-mama-signature"] ?? "";
      const digest = createHmac("sha256", secrets[name] ?? "")
        .update(raw)
        .digest("hex");
      expect(name === "plain" ? signature : signature.slice(7)).toBe(digest);
      const { event, event_id, attempt, delivered_at } = JSON.parse(raw);
      expect(headers).toMatchObject({
        "x-mama-event": event,
        "x-mama-event-id": event_id,
        "x-mama-attempt": String(attempt),
        "x-mama-timestamp": delivered_at,
      });
    }
    await line.stop();
    await own.stop();
  });
});
