import { SESSION_PATH } from "./auth.ts";

/** They end something or store nothing: what one may need to do about a full disk, or in spite of it. */
const LIGHT_VERBS = ["erase", "pause", "preview", "read", "remove", "revoke", "rotate-secret"];

/** Whether a request brings in more to keep, which a low disk refuses. Deleting always works. */
export function takesIn(method: string, path: string): boolean {
  if (!["POST", "PUT", "PATCH"].includes(method)) return false;
  if (SESSION_PATH.test(path)) return false;
  return !LIGHT_VERBS.some((verb) => path.endsWith(`/~${verb}`));
}
