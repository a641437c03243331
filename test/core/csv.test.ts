import { describe, expect, test } from "bun:test";
import { parseCsv } from "#core/csv.ts";

describe("a text of comma-separated values", () => {
  test.each([
    ["commas", "domain,name\na.example,Acme\n"],
    ["semicolons", "domain;name\na.example;Acme\n"],
    ["tabs", "domain\tname\na.example\tAcme\n"],
    ["bars", "domain|name\na.example|Acme"],
    ["a byte order mark and Windows line ends", "\ufeffdomain,name\r\na.example,Acme\r\n"],
    ["old Macintosh line ends", "domain,name\ra.example,Acme\r"],
    ["quotes", '"domain","name"\n"a.example","Acme"\n'],
    ["blanks around the names of columns", " domain , name \na.example,Acme\n"],
    ["the line that names the delimiter to a spreadsheet", "\ufeffsep=;\r\ndomain;name\r\na.example;Acme\r\n"],
    ["empty lines at the end", "domain,name\na.example,Acme\n\n,\n  \n"],
  ])("is read with %s", (_, text) => {
    expect(parseCsv(text, 10)).toEqual({ header: ["domain", "name"], rows: [["a.example", "Acme"]] });
  });

  test("keeps delimiters, quotes and line ends inside quotes", () => {
    const { rows } = parseCsv('domain,notes\na.example,"one, ""two""\nthree; four"\n', 10);
    expect(rows).toEqual([["a.example", 'one, "two"\nthree; four']]);
  });

  test("is parted by what parts its header, whatever its cells hold", () => {
    expect(parseCsv("domain,tags\na.example,x;y;z\nb.example,x;y\n", 10).rows).toEqual([
      ["a.example", "x;y;z"],
      ["b.example", "x;y"],
    ]);
    expect(parseCsv("domain\na.example\n", 10).rows).toEqual([["a.example"]]);
  });

  test("keeps the place of an empty line, so that rows are counted as a spreadsheet does", () => {
    expect(parseCsv("domain\na.example\n\nb.example\n", 10).rows).toEqual([["a.example"], [], ["b.example"]]);
  });

  test.each([
    ['domain,name\na.example,Acme\nb.example,"never closed\nc.example,Cee\n', "row 2"],
    ['domain,name\na.example,"Acme" Inc\n', "row 1"],
    ['"domain,name\na.example,Acme\n', "its header"],
  ])("with a quote out of place is refused, and says where: %j", (text, place) => {
    expect(() => parseCsv(text, 10)).toThrow(`\`csv\` has a quote out of place in ${place}.`);
  });

  test("of too many rows is read one beyond what is allowed, and no further", () => {
    const text = `domain\n${"a.example\n".repeat(1_000)}`;
    expect(parseCsv(text, 10).rows).toHaveLength(11);
  });

  test("that is empty has neither header nor rows", () => {
    expect(parseCsv("", 10)).toEqual({ header: [], rows: [] });
  });
});
