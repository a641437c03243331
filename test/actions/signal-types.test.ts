import { describe, expect, test } from "bun:test";
import { resolveSignalTypes } from "#actions/signal-types.ts";

describe("names of signal types", () => {
  test.each([
    [["funding"], ["funding"]],
    [["funding", "funding"], ["funding"]],
    [["tech_change"], ["tech_added", "tech_removed", "tech_migration", "subprocessor_added"]],
    [["job_change"], ["job_change"]],
    [[], []],
  ])("%j stand for %j", (names, keys) => {
    expect(resolveSignalTypes(names, "type")).toEqual(keys);
  });

  test("an alias stands for its whole family and nothing else", () => {
    expect(resolveSignalTypes(["hiring"], "type")).toEqual([
      "hiring_surge",
      "key_role_posted",
      "first_role_posted",
      "role_reposted",
      "tool_in_job_post",
      "new_location_hiring",
      "headcount_growth",
    ]);
  });

  test.each(["nope", "", "__proto__", "toString", "FUNDING"])("%j is unknown", (name) => {
    expect(() => resolveSignalTypes([name], "type")).toThrow("`type` names a signal type that does not exist");
  });
});
