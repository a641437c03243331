import type BetterSqlite3 from "better-sqlite3";

/**
 * The driver of this platform. A compiled binary has no folder to look the native part up in, so the platform's own entry
 * is named; the bundler follows each `require` that it sees.
 */
export function loadSqlite(): typeof BetterSqlite3 {
  if (process.platform === "linux" && process.arch === "x64") return require("better-sqlite3/linux-x64");
  if (process.platform === "linux" && process.arch === "arm64") return require("better-sqlite3/linux-arm64");
  if (process.platform === "darwin" && process.arch === "arm64") return require("better-sqlite3/darwin-arm64");
  throw new Error(`this build has no SQLite for ${process.platform} ${process.arch}`);
}
