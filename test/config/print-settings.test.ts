import { describe, expect, test } from "bun:test";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { loadSettings, loadSettingsWithOrigins } from "#config/load-settings.ts";
import { printDefaults, printSettings, settingsSchema, settingsToJson } from "#config/print-settings.ts";
import { SETTING_PATHS, SETTINGS } from "#config/setting-table.ts";
import type { Setting } from "#config/table/row.ts";

const SHIPPED = join(import.meta.dir, "../../config/signalmama.yaml");
const emptyDir = { workingDir: tmpdir(), env: {} };

describe("the shipped settings file", () => {
  test("is what the table of settings says (write `config show --defaults` into it after a change)", () => {
    expect(readFileSync(SHIPPED, "utf8")).toBe(printDefaults());
  });

  test("changes nothing when it is loaded", () => {
    expect(loadSettings({ ...emptyDir, file: SHIPPED })).toEqual(loadSettings(emptyDir));
  });

  test("names every setting, and its examples are valid", () => {
    const uncommented = printDefaults().replace(/^(\s*)# ([a-z_]+: .+)$/gm, "$1$2");
    const file = join(tmpdir(), `examples-${process.pid}.yaml`);
    writeFileSync(file, uncommented);
    const loaded = loadSettingsWithOrigins({ env: {}, file });
    const fromFile = [...loaded.written].filter(([, { origin }]) => origin === "file").map(([path]) => path);
    expect(fromFile).toEqual([...SETTING_PATHS]);
  });
});

describe("config show", () => {
  const env = { SIGNALMAMA_SECRET_KEY: "hunter2", SIGNALMAMA_SERVER_PORT: "99" };
  const loaded = loadSettingsWithOrigins({ ...emptyDir, env });

  test("masks secrets, in text and in JSON", () => {
    expect(printSettings(loaded)).not.toContain("hunter2");
    expect(JSON.stringify(settingsToJson(loaded))).not.toContain("hunter2");
    expect(printSettings(loaded)).toContain("secret_key: (set)  # SIGNALMAMA_SECRET_KEY");
  });

  test("says where a value comes from", () => {
    expect(printSettings(loaded)).toContain("  port: 99  # SIGNALMAMA_SERVER_PORT\n");
  });

  test("prints YAML that reads back", () => {
    expect(parse(printSettings(loaded)).crawl).toMatchObject({ interval: "24h", max_redirects: 5 });
  });
});

test("the editor's schema has every setting with its default", () => {
  const schema = settingsSchema({});
  for (const path of SETTING_PATHS) {
    const setting: Setting = SETTINGS[path];
    const node = path.split(".").reduce<unknown>((part, name) => property(part, name), schema);
    expect(node).toMatchObject({ description: setting.about });
    if (setting.default !== undefined) expect(node).toHaveProperty("default", setting.default);
  }
});

function property(schema: unknown, name: string): unknown {
  return (schema as { properties: Record<string, unknown> }).properties[name];
}
