import { resolve } from "node:path";
import { rotateSecretKey } from "#app.ts";
import { readSecretFile } from "#config/secret-file.ts";
import { AppError } from "#core/errors.ts";
import { loadOwnSettings } from "./load-own-settings.ts";
import type { Terminal } from "./terminal.ts";
import type { DataOptions } from "./with-actions.ts";

type Options = DataOptions & { newKeyFile?: string; lost?: boolean; json?: boolean };

/** Changes the key that stored secrets are sealed under. Prints no key. */
export async function rotateSecretCommand(options: Options, terminal: Terminal): Promise<void> {
  const settings = loadOwnSettings(options, terminal);
  const { count, fingerprint, kept } = await rotateSecretKey(settings, {
    given: readNewKey(options.newKeyFile, terminal),
    isLost: options.lost === true,
  });
  if (options.json) {
    terminal.out(`${JSON.stringify({ records: count, fingerprint, old_key_file: kept ?? null })}\n`);
    return;
  }
  terminal.out(`${count} records with secrets are sealed under the new key ${fingerprint}\n`);
  if (options.lost) {
    terminal.err(
      "Endpoints are disabled until their secret is rotated, and alerts of bots need their destination again.\n",
    );
  }
  terminal.err(
    settings.secretKey !== undefined
      ? "Give the new key to the settings, as `secret_key` or SIGNALMAMA_SECRET_KEY, before the next start.\n"
      : kept === undefined
        ? "The new key is in secret.key; keep a copy of it elsewhere.\n"
        : `The key before is in ${kept}: only backups made until now need it. Remove it with the last of them.\n`,
  );
}

/** Long enough not to be guessed: who has the database can try keys as fast as they like. */
const KEY_LENGTH_MIN = 32;

function readNewKey(file: string | undefined, { workingDir }: Terminal): string | undefined {
  if (file === undefined) return undefined;
  const read = readSecretFile(resolve(workingDir, file));
  if (read.kind === "unreadable") throw new AppError("invalid", `--new-key-file ${read.reason}.`);
  const key = read.text.trim();
  if (key.length >= KEY_LENGTH_MIN) return key;
  throw new AppError("invalid", `--new-key-file must hold a key of at least ${KEY_LENGTH_MIN} characters.`);
}
