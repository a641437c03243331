import { expect, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dir, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const PAGE = read("test/PROMISES.md");

test("every test that the page of promises names is there", () => {
  const named = [...PAGE.matchAll(/`(test\/[^`]+\.ts)`(?:\s+"([^"]+)")?/g)];
  expect(named.length).toBeGreaterThan(70);
  const missing = named.flatMap(([, path = "", name = ""]) => {
    if (!existsSync(join(ROOT, path))) return [path];
    return read(path).includes(name) ? [] : [`${path}: ${name}`];
  });
  expect(missing).toEqual([]);
});

test("every promise has something that shows it", () => {
  const rows = PAGE.split("\n").filter((line) => /^\| /.test(line) && !line.startsWith("| | Promise"));
  expect(rows.length).toBeGreaterThan(55);
  expect(rows.filter((row) => !/`(?:test|deploy)\//.test(row))).toEqual([]);
});

test("a key is looked up by its hash alone", () => {
  // How long a look-up in an index takes tells at most of the hash, which nobody can choose a beginning of.
  const uses = read("src/http/authenticate.ts").match(/\bkeys\.\w+\([^)]*\)+/g) ?? [];
  expect(uses.filter((use) => use.includes("Hash"))).toEqual([
    expect.stringMatching(/findByHash\(\w*[hH]ash\w*\(?\w*\)*/),
  ]);
});
