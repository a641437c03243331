import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { AppError } from "./errors.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Hides what must be read again but not by who gets hold of the database. */
export type Seal = {
  /** Base64url text. `boundTo` names the row: sealed text that is moved to another row does not open. */
  seal(text: string, boundTo: string): string;
  /** Throws `internal` when it was changed, moved, or sealed under another secret. */
  open(sealed: string, boundTo: string): string;
};

/** AES-256-GCM under a key of its own for each purpose, derived from the appliance's secret (HMAC-SHA256). */
export function createSeal(secret: string, purpose: string): Seal {
  const key = createHmac("sha256", secret).update(`seal:${purpose}`).digest();
  return {
    seal(text, boundTo) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(boundTo));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    open(sealed, boundTo) {
      const bytes = Buffer.from(sealed, "base64url");
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES))
          .setAAD(Buffer.from(boundTo))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
        return opened.toString("utf8");
      } catch (cause) {
        throw new AppError("internal", "Something stored could not be opened.", { detail: `${purpose}: seal`, cause });
      }
    },
  };
}
