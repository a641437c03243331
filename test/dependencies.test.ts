import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { components, toSbom } from "../bin/sbom.ts";

const ROOT = join(import.meta.dir, "..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
/** Licences that ask for no more than to be named. */
const ALLOWED = /^(?:MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MIT-0|Unlicense|BlueOak-1\.0\.0)$/;

describe("what the program is made of", () => {
  test("is named by exact versions, each locked with its hash", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const versions = Object.values<string>({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const locked = [...read("bun.lock").matchAll(/^ {4}"[^"]+": \["([^"]+)".*?"(sha\d+-[^"]+|)"\],$/gm)];
    expect(locked.length).toBeGreaterThan(200);
    expect(locked.flatMap(([, spec, hash]) => (hash?.startsWith("sha512-") ? [] : [spec]))).toEqual([]);
  });

  test("runs none of its install scripts", () => {
    expect(read("bin/bootstrap.sh")).toContain("install --frozen-lockfile --ignore-scripts");
    expect(JSON.parse(read("package.json"))["trustedDependencies"]).toBeUndefined();
  });

  test("is under licences that ask for no more than to be named", () => {
    const found = components();
    expect(found.length).toBeGreaterThan(60);
    const isAllowed = (licence: string) =>
      licence
        .replace(/[()]/g, "")
        .split(/ OR /)
        .some((one) => one.split(/ AND /).every((part) => ALLOWED.test(part)));
    expect(
      found.filter(({ licence }) => !isAllowed(licence)).map(({ name, licence }) => `${name}: ${licence}`),
    ).toEqual([]);
  });

  test("stands in a CycloneDX document, which every build writes beside the executable", () => {
    const found = components();
    const { bomFormat, specVersion, components: listed } = toSbom(found, "1.2.3");
    expect([bomFormat, specVersion, listed.length]).toEqual(["CycloneDX", "1.6", found.length]);
    const direct = Object.entries<string>(JSON.parse(read("package.json")).dependencies);
    const purls = new Set(listed.map(({ purl }) => purl));
    expect(direct.filter(([name, version]) => !purls.has(`pkg:npm/${name.replace("@", "%40")}@${version}`))).toEqual(
      [],
    );
    expect(listed.filter(({ hashes }) => hashes[0]?.content.length !== 128)).toEqual([]);
    expect(read("bin/build")).toContain("bin/sbom.ts");
  });
});
