import { describe, expect, test } from "bun:test";
import { cuesOf } from "#signals/language/cues.ts";
import { createGate, passes } from "#signals/language/gate.ts";
import { findNeed, type Need, withoutMarks } from "#signals/language/needs.ts";

/** A need in a line: `launch…` for a beginning, `…ums…` for letters inside of a word. */
function written(need: Need | undefined): string | undefined {
  switch (need?.kind) {
    case undefined:
      return undefined;
    case "begins":
      return `${need.letters}…`;
    case "word":
      return need.letters;
    case "holds":
      return `…${need.letters}…`;
    case "digit":
      return "digit";
    case "sign":
      return need.sign;
    case "all":
    case "any":
      return `(${need.of.map(written).join(need.kind === "all" ? " & " : " | ")})`;
  }
}

describe("what a match must have", () => {
  test.each([
    [/\b(?:acquires|buys?)\b/iu, "(acquires | buy | buys)"],
    [/\btook (?:over|up)/iu, "(took & (over… | up…))"],
    [/\bcuts\b[^.]{0,40}\b(?:jobs|posts)\b/i, "(cuts & (jobs | posts))"],
    [/(?<!\p{L})s[ée]rie (?:[a-f])/iu, "(série | serie)"],
    [/^(?:About|Over) us\b/, "(us & (about | over))"],
    [/\bgrew by \d+%/, "(grew & % & digit & by)"],
    [/umsatz|gewinn/i, "(…umsa… | …gewi…)"],
    [/(?<!\p{L})went(?= (?:down|dark)(?!\p{L}))/iu, "((down | dark) & went…)"],
    [/\binternationally[ -]/, "internatio…"],
    [/\blaunch\p{L}*/u, "launch…"],
    // The same group where a word begins and where one goes on, and brackets that open none.
    [
      /\b(?:sea|air)ports?\b|\bre(?:sea|air)\b/,
      "(seaport | airport | seaports | airports | ((resea | reair) & (…sea… | …air…)))",
    ],
    [/\b(?:net[()]loss|\(gross\)) (?:net[()]loss)/, "(net & net & ((net & loss…) | gross) & loss…)"],
  ])("is known of %p", (expression, expected) => expect(written(findNeed(expression.source))).toBe(expected));

  test.each([/[a-z]+/, /\b(?:\w+|foo)/, /\p{Lu}\w+/u, /[^a]b[^c]/, /(?:jobs )?[a-z]/])(
    "is unknown where a match may do without: %p",
    (expression) => expect(findNeed(expression.source)).toBeUndefined(),
  );

  test("leaves out marks where none is in the text yet", () => {
    const need = findNeed("\\uE200 (?:hires|\\uE201 joins)");
    expect(written(need)).toContain("\uE200");
    expect(written(need && withoutMarks(need))).toBe("(hires… | joins…)");
    expect(withoutMarks({ kind: "sign", sign: "\uE200" })).toBeUndefined();
  });
});

test("what is not understood is refused rather than misread", () => {
  for (const source of ["(abc", "[abc", "abc\\"]) expect(() => findNeed(source)).toThrow();
});

describe("a gate", () => {
  const mayMatch = (expression: RegExp) => {
    const gate = createGate(findNeed(expression.source) as Need);
    return (text: string) => passes(gate, cuesOf({ text }));
  };

  const completes = mayMatch(/\b(?:completes|takes over|acquisition of)\b|(?<!\p{L})übernimmt(?!\p{L})/iu);
  test.each(["Globex COMPLETES it", "it takes all of it over", "Die Nordhafen AG Übernimmt", "of the acquisition"])(
    "lets %p through",
    (text) => expect(completes(text)).toBe(true),
  );
  test.each(["a complete company", "incompletes", "er übernahm", "it takes all", "an acquisition"])(
    "stops %p",
    (text) => expect(completes(text)).toBe(false),
  );

  test("does not know where a word ends before a letter that is none to every expression", () => {
    expect(mayMatch(/\bcaf\b/)("un café")).toBe(true);
    expect(mayMatch(/\bcafe(?!\p{L})/u)("un cafe\u0301")).toBe(true);
    expect(mayMatch(/\bcaf\b/)("a cafeteria")).toBe(false);
  });

  test("asks for digits, signs and letters inside of words", () => {
    expect([mayMatch(/up \d/)("up 5"), mayMatch(/up \d/)("up five")]).toEqual([true, false]);
    expect([mayMatch(/[$€]/)("€5"), mayMatch(/[$€]/)("5 euros")]).toEqual([true, false]);
    expect([mayMatch(/umsatz/i)("Jahresumsätze"), mayMatch(/umsatz/i)("JAHRESUMSATZ")]).toEqual([false, true]);
  });
});
