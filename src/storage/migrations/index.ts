import start from "./0001-start.sql" with { type: "text" };

/** In order; the position (from 1) is the schema version kept in `user_version`. Never edited after release. */
export const MIGRATIONS: string[] = [start];
