import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { loadSettingsWithOrigins } from "#config/load-settings.ts";
import { makeFolder } from "../helpers/folder.ts";

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

const load = (file: string | undefined = "config/s.yaml", env: Record<string, string> = {}) =>
  loadSettingsWithOrigins({ file, env, workingDir: folder.path });
const names = (loaded = load()) => loaded.settings.bots.map(({ value }) => (value as { name: string }).name);

function refusal(): string {
  try {
    load();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "accepted";
}

describe("what `include` reads", () => {
  test("bots of the settings file come first, then those of its included files in alphabetical order", () => {
    folder.write("config/s.yaml", "bots: [{ name: own }]\n");
    folder.write("config/bots/b.yaml", "- name: b\n");
    folder.write("config/bots/a.yaml", "- name: a1\n- name: a2\n");
    folder.write("config/bots/notes.txt", "- name: no\n");
    expect(names()).toEqual(["own", "a1", "a2", "b"]);
    expect(load().settings.bots.map(({ file, place }) => `${file} ${place([])}`)).toEqual([
      "config/s.yaml config/s.yaml:1:8",
      "config/bots/a.yaml config/bots/a.yaml:1:3",
      "config/bots/a.yaml config/bots/a.yaml:2:3",
      "config/bots/b.yaml config/bots/b.yaml:1:3",
    ]);
  });

  test("a mapping may hold bots, accounts and feeds, which join those of the settings file", () => {
    folder.write("config/s.yaml", "accounts: [{ domain: one.example }]\nfeeds: [{ url: https://w.example/1 }]\n");
    folder.write(
      "config/bots/team.yaml",
      "accounts: [{ domain: two.example, tags: [x] }]\nfeeds:\n  - url: https://w.example/2\nbots: [{ name: n }]\n",
    );
    const { settings } = load();
    expect(settings.accounts.map(({ domain, file }) => [domain, file])).toEqual([
      ["one.example", "config/s.yaml"],
      ["two.example", "config/bots/team.yaml"],
    ]);
    expect(settings.feeds.map(({ url }) => url)).toEqual(["https://w.example/1", "https://w.example/2"]);
    expect(settings.feeds.map(({ file }) => file)).toEqual(["config/s.yaml", "config/bots/team.yaml"]);
    expect(names()).toEqual(["n"]);
  });

  test("a folder stands for its YAML files, not for those of its subfolders", () => {
    folder.write("config/s.yaml", "include: [bots, more/]\n");
    folder.write("config/bots/a.yml", "- name: a\n");
    folder.write("config/bots/schema.json", "{}");
    folder.write("config/bots/examples/b.yaml", "- name: b\n");
    folder.write("config/more/c.yaml", "- name: c\n");
    expect(names()).toEqual(["a", "c"]);
  });

  test("patterns may be absolute, reach into subfolders and follow links", () => {
    folder.write("config/s.yaml", `include: ["${folder.path}/far/**/*.yaml"]\n`);
    folder.write("far/deep/a.yaml", "- name: deep\n");
    folder.write("elsewhere/b.yaml", "- name: linked\n");
    symlinkSync(join(folder.path, "elsewhere/b.yaml"), join(folder.path, "far/b.yaml"));
    expect(names()).toEqual(["linked", "deep"]);
    expect(load().settings.bots[0]?.file).toBe(join(folder.path, "far/b.yaml"));
  });

  test("the folder's own name is no pattern, nor is a step out of it", () => {
    folder.write("a [x] {b}*/config/s.yaml", "include: ['./bots/*.yaml', '../more/?.yaml', there]\n");
    folder.write("a [x] {b}*/config/bots/a.yaml", "- name: a\n");
    folder.write("a [x] {b}*/more/m.yaml", "- name: m\n");
    folder.write("a [x] {b}*/config/there/t.yaml", "- name: t\n");
    for (const file of ["a [x] {b}*/config/s.yaml", join(folder.path, "a [x] {b}*/config/s.yaml")]) {
      const loaded = load(file);
      expect(names(loaded)).toEqual(["a", "t", "m"]);
      const would = (name: string) => loaded.wouldInclude(join(folder.path, "a [x] {b}*", name));
      const asked = ["config/bots/z.yaml", "more/z.yaml", "config/there/z.yml", "more/zz.yaml", "config/bots/z.json"];
      expect(asked.map(would)).toEqual([true, true, true, false, false]);
    }
  });

  test("a pattern that takes in the settings file itself leaves that out", () => {
    folder.write("config/s.yaml", "include: ['*.yaml']\n");
    folder.write("config/x.yaml", "- name: x\n");
    expect(names()).toEqual(["x"]);
  });

  test("empty files, files of comments and empty lists say nothing", () => {
    folder.write("config/s.yaml", "");
    folder.write("config/bots/a.yaml", "");
    folder.write("config/bots/b.yaml", "# later\n");
    folder.write("config/bots/c.yaml", "bots:\naccounts: []\n");
    expect(names()).toEqual([]);
  });

  test("without a settings file nothing is included, unless the environment says so", () => {
    folder.write("bots/a.yaml", "- name: a\n");
    expect(names(loadSettingsWithOrigins({ env: {}, workingDir: folder.path }))).toEqual([]);
    const env = { SIGNALMAMA_INCLUDE: '["bots/*.yaml"]' };
    expect(names(loadSettingsWithOrigins({ env, workingDir: folder.path }))).toEqual(["a"]);
  });

  test("bots of the environment are told apart by their number", () => {
    const env = { SIGNALMAMA_BOTS: '[{"name":"a"},{"name":"b"}]' };
    const { bots } = loadSettingsWithOrigins({ env, workingDir: folder.path }).settings;
    expect(bots.map(({ file, place }) => [file, place(["name"])])).toEqual([
      ["SIGNALMAMA_BOTS", "SIGNALMAMA_BOTS[0]"],
      ["SIGNALMAMA_BOTS", "SIGNALMAMA_BOTS[1]"],
    ]);
  });

  test("the files there are to watch are told as things stand", () => {
    folder.write("config/s.yaml", "");
    const loaded = load();
    expect(loaded.filesNow()).toEqual([join(folder.path, "config/s.yaml")]);
    folder.write("config/bots/a.yaml", "");
    expect(loaded.filesNow()).toEqual(["config/s.yaml", "config/bots/a.yaml"].map((file) => join(folder.path, file)));
  });

  test("a changed list is a changed setting, whichever file it stands in", () => {
    folder.write("config/s.yaml", "bots: [{ name: a }]\n");
    folder.write("config/bots/b.yaml", "- name: b\n");
    expect(load().written.get("bots")).toEqual({ value: [{ name: "a" }, { name: "b" }], origin: "file" });
  });
});

describe("what is wrong with included files", () => {
  const cases: [name: string, text: string, message: string][] = [
    ["broken YAML", "- name: [\n", "config/bots/a.yaml:2:1: not valid YAML"],
    ["a key given twice", "- name: a\n  name: b\n", "config/bots/a.yaml:2:3: this key is given twice"],
    ["a key that only the settings file has", "limits: {}\n", "config/bots/a.yaml:1:1: unknown key `limits`"],
    ["a misspelt list", "bot: []\n", "config/bots/a.yaml:1:1: unknown key `bot`; did you mean `bots`?"],
    ["a text", "hello\n", "config/bots/a.yaml:1:1: the file must be a list of bots, or a mapping"],
    ["a mapping where a list belongs", "bots: { name: a }\n", "config/bots/a.yaml:1:7: `bots` must be a list"],
    ["a bad account", "accounts:\n  - domain: localhost\n", "config/bots/a.yaml:2:5: `accounts[0].domain` must be a"],
    ["a bad feed", "feeds: [{ url: nope }]\n", "config/bots/a.yaml:1:11: `feeds[0].url` must be an http"],
    ["aliases without end", `- &a [${"x,".repeat(20)}x]\n- [${"*a,".repeat(200)}*a]\n`, "config/bots/a.yaml:"],
  ];
  for (const [name, text, message] of cases) {
    test(name, () => {
      folder.write("config/s.yaml", "");
      folder.write("config/bots/a.yaml", text);
      expect(refusal()).toContain(message);
    });
  }

  test("an account or a feed in two files, both places named", () => {
    folder.write("config/s.yaml", "accounts: [{ domain: www.acme.example }]\nfeeds: [{ url: https://w.example/ }]\n");
    folder.write("config/bots/a.yaml", "accounts:\n  - domain: acme.example\nfeeds: [{ url: https://w.example/ }]\n");
    expect(refusal().split("\n")).toEqual([
      "config/bots/a.yaml:2:5: this account is listed twice; it stands at config/s.yaml:1:12 too.",
      "config/bots/a.yaml:3:9: this feed is listed twice; it stands at config/s.yaml:2:9 too.",
    ]);
  });

  test("a file that is named and not there, but not a pattern that finds none", () => {
    folder.write("config/s.yaml", "include: [team.yaml, 'none/*.yaml']\n");
    expect(refusal()).toBe("config/team.yaml: `include` names this file, and it cannot be read.");
  });

  test("a folder in the place of a file that a pattern finds", () => {
    folder.write("config/s.yaml", "");
    mkdirSync(join(folder.path, "config/bots/odd.yaml"), { recursive: true });
    expect(refusal()).toBe("accepted");
    rmSync(join(folder.path, "config/bots"), { recursive: true });
    expect(names()).toEqual([]);
  });

  test("the faults of all files are told at once", () => {
    folder.write("config/s.yaml", "log: { level: loud }\n");
    folder.write("config/bots/a.yaml", "1\n");
    folder.write("config/bots/b.yaml", "2\n");
    expect(refusal().split("\n")).toHaveLength(3);
  });
});
