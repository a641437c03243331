import { readFileSync } from "node:fs";

/** A value kept in a file of its own, without the line break at its end. */
export function readSecretFile(path: string): { kind: "text"; text: string } | { kind: "unreadable"; reason: string } {
  try {
    return { kind: "text", text: readFileSync(path, "utf8").replace(/\r?\n$/, "") };
  } catch {
    return { kind: "unreadable", reason: `must name a file that can be read, and ${JSON.stringify(path)} cannot` };
  }
}
