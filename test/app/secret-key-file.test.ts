import { afterEach, beforeEach, expect, test } from "bun:test";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createSecretKeyFile } from "#app/secret-key-file.ts";
import { openStore } from "#storage/open.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import { createTestIds } from "../helpers/records.ts";

let folder: ReturnType<typeof makeFolder>;
let path: string;
let database: string;
beforeEach(() => {
  folder = makeFolder();
  path = join(folder.path, "secret.key");
  database = join(folder.path, "signalmama.db");
});
afterEach(() => folder.remove());

const file = (mayBeOpen = false) => createSecretKeyFile(path, database, { mayBeOpen });
const keyIn = (name: string) => readFileSync(join(folder.path, name), "utf8").trim();
const keyFiles = () =>
  readdirSync(folder.path)
    .filter((name) => name.startsWith("secret.key"))
    .sort();

/** A database whose secrets are sealed under what the file says, or under `next` as after a change. */
async function sealed(secretKey: string, next?: string): Promise<void> {
  const store = await openStore({ path: database, secretKey, clock: createFakeClock(), ids: createTestIds() });
  if (next !== undefined) await store.changeSecretKey(next, { actor: { kind: "cli" }, workspaceId: "" });
  await store.close();
}

test("the first start makes a key of 256 random bits that only its owner can read; the next ones read it", () => {
  const key = file().read();
  expect(Buffer.from(key, "base64url")).toHaveLength(32);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(file().read()).toBe(key);
  expect(keyFiles()).toEqual(["secret.key"]);
});

test("over a database no key is made, and an empty one is none", async () => {
  await sealed("a key that is gone");
  expect(() => file().read()).toThrow("is missing although there is a database");
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, "\n", { mode: 0o600 });
  expect(() => file().read()).toThrow("is empty");
});

test.each([0o644, 0o640, 0o604])("a key of mode %o is refused unless that is meant", (mode) => {
  const key = file().read();
  chmodSync(path, mode);
  expect(() => file().read()).toThrow("allow_open_secret_key");
  expect(file(true).read()).toBe(key);
});

test("a change that was cut off before it was committed has not happened", async () => {
  const key = file().read();
  await sealed(key);
  file().prepare("the next key");
  expect(file().read()).toBe(key);
  file().settle();
  expect([keyFiles(), keyIn("secret.key")]).toEqual([["secret.key"], key]);
});

test("a change that was cut off after it was committed is carried through, and the key before is kept", async () => {
  const key = file().read();
  file().prepare("the next key");
  await sealed(key, "the next key");
  // A command that runs beside may read, and moves nothing.
  expect(file().read()).toBe("the next key");
  expect(keyIn("secret.key")).toBe(key);
  file().settle();
  expect(keyIn("secret.key")).toBe("the next key");
  const [, kept = ""] = keyFiles();
  expect(kept).toMatch(/^secret\.key\.[0-9a-f]{16}\.old$/);
  expect(keyIn(kept)).toBe(key);
  file().settle();
  expect(keyFiles()).toHaveLength(2);
});
