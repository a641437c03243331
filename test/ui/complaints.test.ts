import { describe, expect, test } from "bun:test";
import { ApiError } from "#ui/api/api-error.ts";
import { complaintsOf, fieldOf } from "#ui/parts/complaints.ts";

const NAMES = {
  url: "This address",
  criteria: "The criteria",
  "criteria[].value": "The value",
  "match_rule.any": "“Any of these”",
  any: "“Any of these”",
};
const told = (message: string, param?: string) =>
  complaintsOf(new ApiError(message, { code: "invalid_param", status: 400, param }), NAMES);

describe("what the API refused", () => {
  test("stands at its field, in the words of the form", () => {
    const complaints = told("`url` uses a port that nothing is sent to.", "url");
    expect(complaints.at("url")).toBe("This address uses a port that nothing is sent to.");
    expect([complaints.at("criteria"), complaints.rest]).toEqual([undefined, undefined]);
  });

  test("stands at the one of many that it is about, however deep it lies in it", () => {
    const complaints = told("`criteria[2].value[1]` is not valid: a text is expected.", "criteria[2].value[1]");
    expect(complaints.at("criteria[2].value")).toBe("The value is not valid: a text is expected.");
    expect(complaints.at("criteria[1].value")).toBeUndefined();
  });

  test("stands at what is around it where the form has no field of its own for it", () => {
    const complaints = told("`criteria[0].tolerance` is required.", "criteria[0].tolerance");
    expect(complaints.at("criteria")).toBe("The criteria is required.");
  });

  test("names other fields as the form does, and none with marks of code", () => {
    expect(
      told("`match_rule.any` is not valid: a phrase in `any` or `other_one` is expected.", "match_rule.any").said,
    ).toBe("“Any of these” is not valid: a phrase in “Any of these” or other one is expected.");
  });

  test("is for the form as a whole where it is about no field of it", () => {
    expect(told("This workspace has as many webhooks as it may.").rest).toBe(
      "This workspace has as many webhooks as it may.",
    );
    expect(told("`extra_field` is not a field of this request.", "extra_field").rest).toBe(
      "Extra field is not a field of this request.",
    );
  });

  test("is nothing when nothing was refused by the API", () => {
    const { at, ...others } = complaintsOf(new Error("`url` x"), NAMES);
    expect([at("url"), others]).toEqual([undefined, { rest: undefined, said: undefined }]);
  });

  test("finds a field of any spelling, or none, and comes to an end", () => {
    expect(
      ["", "]", "a]b", "[0]", ".x", "criteria[", "criteria[9]", "url.host.name"].map((param) => fieldOf(param, NAMES)),
    ).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, "criteria", "url"] as never);
  });
});
