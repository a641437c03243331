import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, errorMessageOf, paramOf, rowsOf, startApi } from "../../helpers/api.ts";
import { BOT_BODY } from "../../helpers/bots.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** A refusal leads on: it says what would be taken. */
describe("a refusal says what is expected", () => {
  test("of a rule that does not exist: those that do", async () => {
    const answer = await api.call("POST", "/v1/bots", { body: { ...BOT_BODY, match_rule: { type: "keywords" } } });
    expect([answer.status, paramOf(answer)]).toEqual([400, "match_rule.type"]);
    expect(errorMessageOf(answer)).toBe(
      "`match_rule.type` is not valid: one of content_diff, keyword, regex, new_item, number_change, semantic is expected.",
    );
  });

  test.each(["Germany", "de", "XX", "UK", "EU", "ZZ"])("of the country %p: a code", async (hq_country) => {
    const body = { domain: "country.example", attributes: { hq_country } };
    for (const answer of [
      await api.call("POST", "/v1/accounts", { body }),
      await api.call("PATCH", `/v1/accounts/${await anId()}`, { body: { attributes: { hq_country } } }),
    ]) {
      expect([answer.status, paramOf(answer)]).toEqual([400, "attributes.hq_country"]);
      expect(errorMessageOf(answer)).toBe(
        "`attributes.hq_country` is not valid: the two-letter code of a country is expected, such as DE or GB.",
      );
    }
  });

  test.each([
    ["abc", "must be one whole number such as 240"],
    ["a dozen", "must be one whole number such as 240"],
    ["51-200", "must be one whole number such as 240, not a range"],
    ["500+", "must be one whole number such as 240, not a range"],
  ])("of %p employees in a file: a number", async (cell, flaw) => {
    const csv = `domain,employees\nfile.example,${cell}\n`;
    const answer = await api.call("POST", "/v1/accounts:import", { body: { csv, dry_run: true } });
    const [row] = rowsOf<{ error: { message: string } }>(answer);
    expect(row?.error.message).toBe(`\`attributes.employee_count\` ${flaw}.`);
  });

  test.each([
    ["/v1/signals?limit=1&limit=2", "limit"],
    ["/v1/signals?cursor=a&cursor=b", "cursor"],
    ["/v1/signals?since=2026-01-01&since=2026-01-02", "since"],
    ["/v1/notifications?unread=true&unread=true", "unread"],
  ])("of %s: the parameter once", async (path, param) => {
    const answer = await api.call("GET", path);
    expect([answer.status, paramOf(answer)]).toEqual([400, param]);
    expect(errorMessageOf(answer)).toBe(`\`${param}\` is given more than once; once is expected.`);
  });

  test.each([
    ["/v1/signals?type=", "type"],
    ["/v1/signals?type=,%20", "type"],
    ["/v1/signals?status=&limit=1", "status"],
    ["/v1/accounts?has_signal_type=", "has_signal_type"],
    ["/v1/events?type=", "type"],
    ["/v1/events/stream?type=", "type"],
    ["/v1/exports/signals.csv?type=", "type"],
  ])("of %s: a value, since no row is any of none", async (path, param) => {
    const answer = await api.call("GET", path);
    expect([answer.status, paramOf(answer)]).toEqual([400, param]);
    expect(errorMessageOf(answer)).toBe(`\`${param}\` is not valid: at least one value is expected.`);
  });

  test("and what may be given several times still may", async () => {
    expect((await api.call("GET", "/v1/signals?type=funding&type=layoffs")).status).toBe(200);
  });
});

let id: string | undefined;
async function anId(): Promise<string> {
  id ??= String((await api.call("POST", "/v1/accounts", { body: { domain: "known.example" } })).json["id"]);
  return id;
}
