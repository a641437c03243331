import { afterAll, describe, expect, test } from "bun:test";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkspace } from "#actions/workspaces.ts";
import { run } from "#cli/run.ts";
import { VERSION } from "#config/version.ts";
import { openStore } from "#storage/open.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { createTestIds, SECRET_KEY } from "../helpers/records.ts";

const folder = mkdtempSync(join(tmpdir(), "cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command in the folder, with nothing in the environment but what is given. */
async function signalmama(args: string, env: Record<string, string> = {}) {
  let out = "";
  let err = "";
  const code = await run(args.split(" "), {
    out: (text) => (out += text),
    err: (text) => (err += text),
    env,
    workingDir: folder,
  });
  return { code, out, err };
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe("help and usage", () => {
  const COMMANDS = [
    "serve",
    "demo",
    "workspaces create",
    "workspaces list",
    "keys create",
    "keys list",
    "keys revoke",
    "config check",
    "config schema",
    "config show",
    "detect",
    "plan",
    "apply",
    "export",
    "doctor",
    "backup",
    "backup list",
    "backup verify",
    "restore",
    "migrate",
    "openapi",
    "healthcheck",
    "version",
  ];
  for (const command of COMMANDS) {
    test(`${command} --help shows a purpose and an example`, async () => {
      const { code, out } = await signalmama(`${command} --help`);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: signalmama ${command}`);
      expect(out).toContain(`$ signalmama ${command}`);
    });
  }

  test("the helper's own command is not shown", async () => {
    expect((await signalmama("--help")).out).not.toContain("extract-worker");
  });

  for (const wrong of [
    "nope",
    "help nope",
    "serve --prot 1",
    "serve --port many",
    "serve extra",
    "workspaces",
    "workspaces create",
    "keys",
    "keys create",
    "keys create --role god",
    "keys create --role admin --expires yesterday",
    "keys create --role admin --expires 2026-13-45",
    "keys revoke",
    "detect",
  ]) {
    test(`\`${wrong}\` is wrong usage: exit 2, a complaint on stderr, nothing on stdout`, async () => {
      const { code, out, err } = await signalmama(wrong);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err).not.toBe("");
    });
  }
});

test("version prints the version, and as JSON what it was built from", async () => {
  expect((await signalmama("version")).out).toStartWith(`signalmama ${VERSION} (`);
  expect(JSON.parse((await signalmama("version --json")).out)).toMatchObject({ version: VERSION, bun: Bun.version });
});

describe("config", () => {
  test("check names the file it found valid", async () => {
    const good = file("good.yaml", "server: { port: 1 }\n");
    expect(await signalmama(`config check ${good}`)).toEqual({
      code: 0,
      out: `${join(folder, good)}: valid\n`,
      err: "",
    });
  });

  test("check fails with file, line, column and what was expected", async () => {
    const bad = file("bad.yaml", "server:\n  port: many\n");
    const { code, out, err } = await signalmama(`config check ${bad}`);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe('signalmama: bad.yaml:2:9: `server.port` must be a whole number from 0 to 65535, not "many".\n');
  });

  test("schema is JSON and show is what is in force, secrets masked", async () => {
    expect(JSON.parse((await signalmama("config schema")).out)).toHaveProperty("properties.server");
    const env = { SIGNALMAMA_SERVER_PORT: "5", SIGNALMAMA_SECRET_KEY: "hunter2" };
    expect((await signalmama("config show", env)).out).toContain("port: 5");
    expect((await signalmama("config show --json", env)).out).not.toContain("hunter2");
    expect((await signalmama("config show --defaults")).out).toContain("# TCP port");
  });
});

describe("detect", () => {
  const line = (id: string, text: string) =>
    JSON.stringify({ id, company: "Acme", domain: "acme.example", kind: "press_release", title: text, text });

  test("answers each line in the order of the input", async () => {
    const input = file("in.jsonl", `${line("b", "Acme raises $20 million Series A")}\n\n${line("a", "Nothing new")}\n`);
    const { code, out } = await signalmama(`detect --input ${input}`);
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((text) => JSON.parse(text));
    expect(lines.map((one) => one.id)).toEqual(["b", "a"]);
    expect(lines[0].signals[0]).toMatchObject({ type: "funding", data: { amount: 20_000_000, currency: "USD" } });
  });

  test("writes a file where one is asked for", async () => {
    const input = file("one.jsonl", line("x", "Nothing new"));
    expect((await signalmama(`detect --input ${input} --output out.jsonl`)).out).toBe("");
    expect(JSON.parse(await Bun.file(join(folder, "out.jsonl")).text())).toEqual({ id: "x", signals: [] });
  });

  test("a line that cannot be judged ends it with its place, and nothing is written", async () => {
    const ok = line("x", "Nothing new");
    for (const [broken, flaw] of [
      [{ company: "Acme", title: 5 }, "`title`: Invalid input: expected string, received number."],
      [{ id: {}, company: "Acme", title: "x" }, "`id`: expected string or number."],
      [[], "Invalid input: expected object, received array."],
    ] as const) {
      const input = file("flawed.jsonl", `${ok}\n\n${JSON.stringify(broken)}\n`);
      const ended = await signalmama(`detect --input ${input} --output none.jsonl`);
      expect(ended).toEqual({ code: 1, out: "", err: `signalmama: ${input}:3: ${flaw}\n` });
      expect(existsSync(join(folder, "none.jsonl"))).toBe(false);
    }
  });

  test("what is doubtful is said once with its first line, and the line is judged without it", async () => {
    const odd = {
      company: "Acme",
      kind: "tweet",
      published_at: "2026-13-45",
      title: "Acme raises $30 million Series B",
    };
    const noDay = { ...odd, kind: "constructor", published_at: "2026-02-30" };
    const empty = { id: 7, domain: "acme.example", headline: "x", text: "" };
    const input = file(
      "odd.jsonl",
      [odd, noDay, { ...odd, kind: null }, empty].map((one) => JSON.stringify(one)).join("\n"),
    );
    const { code, out, err } = await signalmama(`detect --input ${input}`);
    expect(code).toBe(0);
    const results = out
      .trimEnd()
      .split("\n")
      .map((text) => JSON.parse(text));
    expect(results.map(({ signals }) => signals.length)).toEqual([1, 1, 1, 0]);
    expect(results.map(({ signals }) => signals[0]?.occurred_at ?? null)).toEqual([null, null, null, null]);
    expect(results[3]).toEqual({ id: 7, signals: [] });
    const warnings = err.trimEnd().split("\n");
    expect(warnings).toHaveLength(5);
    expect(warnings[0]).toStartWith(
      `warning: ${input}:1: there is no kind \`tweet\`: it is read as an article. Known are headline, `,
    );
    expect(warnings[1]).toStartWith(
      `warning: ${input}:1 (and 1 more line): \`published_at\` is no date: \`2026-13-45\`.`,
    );
    expect(warnings[2]).toStartWith(`warning: ${input}:2: there is no kind \`constructor\``);
    expect(warnings[3]).toStartWith(`warning: ${input}:2: \`published_at\` is no date: \`2026-02-30\`.`);
    expect(warnings[4]).toBe(
      `warning: ${input}:4: \`title\` and \`text\` are empty, so nothing can be found; the fields are \`id\`, \`domain\`, \`headline\`, \`text\`.`,
    );
  });

  test("nothing is claimed of nobody, and the line says that it names none", async () => {
    const told = { title: "Acme raises $30 million Series B" };
    const lines = [
      { id: "1", comapny: "Acme", ...told },
      { id: "2", company: "", domain: null, ...told },
      { id: "3", company: "Acme", headline: told.title },
    ];
    const input = file("nobody.jsonl", lines.map((one) => JSON.stringify(one)).join("\n"));
    const { code, out, err } = await signalmama(`detect --input ${input}`);
    expect({ code, out }).toEqual({
      code: 0,
      out: lines.map(({ id }) => `${JSON.stringify({ id, signals: [] })}\n`).join(""),
    });
    const nobody =
      "neither `company` nor `domain` says whom the text is judged for, so nothing is found; the fields are";
    expect(err.trimEnd().split("\n")).toEqual([
      `warning: ${input}:1: ${nobody} \`id\`, \`comapny\`, \`title\`.`,
      `warning: ${input}:2: ${nobody} \`id\`, \`company\`, \`domain\`, \`title\`.`,
      `warning: ${input}:3: \`title\` and \`text\` are empty, so nothing can be found; the fields are \`id\`, \`company\`, \`headline\`.`,
    ]);
  });

  test("says nothing of fields that are missing, null or another's", async () => {
    const labelled = { id: "1", company: "Acme", title: "Acme raises $30 million", labels: [], lang: "en", slots: {} };
    const bare = {
      domain: "acme.example",
      company: null,
      kind: null,
      published_at: null,
      title: null,
      text: "Nothing new",
    };
    const input = file("fine.jsonl", [labelled, bare].map((one) => JSON.stringify(one)).join("\n"));
    expect(await signalmama(`detect --input ${input}`)).toMatchObject({ code: 0, err: "" });
  });

  test("its help says which languages are covered", async () => {
    const { out } = await signalmama("detect --help");
    for (const language of ["English", "German", "French", "Spanish", "Portuguese", "Dutch", "Italian"])
      expect(out).toContain(language);
  });

  test("names the line that is no JSON, and the file that is not there", async () => {
    const input = file("broken.jsonl", `${line("x", "y")}\n{\n`);
    expect((await signalmama(`detect --input ${input}`)).err).toContain(
      "broken.jsonl:2: this line is not a JSON object.",
    );
    const gone = await signalmama("detect --input gone.jsonl");
    expect(gone).toEqual({ code: 1, out: "", err: "signalmama: gone.jsonl: there is no such file.\n" });
    expect((await signalmama("detect --input .")).err).toBe("signalmama: .: this is a folder; a file is expected.\n");
  });
});

describe("eval", () => {
  const line = (id: string, more: object) => JSON.stringify({ id, company: "Acme", domain: "acme.example", ...more });
  const right = {
    title: "Acme raises $20 million Series A",
    text: "",
    labels: ["funding"],
    slots: { amount: 20_000_000 },
  };
  const missed = { title: "Nothing new at Acme", text: "", labels: ["layoffs"] };
  const wrong = { title: "Acme raises $30 million Series B", text: "", labels: [] };
  const cases = () => file("cases.jsonl", [line("c1", right), line("c5", missed), line("c10", wrong), ""].join("\n"));

  test("prints precision, recall, F1, slots and false alarms, and what such figures are worth", async () => {
    const { code, out } = await signalmama(`eval --cases ${cases()}`);
    expect(code).toBe(0);
    expect(out).toMatch(/^precision +50\.0 % {2}95 % interval 9\.5–90\.5 %$/m);
    expect(out).toMatch(/^recall +50\.0 %/m);
    expect(out).toMatch(/^false alarms +100\.0 % {2}1 of 1 negatives/m);
    expect(out).toMatch(/^funding +1 +1 +1 +0 +50\.0 % +100\.0 % +66\.7 %$/m);
    expect(out).toMatch(/^layoffs +1 +0 +0 +1 +- +0\.0 % +0\.0 %$/m);
    expect(out).toMatch(/^all slots +1 +1 +0 +0 +100\.0 %/m);
    expect(out).toContain("training figures");
    expect(out).not.toContain("Nothing new at Acme");
  });

  test("lists wrong and missed labels, sets cases aside, and says all of it as JSON", async () => {
    const { out } = await signalmama(`eval --cases ${cases()} --errors --split 5`);
    expect(out).toMatch(/^1 case: all but those set aside\nprecision +100\.0 %/m);
    expect(out).toMatch(/^2 cases: set aside, their number is divisible by 5\nprecision +0\.0 %/m);
    expect(out).toMatch(/^c10 {2}wrong {3}funding +Acme raises \$30 million Series B$/m);
    expect(out).toMatch(/^c5 {2}missed {2}layoffs +Nothing new at Acme$/m);
    const report = JSON.parse((await signalmama(`eval --cases ${cases()} --errors --json`)).out);
    expect(report.note).toContain("training figures");
    expect(report.parts).toMatchObject([
      {
        cases: 3,
        labels: { right: 1, wrong: 1, missed: 1, precision: 0.5, recall: 0.5, f1: 0.5 },
        false_alarms: { negatives: 1, count: 1, share: 1 },
        slots: { asked: 1, right: 1, accuracy: 1 },
        by_type: { layoffs: { precision: null, recall: 0 } },
        errors: [
          { id: "c5", error: "missed", label: "layoffs" },
          { id: "c10", error: "wrong", label: "funding" },
        ],
      },
    ]);
  });

  test("names labels that are no type", async () => {
    const odd = file("odd.jsonl", line("c1", { ...right, labels: ["fundng"] }));
    const { out, err } = await signalmama(`eval --cases ${odd}`);
    expect(out).toContain("Labels that are no type: fundng");
    expect(err).toBe(`warning: ${odd}:1: there is no type \`fundng\`; did you mean \`funding\`?\n`);
    const strange = file("strange.jsonl", line("c1", { ...right, optional: ["zzz"] }));
    expect((await signalmama(`eval --cases ${strange}`)).err).toBe(
      `warning: ${strange}:1: there is no type \`zzz\`; GET /v1/signals/types lists them.\n`,
    );
  });

  test("names the place of what cannot be read", async () => {
    for (const [text, flaw] of [
      [line("c1", { title: "x" }), "`labels`: Invalid input: expected array, received undefined."],
      [line("c1", { ...right, title: 3 }), "`title`: Invalid input: expected string, received number."],
      ["{", "this line is not a JSON object."],
      ["[]", "Invalid input: expected object, received array."],
    ] as const) {
      const odd = file("odd.jsonl", `\n${line("c0", right)}\n${text}\n`);
      const { code, out, err } = await signalmama(`eval --cases ${odd}`);
      expect({ code, out, err }).toEqual({ code: 1, out: "", err: `signalmama: ${odd}:3: ${flaw}\n` });
    }
    expect((await signalmama("eval --cases gone.jsonl")).err).toBe("signalmama: gone.jsonl: there is no such file.\n");
  });

  test.each(["eval", "eval --cases x --split 1", "eval --cases x --split a"])("%s is wrong usage", async (line) => {
    expect((await signalmama(line)).code).toBe(2);
  });
});

test("openapi prints the same document as JSON and as YAML", async () => {
  const json = JSON.parse((await signalmama("openapi")).out);
  expect(json.openapi).toStartWith("3.1");
  expect(Object.keys(json.paths)).toContain("/v1/accounts:batch");
  expect(Bun.YAML.parse((await signalmama("openapi --yaml")).out)).toEqual(json);
});

describe("healthcheck", () => {
  test("succeeds when the appliance answers 200 and fails when it answers otherwise or not at all", async () => {
    let status = 200;
    const server = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => new Response("", { status }) });
    const check = `healthcheck --url ${server.url.origin}`;
    expect((await signalmama(check)).code).toBe(0);
    status = 503;
    expect((await signalmama(check)).err).toBe(`signalmama: ${server.url.origin} answered 503.\n`);
    await server.stop(true);
    expect((await signalmama(check)).code).toBe(1);
  });
});

describe("keys", () => {
  test("without a workspace it says what to do first", async () => {
    expect((await signalmama("keys list --data empty")).err).toContain("run `signalmama serve` once");
    expect(existsSync(join(folder, "empty"))).toBe(false);
  });

  test("create prints the key alone; list and revoke never show it", async () => {
    const clock = createFakeClock();
    const ids = createTestIds(clock.now);
    const store = await openStore({ secretKey: SECRET_KEY, path: join(folder, "full", "signalmama.db"), clock, ids });
    await createWorkspace({ store, clock, ids }, "Default");
    await store.close();
    writeFileSync(join(folder, "full", "secret.key"), SECRET_KEY, { mode: 0o600 });

    const made = await signalmama("keys create --role read_only --name crm --data full");
    expect(made.out).toMatch(/^sk_live_[\w-]{43}\n$/);
    const list = JSON.parse((await signalmama("keys list --json --data full")).out);
    expect(list.keys).toMatchObject([
      { name: "crm", role: "read_only", hint: made.out.trim().slice(-4), revoked_at: null },
    ]);
    expect(JSON.stringify(list)).not.toContain(made.out.trim());

    const strict = await signalmama(
      "keys create --role read_only --require-signature --expires 2099-01-31 --allow 10.0.0.0/8 ::1 --json --data full",
    );
    expect(JSON.parse(strict.out)).toMatchObject({
      expires_at: "2099-01-31T00:00:00.000Z",
      allowed_cidrs: ["10.0.0.0/8", "::1"],
      require_signature: true,
      signing_secret: expect.stringMatching(/^sks_[\w-]{43}$/),
    });
    const { code, err } = await signalmama("keys create --role admin --allow here --data full");
    expect(code).toBe(1);
    expect(err).toStartWith("signalmama: --allow: here is neither");

    const { id } = list.keys[0];
    expect((await signalmama(`keys revoke ${id} --data full`)).out).toBe(`${id} revoked\n`);
    expect((await signalmama("keys list --data full")).out).toContain("revoked 20");
    expect((await signalmama("keys revoke key_00000000000000000000 --data full")).err).toBe(
      "signalmama: No such key.\n",
    );
  });
});

describe("workspaces", () => {
  test("create prints the id alone, and keys and list know it from then on", async () => {
    const clock = createFakeClock();
    const ids = createTestIds(clock.now);
    const store = await openStore({ secretKey: SECRET_KEY, path: join(folder, "many", "signalmama.db"), clock, ids });
    await createWorkspace({ store, clock, ids }, "Default");
    await store.close();
    writeFileSync(join(folder, "many", "secret.key"), SECRET_KEY, { mode: 0o600 });

    const made = await signalmama("workspaces create --name Sales --data many");
    expect(made.out).toMatch(/^ws_[0-9A-Z]{20}\n$/);
    const id = made.out.trim();
    const described = JSON.parse((await signalmama("workspaces create --name Support --json --data many")).out);
    expect(described).toMatchObject({ name: "Support", id: expect.stringMatching(/^ws_/) });
    const listed = JSON.parse((await signalmama("workspaces list --json --data many")).out);
    expect(listed.workspaces.map((one: { name: string }) => one.name).sort()).toEqual(["Default", "Sales", "Support"]);
    expect((await signalmama("workspaces list --data many")).out).toContain(`${id}  `);

    await signalmama(`keys create --role admin --name first --workspace ${id} --data many`);
    const keys = JSON.parse((await signalmama(`keys list --json --workspace ${id} --data many`)).out).keys;
    expect(keys).toMatchObject([{ name: "first", role: "admin" }]);
    expect(JSON.parse((await signalmama("keys list --json --data many")).out).keys).toEqual([]);
  });

  test("create needs a name that says something", async () => {
    expect((await signalmama(`workspaces create --name ${"x".repeat(201)}`)).code).toBe(2);
    expect((await signalmama("workspaces create --name x --data empty")).err).toContain("run `signalmama serve` once");
  });
});

describe("an environment that would undo our promises", () => {
  for (const [name, value] of [
    ["BUN_BE_BUN", "1"],
    ["BUN_OPTIONS", "--preload ./x.ts"],
    ["NODE_TLS_REJECT_UNAUTHORIZED", "0"],
  ] as const) {
    test(`${name} stops the start`, async () => {
      for (const command of ["serve", "demo"]) {
        const { code, err } = await signalmama(command, { [name]: value });
        expect(code).toBe(1);
        expect(err).toContain(`${name} is set`);
      }
    });
  }
});
