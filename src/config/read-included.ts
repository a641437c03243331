import { readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, normalize, relative, resolve } from "node:path";
import { Glob } from "bun";
import { isMap, isNode, isScalar, isSeq } from "yaml";
import { nearest } from "#core/nearest.ts";
import type { Given, Reading } from "./given.ts";
import { parseYaml, placeAt, placeNear, placeOf, toValue, type YamlFile } from "./yaml-file.ts";

/** What an included file may hold beside bots. */
export const LISTS = ["bots", "accounts", "feeds"] as const;
export type ListName = (typeof LISTS)[number];

/** Where `include` looks: patterns relative to a folder, itself relative to the working directory. */
export type Include = { patterns: readonly string[]; folder: string; workingDir: string; except: string | undefined };

const PATTERN_SIGNS = /[*?[{]/;
const LIST_EXTENSION = /\.ya?ml$/;

/**
 * The files that `include` names now, as they are named in messages, in alphabetical order. A folder stands for the YAML
 * files directly in it; a plain file is named even if it is not there.
 */
export function includedFiles({ patterns, folder, workingDir, except }: Include): string[] {
  const files = patterns.flatMap((pattern) => {
    const named = isAbsolute(pattern) ? pattern : join(folder, pattern);
    if (isFolder(resolve(workingDir, named))) return listsIn(named, workingDir);
    if (!PATTERN_SIGNS.test(pattern)) return [named];
    return isAbsolute(pattern) ? scan(pattern.slice(1), "/", workingDir) : scan(pattern, folder, workingDir);
  });
  const own = except === undefined ? undefined : resolve(workingDir, except);
  return [...new Set(files)].filter((file) => resolve(workingDir, file) !== own).sort();
}

/** Whether a file of this absolute path would be read, if it were there. */
export function wouldInclude({ patterns, folder, workingDir }: Include, path: string): boolean {
  return patterns.some((pattern) => {
    const root = isAbsolute(pattern) ? "/" : resolve(workingDir, folder);
    const named = resolve(root, pattern);
    if (named === path || (named === dirname(path) && LIST_EXTENSION.test(path))) return true;
    return new Glob(isAbsolute(pattern) ? pattern.slice(1) : normalize(pattern)).match(relative(root, path));
  });
}

function listsIn(folder: string, workingDir: string): string[] {
  return scan("*", folder, workingDir).filter((file) => LIST_EXTENSION.test(file));
}

/** The folder stands apart from the pattern: its name may hold signs that mean something in a pattern. */
function scan(pattern: string, folder: string, workingDir: string): string[] {
  // Mounted configuration often consists of links.
  const options = { cwd: resolve(workingDir, folder), followSymlinks: true };
  return [...new Glob(normalize(pattern)).scanSync(options)].map((file) => join(folder, file));
}

/** What the included files list; each value is still to be checked. */
export function readIncluded(include: Include): Reading {
  const readings = includedFiles(include).map((name) => readFile(name, include.workingDir));
  return { given: readings.flatMap(({ given }) => given), problems: readings.flatMap(({ problems }) => problems) };
}

function readFile(name: string, workingDir: string): Reading {
  const text = readText(resolve(workingDir, name));
  if (text === undefined)
    return { given: [], problems: [`${name}: \`include\` names this file, and it cannot be read.`] };
  const { file, problems } = parseYaml(text, name);
  const { contents } = file.document;
  if (problems.length > 0 || contents === null) return { given: [], problems };
  if (isSeq(contents)) return { given: [toGiven(file, "bots", [])], problems: [] };
  if (isMap(contents)) return readLists(file);
  return {
    given: [],
    problems: [`${placeAt(file, 0)}: the file must be a list of bots, or a mapping with ${LISTS.join(", ")}.`],
  };
}

function readLists(file: YamlFile): Reading {
  const reading: Reading = { given: [], problems: [] };
  for (const { key, value } of isMap(file.document.contents) ? file.document.contents.items : []) {
    const name = isScalar(key) ? String(key.value) : "";
    const list = LISTS.find((known) => known === name);
    if (list === undefined) reading.problems.push(`${placeOf(file, key)}: ${unknownKey(name)}`);
    else if (value !== null && !(isScalar(value) && value.value === null))
      reading.given.push(toGiven(file, list, [list]));
  }
  return reading;
}

function toGiven(file: YamlFile, path: ListName, steps: string[]): Given<ListName> {
  const node = steps.length === 0 ? file.document.contents : file.document.getIn(steps, true);
  return {
    path,
    value: isNode(node) ? toValue(file, node) : undefined,
    origin: "file",
    from: file.name,
    place: (inside) => placeNear(file, [...steps, ...inside], inside.length > 0 ? "key" : "value"),
  };
}

function unknownKey(key: string): string {
  const meant = nearest(key, [...LISTS]);
  return `unknown key \`${key}\`; ${meant ? `did you mean \`${meant}\`?` : `an included file may hold ${LISTS.join(", ")}.`}`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
