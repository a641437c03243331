import { afterEach, beforeEach, expect, test } from "bun:test";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { newWorkspace } from "#actions/workspaces.ts";
import { run } from "#cli/run.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { createTestIds, SECRET_KEY } from "../helpers/records.ts";

let folder: ReturnType<typeof makeFolder>;
beforeEach(async () => {
  folder = makeFolder();
  const { openStore } = await import("#storage/open.ts");
  const path = join(folder.path, "data", "signalmama.db");
  const parts = { clock: createFakeClock(), ids: createTestIds() };
  const store = await openStore({ path, secretKey: SECRET_KEY, ...parts });
  await store.commit({ put: { workspace: [newWorkspace(parts, "Ours")] } });
  await store.close();
});
afterEach(() => folder.remove());

async function signalmama(...args: string[]) {
  let out = "";
  let err = "";
  const terminal = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const code = await run(args, { ...terminal, env: {}, workingDir: folder.path });
  return { code, out, err };
}

test("a backup's path stands alone on standard output, in the folder of the settings or where it was asked for", async () => {
  const first = await signalmama("backup");
  expect(first.out).toMatch(/\/data\/backups\/signalmama-\d{8}T\d{9}Z-manual\.db\n$/);
  expect(first.err).toMatch(/^\d+ rows, \d\.\d MiB; read again and found whole\n$/);
  const second = await signalmama("backup", "--to", "elsewhere", "--json");
  expect(JSON.parse(second.out)).toMatchObject({
    path: expect.stringContaining(join(folder.path, "elsewhere")),
    rows: expect.any(Number),
  });
  expect((await signalmama("backup", "mine.db")).out).toBe(`${join(folder.path, "mine.db")}\n`);
  expect(readdirSync(folder.path).sort()).toEqual(["data", "elsewhere", "mine.db"]);
});

test("backups are listed from the folder that is named", async () => {
  expect(await signalmama("backup", "list")).toEqual({
    code: 0,
    out: "",
    err: `there are no backups in ${join(folder.path, "data", "backups")}\n`,
  });
  await signalmama("backup", "--to", "elsewhere");
  expect((await signalmama("backup", "list", "--to", "elsewhere")).out).toMatch(
    /^20\S+Z {2}manual +\d\.\d MiB {2}\S+-manual\.db\n$/,
  );
});

test("verify tells of each fault in a line, and by its exit code", async () => {
  await signalmama("backup", "mine.db");
  expect(await signalmama("backup", "verify", "mine.db")).toMatchObject({ code: 0, err: "" });
  const file = new (loadSqlite())(join(folder.path, "mine.db"));
  file.exec("delete from workspaces").close();
  const gone = await signalmama("backup", "verify", "gone.db");
  expect(gone.code).toBe(1);
  expect(gone.err).toEndWith("/gone.db.\n");
  const found = await signalmama("backup", "verify", "mine.db");
  expect(found).toEqual({ code: 1, out: "", err: "the table workspaces has 0 rows instead of 1\n" });
  expect(JSON.parse((await signalmama("backup", "verify", "mine.db", "--json")).out)).toMatchObject({
    ok: false,
    faults: ["the table workspaces has 0 rows instead of 1"],
  });
});

test("a restore says what is missing and what it kept", async () => {
  await signalmama("backup", "mine.db");
  const fresh = await signalmama("restore", "mine.db", "--data", "new");
  expect([fresh.code, fresh.out]).toEqual([0, expect.stringContaining("is as it was on 20")]);
  expect(fresh.err).toContain("put the secret.key of the appliance it was made on into");
  expect((await signalmama("restore", "mine.db", "--data", "new")).err).toContain("There is a database in");
  const forced = await signalmama("restore", "mine.db", "--data", "new", "--force", "--json");
  expect(JSON.parse(forced.out)).toMatchObject({
    needs_secret_key: true,
    replaced: expect.stringContaining(".replaced-"),
  });
  expect((await signalmama("restore", "none.db", "--data", "new")).err).toMatch(
    /^signalmama: There is no file .+none\.db\.\n$/,
  );
});

test("an up-to-date database needs no migration; wrong usage is refused", async () => {
  expect((await signalmama("migrate")).out).toBe("the database is up to date\n");
  expect(JSON.parse((await signalmama("migrate", "--dry-run", "--json")).out)).toMatchObject({
    pending: false,
    backup: null,
  });
  for (const command of ["migrate", "backup"]) {
    expect((await signalmama(command, "--data", "nowhere")).err).toContain("run `signalmama serve` once");
    expect(existsSync(join(folder.path, "nowhere"))).toBe(false);
  }
  expect((await signalmama("backup", "mine.db", "--to", "x")).err).toContain("Name a file or a folder");
  expect((await signalmama("restore")).code).toBe(2);
});
