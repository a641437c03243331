import { isMap, isNode, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { AppError, messageOf } from "#core/errors.ts";
import type { Given, Reading } from "./given.ts";
import { nearest } from "./nearest.ts";
import { readSecretFile } from "./secret-file.ts";
import { findSetting, namesBelow, type SettingPath } from "./setting-table.ts";

type File = { name: string; document: ReturnType<typeof parseDocument>; lines: LineCounter };

/** The settings a YAML text gives. Syntax errors, duplicate keys and unknown keys are problems with line and column. */
export function readYaml(text: string, name: string): Reading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const file: File = { name, document, lines };
  if (document.errors.length > 0) {
    return { given: [], problems: document.errors.map((error) => `${placeAt(file, error.pos[0])}: ${explain(error)}`) };
  }
  if (document.contents === null) return { given: [], problems: [] };
  if (!isMap(document.contents)) {
    return {
      given: [],
      problems: [`${placeAt(file, 0)}: the file must be a mapping of settings such as "server: { port: 8787 }".`],
    };
  }
  const reading: Reading = { given: [], problems: [] };
  readSection(file, document.contents, "", reading);
  return reading;
}

function readSection(file: File, section: YAMLMap, path: string, reading: Reading): void {
  for (const pair of section.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const childPath = path === "" ? key : `${path}.${key}`;
    if (findSetting(childPath)) {
      // A key with nothing after it says nothing: the default stays.
      if (!isEmpty(pair)) reading.given.push(toGiven(file, childPath as SettingPath, pair));
    } else if (key.endsWith("_file") && findSetting(childPath.slice(0, -"_file".length))?.isSecret) {
      readSecret(file, childPath.slice(0, -"_file".length) as SettingPath, pair, reading);
    } else if (key !== "" && namesBelow(childPath).length > 0) {
      readSubsection(file, pair, childPath, reading);
    } else {
      reading.problems.push(`${placeOf(file, pair.key)}: ${unknownKey(key, path)}`);
    }
  }
}

function readSubsection(file: File, pair: Pair, path: string, reading: Reading): void {
  if (isMap(pair.value)) readSection(file, pair.value, path, reading);
  else if (!isEmpty(pair)) {
    const known = namesBelow(path).join(", ");
    reading.problems.push(`${placeOf(file, pair.value)}: \`${path}\` must be a mapping with ${known}.`);
  }
}

function readSecret(file: File, path: SettingPath, pair: Pair, reading: Reading): void {
  const place = placeOf(file, pair.value);
  const secret = readSecretFile(isScalar(pair.value) ? String(pair.value.value) : "");
  if (secret.kind === "unreadable") reading.problems.push(`${place}: \`${path}_file\` ${secret.reason}.`);
  else reading.given.push({ path, value: secret.text, origin: "file", place: () => place });
}

function toGiven(file: File, path: SettingPath, pair: Pair): Given {
  return {
    path,
    value: isNode(pair.value) ? toValue(file, pair.value) : undefined,
    origin: "file",
    place: (inside) => placeOf(file, nodeAt(file, path, inside) ?? pair.key),
  };
}

/** Aliases that unfold into more than a settings file can hold are refused where they stand. */
function toValue(file: File, node: Node): unknown {
  try {
    return node.toJS(file.document);
  } catch (error) {
    throw new AppError("invalid", `${placeOf(file, node)}: not valid YAML: ${messageOf(error)}.`, { cause: error });
  }
}

/** The node a complaint is about; for an unknown key inside a list item that is the key itself. */
function nodeAt(file: File, path: string, inside: readonly PropertyKey[]): unknown {
  const steps = [...path.split("."), ...inside.map((step) => (typeof step === "symbol" ? String(step) : step))];
  const parent = file.document.getIn(steps.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && item.key.value === steps.at(-1))
    : undefined;
  const value = file.document.getIn(steps, true);
  return inside.length > 0 && pair ? pair.key : value;
}

function isEmpty(pair: Pair): boolean {
  return pair.value === null || (isScalar(pair.value) && pair.value.value === null);
}

function placeOf(file: File, node: unknown): string {
  const range =
    typeof node === "object" && node !== null && "range" in node ? (node.range as [number] | undefined) : undefined;
  return placeAt(file, range?.[0] ?? 0);
}

function placeAt(file: File, offset: number): string {
  const { line, col } = file.lines.linePos(offset);
  return `${file.name}:${Math.max(1, line)}:${Math.max(1, col)}`;
}

function unknownKey(key: string, section: string): string {
  const known = namesBelow(section);
  const meant = nearest(key, known);
  const where = section === "" ? "" : ` in \`${section}\``;
  return `unknown key \`${key}\`${where}; ${meant ? `did you mean \`${meant}\`?` : `expected one of ${known.join(", ")}.`}`;
}

function explain(error: { code: string; message: string }): string {
  if (error.code === "DUPLICATE_KEY") return "this key is given twice; keep one of the two.";
  return `not valid YAML: ${error.message.replace(/\.?\s*$/, ".")}`;
}
