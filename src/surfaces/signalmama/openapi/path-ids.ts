import { ExportKind } from "#core/export.ts";
import type { IdPrefix } from "#core/id.ts";
import type { Json } from "./json-schema.ts";

/** By the part of the path before it: which ids a path parameter takes, and what they are ids of. */
const IDS: Record<string, { prefix: IdPrefix; noun: string }> = {
  // One a line.
  accounts: { prefix: "acct", noun: "an account" },
  bots: { prefix: "bot", noun: "a bot" },
  briefs: { prefix: "brf", noun: "a brief" },
  contacts: { prefix: "ctc", noun: "a contact" },
  crawls: { prefix: "crl", noun: "a crawl" },
  deliveries: { prefix: "dlv", noun: "a delivery" },
  documents: { prefix: "doc", noun: "a document" },
  events: { prefix: "evt", noun: "an event" },
  exports: { prefix: "exp", noun: "an export" },
  fires: { prefix: "fire", noun: "a fire of a bot" },
  keys: { prefix: "key", noun: "an API key" },
  lists: { prefix: "list", noun: "a list" },
  runs: { prefix: "run", noun: "a run of a bot" },
  signals: { prefix: "sig", noun: "a signal" },
  webhooks: { prefix: "wh", noun: "a webhook endpoint" },
};

/** Parameters of a path that are no ids. */
const WORDS: Record<string, { description: string; options: readonly string[] }> = {
  kind: { description: "What the export is made of.", options: ExportKind.options },
};

/** Form and example of an id in the path. A parameter that has more of a schema than "text" is left as its route says. */
export function describePathId(path: string, parameter: Json): Json {
  const word = WORDS[String(parameter["name"])];
  if (word) {
    const [example] = word.options;
    return { ...parameter, description: word.description, schema: { type: "string", enum: word.options }, example };
  }
  const parts = path.split("/");
  const at = parts.findIndex((part) => part.startsWith(`{${parameter["name"]}}`));
  const id = IDS[parts[at - 1] ?? ""];
  const schema = parameter["schema"] as Json;
  if (!id || Object.keys(schema).some((key) => key !== "type")) return parameter;
  return {
    ...parameter,
    description: `The id of ${id.noun}.`,
    schema: { type: "string", pattern: `^${id.prefix}_[0-9A-HJKMNP-TV-Z]{20}$` },
    example: `${id.prefix}_01K8Z3E5QJ6T7V8W9XYA`,
  };
}
