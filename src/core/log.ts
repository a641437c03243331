export type LogFields = Record<string, string | number | boolean | undefined>;

/** Structured log lines. Never a secret, a token or a body. */
export type Log = {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
};
