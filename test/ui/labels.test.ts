import { describe, expect, test } from "bun:test";
import { SIGNAL_TYPES } from "#signals/catalogue.ts";
import { failureReason, mayBeOurs } from "#ui/parts/failure.ts";
import { fieldLabel, label, labelWithin, sourceLabel } from "#ui/parts/labels.ts";

describe("what people read in the place of keys", () => {
  test("is of every type of signal the name that the API gives it", () => {
    expect(SIGNAL_TYPES.filter(({ key, name }) => label(key) !== name).map(({ key }) => key)).toEqual([]);
  });

  test.each([
    ["exec_move", "Executive move", "executive move"],
    ["ipo_filing", "IPO filing", "IPO filing"],
    ["hostile_words", "Hostile words", "hostile words"],
  ])("%s is “%s”, and “%s” within a sentence", (key, alone, within) => {
    expect([label(key), labelWithin(key)]).toEqual([alone, within]);
  });

  test.each([
    ["attributes.hq_country", "Country"],
    ["attributes.employee_count", "Employees"],
    ["tags[3]", "Tags"],
    ["attributes.custom.region_code", "Region code"],
    ["constructor", "Constructor"],
  ])("the field %s is called “%s”", (field, name) => {
    expect(fieldLabel(field)).toBe(name);
  });

  test("is of a source what kind of place it is", () => {
    expect(["home", "edgar-filings", "workday-role"].map(sourceLabel)).toEqual([
      "Front page",
      "SEC filings",
      "Workday role",
    ]);
  });

  test("is of a failure a reason, which may be the appliance's own only where nobody answered", () => {
    expect(failureReason("tls")).toBe("its certificate is not in order");
    expect(failureReason("some_new_reason")).toBe("some new reason");
    expect(["dns", "timeout", "robots", "http_status", undefined].map(mayBeOurs)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
