import { describe, expect, test } from "bun:test";
import { fromVerbPath, toVerbPath } from "#http/verb-path.ts";

describe("the verb of a path", () => {
  test.each([
    ["/v1/accounts:batch", "/v1/accounts/~batch"],
    ["/v1/accounts%3Abatch", "/v1/accounts/~batch"],
    ["/v1/accounts%3abatch", "/v1/accounts/~batch"],
    ["/v1/accounts/acct_1:rescore", "/v1/accounts/acct_1/~rescore"],
    ["/v1/accounts/acct_1/crawl:on-demand", "/v1/accounts/acct_1/crawl/~on-demand"],
    ["/v1/things/a:b:pause", "/v1/things/a:b/~pause"],
    ["/v1/accounts", "/v1/accounts"],
    ["/v1/a:b/c", "/v1/a:b/c"],
    ["/v1/accounts/:id", "/v1/accounts/:id"],
    ["/v1/brief/acme.example:8080", "/v1/brief/acme.example:8080"],
    ["/", "/"],
    ["/v1/exports/accounts.csv", "/v1/exports/~csv/accounts"],
    ["/v1/exports/accounts.ndjson", "/v1/exports/~ndjson/accounts"],
    ["/v1/exports/accounts.xlsx", "/v1/exports/accounts.xlsx"],
    ["/v1/exports/.csv", "/v1/exports/.csv"],
    ["/v1/accounts/a.csv/brief", "/v1/accounts/a.csv/brief"],
  ])("of %s is routed as %s", (path, routed) => {
    expect(toVerbPath(path)).toBe(routed);
  });

  test.each(["/v1/exports/~csv/accounts", "/v1/accounts/~batch", "/v1/accounts/%7Ebatch", "/v1/~x/y", "/v1/a:b/~c"])(
    "cannot be reached by its inner spelling: %s",
    (path) => {
      expect(toVerbPath(path)).toBeUndefined();
    },
  );

  test("is spelled for people with a colon", () => {
    expect(fromVerbPath("/v1/accounts/{id}/crawl/~on-demand")).toBe("/v1/accounts/{id}/crawl:on-demand");
  });

  test("and a format, which is moved before what it is the format of, behind a dot", () => {
    expect(fromVerbPath("/v1/exports/~csv/{kind}")).toBe("/v1/exports/{kind}.csv");
  });
});
