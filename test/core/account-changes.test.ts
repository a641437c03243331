import { describe, expect, test } from "bun:test";
import { type AccountChanges, changeAccount, nameFrom } from "#core/account-changes.ts";
import { anAccount } from "../helpers/records.ts";

const account = anAccount({
  domain: "north-wind.example",
  name: "Northwind Robotics",
  notes: "a note",
  tags: ["one"],
  listIds: ["list_1"],
  attributes: { industry: "robotics", employee_count: 120, custom: { tier: 1, region: "west" } },
});

describe("changing an account", () => {
  test.each<[string, AccountChanges, object]>([
    ["lays a field over", { notes: "another" }, { notes: "another", tags: ["one"] }],
    ["replaces a list whole", { tags: ["two"], listIds: [] }, { tags: ["two"], listIds: [] }],
    ["empties a list with null", { tags: null, listIds: null, aliases: null }, { tags: [], listIds: [], aliases: [] }],
    ["calls an account without a name after its domain", { name: null }, { name: "North Wind" }],
    [
      "lays attributes over one by one",
      { attributes: { industry: "drones", hq_country: "DE" } },
      { attributes: { ...account.attributes, industry: "drones", hq_country: "DE" } },
    ],
    [
      "lays custom attributes over key by key",
      { attributes: { custom: { tier: 2, region: null, owner: "kim" } } },
      { attributes: { ...account.attributes, custom: { tier: 2, owner: "kim" } } },
    ],
    ["clears all attributes with null", { attributes: null }, { attributes: {} }],
  ])("%s", (_, changes, expected) => {
    expect(changeAccount(account, changes)).toMatchObject(expected);
  });

  test("takes a field out with null", () => {
    const cleared = changeAccount(account, { notes: null, attributes: { employee_count: null, custom: null } });
    expect("notes" in cleared).toBe(false);
    expect(cleared.attributes).toEqual({ industry: "robotics" });
  });

  test.each<[AccountChanges]>([
    [{}],
    [{ notes: "a note", tags: ["one"], externalId: null, owner: undefined }],
    [{ attributes: { custom: { region: "west", nothing: null }, tech: null } }],
  ])("to what it is already gives back the very same: %j", (changes) => {
    expect(changeAccount(account, changes)).toBe(account);
  });

  test("keeps the very same attributes when only another field changes, so that nothing is scored", () => {
    const changed = changeAccount(account, { notes: "x", attributes: { employee_count: 120 } });
    expect(changed.attributes).toBe(account.attributes);
  });
});

describe("who gave name and aliases", () => {
  test.each<[AccountChanges, object]>([
    [{ notes: "x" }, {}],
    [{ name: "NW" }, { given: ["name"] }],
    [{ aliases: [] }, { given: ["aliases"] }],
    [{ name: "NW", aliases: ["N"] }, { given: ["name", "aliases"] }],
  ])("is noted: %j", (changes, expected) => {
    expect(changeAccount(anAccount(), changes)).toMatchObject(expected);
    if (!("given" in expected)) expect("given" in changeAccount(anAccount(), changes)).toBe(false);
  });

  test("is forgotten when they are cleared, so that they may come from public pages again", () => {
    const given = changeAccount(anAccount(), { name: "NW", aliases: ["N"] });
    expect(changeAccount(given, { aliases: null }).given).toEqual(["name"]);
    expect("given" in changeAccount(given, { name: null, aliases: null })).toBe(false);
    expect(changeAccount(given, { notes: "x" }).given).toEqual(["name", "aliases"]);
  });
});

test.each([
  ["north-wind.example", "North Wind"],
  ["xn--mnchen-3ya.example", "München"],
  ["xn--a.example", "xn--a.example"],
])("nobody has named %s, so it is %s", (domain, name) => {
  expect(nameFrom(domain)).toBe(name);
});
