import { expect, test } from "bun:test";
import { comparableCriterion } from "#core/comparable-criterion.ts";
import { Criterion } from "#core/criterion.ts";
import { AppError } from "#core/errors.ts";

type Asked = { attribute: string; op: Criterion["op"]; value?: unknown };

function keptOf(asked: Asked): unknown {
  try {
    return comparableCriterion(Criterion.parse({ key: "k", weight: 10, ...asked }), "criteria[0]").value;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.reason === "invalid_param") return thrown.param;
    throw thrown;
  }
}

test.each([
  [{ attribute: "hq_country", op: "eq", value: "Germany" }, "DE"],
  [{ attribute: "hq_country", op: "neq", value: "uk" }, "GB"],
  [{ attribute: "hq_country", op: "in", value: ["DE", "Côte d'Ivoire"] }, ["DE", "CI"]],
  [{ attribute: "hq_country", op: "not_in", value: ["USA", "United States", "us"] }, ["US"]],
  [{ attribute: "hq_country", op: "contains_any", value: ["Norway"] }, ["NO"]],
  [{ attribute: "hq_country", op: "exists" }, undefined],
  [{ attribute: "employee_count", op: "in", value: [10, "1,200"] }, [10, 1_200]],
  [{ attribute: "employee_count", op: "gte", value: 50 }, 50],
  [{ attribute: "founded_year", op: "eq", value: "2012" }, 2012],
  [{ attribute: "industry", op: "eq", value: "Germany" }, "Germany"],
  [{ attribute: "tech", op: "contains_all", value: ["HubSpot", "Zendesk"] }, ["HubSpot", "Zendesk"]],
  [{ attribute: "custom.region", op: "eq", value: "Germany" }, "Germany"],
  [{ attribute: "custom.seats", op: "between", value: [1, 9] }, [1, 9]],
] as [Asked, unknown][])("what an attribute is compared with is written as the attribute is: %p", (asked, kept) => {
  expect(keptOf(asked)).toEqual(kept);
});

test.each([
  [{ attribute: "hq_country", op: "eq", value: "Atlantis" }, "criteria[0].value"],
  [{ attribute: "hq_country", op: "in", value: ["DE", "XX"] }, "criteria[0].value[1]"],
  [{ attribute: "hq_country", op: "eq", value: 49 }, "criteria[0].value"],
  [{ attribute: "hq_country", op: "gte", value: 1 }, "criteria[0].op"],
  [{ attribute: "tech", op: "between", value: [1, 2] }, "criteria[0].op"],
  [{ attribute: "employee_count", op: "eq", value: "many" }, "criteria[0].value"],
  [{ attribute: "employee_count", op: "in", value: ["51-200"] }, "criteria[0].value[0]"],
  [{ attribute: "founded_year", op: "neq", value: true }, "criteria[0].value"],
] as [Asked, string][])("what no account can hold is refused: %p", (asked, param) => {
  expect(keptOf(asked)).toBe(param);
});
