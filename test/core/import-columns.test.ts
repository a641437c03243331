import { expect, test } from "bun:test";
import { planColumns } from "#core/import-columns.ts";

test.each([
  [["Domain", "NAME", "External ID"], { domain: 0, name: 1, external_id: 2 }, []],
  [
    ["Company name", "Website URL", "Number of Employees", "Country/Region"],
    { name: 0, domain: 1, employee_count: 2, hq_country: 3 },
    [],
  ],
  [["Account Name", "Phone", "Company Domain Name"], { name: 0, domain: 2 }, [1]],
  [["domain", "Website"], { domain: 0 }, [1]],
  [["Website", "domain"], { domain: 1 }, [0]],
  [["employee_count", "hq-country", " Tags "], { employee_count: 0, hq_country: 1, tags: 2 }, []],
  [["", "domain"], { domain: 1 }, []],
])("the columns of %j are known", (header, places, ignored) => {
  const plan = planColumns(header);
  expect(Object.fromEntries(plan.places)).toEqual(places);
  expect(plan.ignored).toEqual(ignored);
});

test("a column named by the caller counts alone, and one that is not there is left out", () => {
  expect(Object.fromEntries(planColumns(["domain", "Site"], { domain: "site" }).places)).toEqual({ domain: 1 });
  expect(planColumns(["domain"], { domain: "Site" }).places.has("domain")).toBe(false);
});
