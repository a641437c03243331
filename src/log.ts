import type { Clock } from "#core/clock.ts";
import type { Log, LogFields } from "#core/log.ts";
import { toIso } from "#core/time.ts";

const LEVELS = ["debug", "info", "warn", "error"] as const;
type Level = (typeof LEVELS)[number];

export type LogOptions = {
  /** The least level that is written. */
  level: Level;
  /** `text` for people, `json`: one object a line. */
  format: "text" | "json";
  clock: Clock;
  write(line: string): void;
};

/** Log lines with the time in UTC. Fields whose name says secret are hidden; control characters cannot forge a line. */
export function createLog(options: LogOptions): Log {
  const least = LEVELS.indexOf(options.level);
  const write = (level: Level): Log[Level] => {
    if (LEVELS.indexOf(level) < least) return () => undefined;
    return (message, fields = {}) => {
      const at = toIso(options.clock.now());
      options.write(
        options.format === "json" ? jsonLine(at, level, message, fields) : textLine(at, level, message, fields),
      );
    };
  };
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}

function jsonLine(at: string, level: Level, message: string, fields: LogFields): string {
  const shown = Object.fromEntries(Object.keys(fields).map((name) => [name, shownField(name, fields)]));
  return `${JSON.stringify({ at, level, message, ...shown }).replace(STEERING, escaped)}\n`;
}

function textLine(at: string, level: Level, message: string, fields: LogFields): string {
  const parts = [at, level.padEnd(5), flat(message)];
  for (const name of Object.keys(fields)) {
    const value = shownField(name, fields);
    if (value !== undefined) parts.push(`${name}=${typeof value === "string" ? quoted(value) : value}`);
  }
  return `${parts.join(" ")}\n`;
}

const SECRET_NAME = /secret|password|token|authorization|cookie|^key$|api_?key/i;

function shownField(name: string, fields: LogFields): LogFields[string] {
  const value = fields[name];
  return typeof value === "string" && SECRET_NAME.test(name) ? "(hidden)" : value;
}

/** What could end a line or steer a terminal: C0 and C1 controls, line separators, text-direction marks. */
const STEERING = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

function flat(text: string): string {
  return text.replace(STEERING, escaped);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function quoted(text: string): string {
  return /^[\w./:@%+-]+$/.test(text) ? text : `"${flat(text).replaceAll('"', '\\"')}"`;
}
