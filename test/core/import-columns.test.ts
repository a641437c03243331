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
  // A report of Salesforce.
  [
    [
      "Account Owner",
      "Account Name",
      "Billing State/Province",
      "Billing Country",
      "Website",
      "Employees",
      "Account ID",
    ],
    { owner: 0, name: 1, hq_country: 3, domain: 4, employee_count: 5, external_id: 6 },
    [2],
  ],
  // The same by a list view's other headings, and by the names of its API.
  [["Owner Name", "Account Name", "Website"], { owner: 0, name: 1, domain: 2 }, []],
  [
    ["Id", "Name", "Website", "NumberOfEmployees", "BillingCountry", "OwnerId"],
    { name: 1, domain: 2, employee_count: 3, hq_country: 4, owner: 5 },
    [0],
  ],
  // Companies of HubSpot.
  [
    ["Record ID", "Company name", "Company owner", "Create Date", "Company Domain Name", "Country/Region", "Industry"],
    { external_id: 0, name: 1, owner: 2, domain: 4, hq_country: 5, industry: 6 },
    [3],
  ],
  // Organizations of Pipedrive.
  [
    ["Organization - Name", "Organization - Labels", "Organization - Owner", "Organization - Website"],
    { name: 0, tags: 1, owner: 2, domain: 3 },
    [],
  ],
  [
    [
      "Organization - ID",
      "Organization - Country of Address",
      "Organization - Number of employees",
      "Organization - Website",
    ],
    { external_id: 0, hq_country: 1, employee_count: 2, domain: 3 },
    [],
  ],
])("the columns of %j are known", (header, places, ignored) => {
  const plan = planColumns(header);
  expect(Object.fromEntries(plan.places)).toEqual(places);
  expect(plan.ignored).toEqual(ignored);
});

test("a column named by the caller counts alone, and one that is not there is left out", () => {
  expect(Object.fromEntries(planColumns(["domain", "Site"], { domain: "site" }).places)).toEqual({ domain: 1 });
  expect(planColumns(["domain"], { domain: "Site" }).places.has("domain")).toBe(false);
});
