import { describe, expect, test } from "bun:test";
import { readPasted } from "#ui/first-run/pasted.ts";

const linesOf = (text: string) => readPasted(text).map(({ line, text: company }) => `${line} ${company}`);

describe("a pasted text", () => {
  test("holds one company a line, whatever ends the lines, and keeps their numbers over empty ones", () => {
    expect(linesOf("acme.example\r\n\n  beta.example  \rgamma.example")).toEqual([
      "1 acme.example",
      "3 beta.example",
      "4 gamma.example",
    ]);
  });

  test("may hold several addresses on a line", () => {
    expect(linesOf("acme.example, beta.example;gamma.example\tdelta.example")).toEqual([
      "1 acme.example",
      "1 beta.example",
      "1 gamma.example",
      "1 delta.example",
    ]);
  });

  test("keeps a line of other words whole, so that it can be told what is wrong with it", () => {
    expect(linesOf("Northwind Robotics, Inc.\nacme.example")).toEqual(["1 Northwind Robotics, Inc.", "2 acme.example"]);
  });

  test("names a company once, whatever its capitals", () => {
    expect(linesOf("acme.example\nACME.example\nbeta.example")).toEqual(["1 acme.example", "3 beta.example"]);
  });

  test("of nothing but blanks holds nothing", () => {
    expect(readPasted(" \n\n\t")).toEqual([]);
  });
});
