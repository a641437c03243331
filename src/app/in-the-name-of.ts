import { userInfo } from "node:os";
import type { By } from "#core/audit.ts";
import type { Store } from "#core/store.ts";

/** The store for who acts alone: whatever is committed through it is told as theirs. */
export function inTheNameOf(by: By, store: Store): Store {
  return { ...store, commit: (change, done) => store.commit({ by, ...change }, done) };
}

/** Whoever runs a command of ours, by their account of the operating system. */
export function atTheCommandLine(): By {
  return { actor: { kind: "cli", id: accountName() }, workspaceId: "" };
}

/** A container may run under a number that has no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "");
  }
}

/** What the settings and the files they include say is done in their name. */
export const BY_FILES: By = { actor: { kind: "file" }, workspaceId: "" };
