import { expect, test } from "bun:test";
import { bareName } from "#signals/language/subject-names.ts";

test("legal forms are no part of a name", () => {
  expect(
    ["Acme Inc.", "Acme, Ltd", "Acme GmbH", "Acme Holdings plc", "Acme S.A.", "Acme B.V.", "The Acme Company"].map(
      bareName,
    ),
  ).toEqual(["Acme", "Acme", "Acme", "Acme", "Acme", "Acme", "The Acme"]);
});
