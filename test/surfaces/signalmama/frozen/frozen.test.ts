import { expect, test } from "bun:test";
import { DOCUMENT } from "../../../helpers/documented.ts";
import { type ApiDocument, breakages } from "./breakages.ts";
import { readFrozen } from "./frozen.ts";

test("the API document only adds to the frozen one; `bin/api freeze` takes over what was added", () => {
  expect(breakages(readFrozen(), DOCUMENT as unknown as ApiDocument)).toEqual([]);
});

test("the frozen document holds the documented routes", () => {
  const frozen = Object.entries(readFrozen().paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(frozen).toEqual(
    expect.arrayContaining([
      "GET /v1/accounts",
      "POST /v1/accounts:batch",
      "GET /v1/signals/types",
      "POST /v1/webhooks",
    ]),
  );
});
