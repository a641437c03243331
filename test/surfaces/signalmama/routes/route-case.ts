import type { Api } from "../../../helpers/api.ts";

/** What the documented route `GET /v1/accounts/{account}` takes to succeed, and how it fails. */
export type RouteCase = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `{name}` is filled in from what the file's `prepare` returns. */
  path: string;
  /** The least role that may call it; `none` for what needs no key. */
  role: "none" | "read_only" | "read_write" | "admin";
  /** Filled in like the path, wherever a text in it is just `{name}`. */
  body?: unknown;
  query?: string;
  /** The status of success; 200 unless given. */
  status?: number;
  /** Succeeds in a workspace without accounts alone: it is called in one of its own. */
  isForEmpty?: boolean;
  /** The `{name}` in the path is a word of the API, the same in every workspace. */
  isWord?: boolean;
  /** What success is written as, when it is not JSON. */
  contentType?: string;
  /** Missing and wrong parameters: each is refused with the code, naming `param` in backticks, and changes nothing. */
  wrong?: { body?: unknown; query?: string; code: string; status?: number; param?: string }[];
  /** The types of the events that success writes, sorted. */
  events?: string[];
};

export type RouteFile = {
  /** Makes what the cases are about, in our workspace; returns the ids by name. */
  prepare(api: Api): Promise<Record<string, string>>;
  cases: RouteCase[];
};
