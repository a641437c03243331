import { isMap, isNode, isScalar, type Pair, type YAMLMap } from "yaml";
import { nearest } from "#core/nearest.ts";
import type { Given, Reading } from "./given.ts";
import { readSecretFile } from "./secret-file.ts";
import { findSetting, namesBelow, type SettingPath } from "./setting-table.ts";
import { parseYaml, placeAt, placeNear, placeOf, toValue, type YamlFile } from "./yaml-file.ts";

/** The settings a YAML text gives. Syntax errors, duplicate keys and unknown keys are problems with line and column. */
export function readYaml(text: string, name: string): Reading {
  const { file, problems } = parseYaml(text, name);
  const { contents } = file.document;
  if (problems.length > 0 || contents === null) return { given: [], problems };
  if (!isMap(contents)) {
    return {
      given: [],
      problems: [`${placeAt(file, 0)}: the file must be a mapping of settings such as "server: { port: 8787 }".`],
    };
  }
  const reading: Reading = { given: [], problems: [] };
  readSection(file, contents, "", reading);
  return reading;
}

function readSection(file: YamlFile, section: YAMLMap, path: string, reading: Reading): void {
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

function readSubsection(file: YamlFile, pair: Pair, path: string, reading: Reading): void {
  if (isMap(pair.value)) readSection(file, pair.value, path, reading);
  else if (!isEmpty(pair)) {
    const known = namesBelow(path).join(", ");
    reading.problems.push(`${placeOf(file, pair.value)}: \`${path}\` must be a mapping with ${known}.`);
  }
}

function readSecret(file: YamlFile, path: SettingPath, pair: Pair, reading: Reading): void {
  const place = placeOf(file, pair.value);
  const from = isScalar(pair.value) ? String(pair.value.value) : "";
  const secret = readSecretFile(from);
  if (secret.kind === "unreadable") reading.problems.push(`${place}: \`${path}_file\` ${secret.reason}.`);
  else reading.given.push({ path, value: secret.text, origin: "file", from, place: () => place });
}

function toGiven(file: YamlFile, path: SettingPath, pair: Pair): Given {
  return {
    path,
    value: isNode(pair.value) ? toValue(file, pair.value) : undefined,
    origin: "file",
    from: file.name,
    place: (inside) => placeNear(file, [...path.split("."), ...inside], inside.length > 0 ? "key" : "value"),
  };
}

function isEmpty(pair: Pair): boolean {
  return pair.value === null || (isScalar(pair.value) && pair.value.value === null);
}

function unknownKey(key: string, section: string): string {
  const known = namesBelow(section);
  const meant = nearest(key, known);
  const where = section === "" ? "" : ` in \`${section}\``;
  return `unknown key \`${key}\`${where}; ${meant ? `did you mean \`${meant}\`?` : `expected one of ${known.join(", ")}.`}`;
}
