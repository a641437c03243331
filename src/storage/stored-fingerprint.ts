import { existsSync } from "node:fs";
import { loadSqlite } from "./sqlite-driver.ts";

/** The fingerprint of the key that a database's secrets are sealed under; undefined where none can be read. */
export function storedFingerprint(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const database = new (loadSqlite())(path, { readonly: true, timeout: 2_000 });
    try {
      const row = database.prepare("select fingerprint from secret_key").get() as { fingerprint: string } | undefined;
      return row?.fingerprint;
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}
