import { schemaBreakages } from "./schema-breakages.ts";

export type Json = Record<string, unknown>;
type Operation = {
  parameters?: Json[];
  requestBody?: { required?: boolean; content: Record<string, Json> };
  responses?: Record<string, Json>;
  security?: Json[];
  operationId?: string;
};
type Item = Record<string, Operation>;
export type ApiDocument = {
  paths: Record<string, Item>;
  webhooks?: Record<string, Item>;
  components?: Record<string, Record<string, Json>>;
};

/**
 * What a client of the first document would stumble over under the second; empty when the second only adds. A webhook is an
 * operation the other way round: what we send there is what a client reads.
 */
export function breakages(before: ApiDocument, after: ApiDocument): string[] {
  const look = { before: resolver(before), after: resolver(after) };
  return [
    ...itemBreakages(before.paths, after.paths, look, "request"),
    ...itemBreakages(before.webhooks ?? {}, after.webhooks ?? {}, look, "answer"),
  ];
}

export type Resolve = (node: Json | undefined) => Json;
type Look = { before: Resolve; after: Resolve };
/** Who writes a value: the caller, who may be allowed more later, or the appliance, whose readers expect what they know. */
export type Direction = "request" | "answer";

function resolver(document: ApiDocument): Resolve {
  return (node) => {
    const reference = node?.["$ref"];
    if (typeof reference !== "string") return node ?? {};
    const [, , section = "", name = ""] = reference.split("/");
    return document.components?.[section]?.[name] ?? {};
  };
}

function itemBreakages(
  before: Record<string, Item>,
  after: Record<string, Item>,
  look: Look,
  body: Direction,
): string[] {
  return Object.entries(before).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`;
      const now = after[path]?.[method];
      return now ? operationBreakages(operation, now, look, body).map((what) => `${name}: ${what}`) : [`${name}: gone`];
    }),
  );
}

function operationBreakages(before: Operation, after: Operation, look: Look, body: Direction): string[] {
  const isOpen = (operation: Operation) => operation.security?.length === 0;
  return [
    ...(before.operationId === after.operationId ? [] : [`operationId is now ${after.operationId}`]),
    ...(isOpen(before) && !isOpen(after) ? ["needs a key now"] : []),
    ...parameterBreakages(before, after, look),
    ...bodyBreakages(before, after, look, body),
    ...answerBreakages(before, after, look),
  ];
}

function parameterBreakages(before: Operation, after: Operation, look: Look): string[] {
  const byName = (operation: Operation, resolve: Resolve) =>
    new Map((operation.parameters ?? []).map(resolve).map((one) => [`${one["in"]} parameter ${one["name"]}`, one]));
  const [old, now] = [byName(before, look.before), byName(after, look.after)];
  const added = [...now].filter(([name, { required }]) => required === true && old.get(name)?.["required"] !== true);
  return [
    ...added.map(([name]) => `${name} is required now`),
    ...[...old].flatMap(([name, parameter]) => {
      const same = now.get(name);
      if (!same) return [`${name} is gone`];
      return schemaBreakages(parameter["schema"] as Json, same["schema"] as Json, look, "request", name);
    }),
  ];
}

function bodyBreakages(before: Operation, after: Operation, look: Look, direction: Direction): string[] {
  const [old, now] = [before.requestBody, after.requestBody];
  if (!old) return now?.required ? ["a body is required now"] : [];
  if (!now) return ["the body is gone"];
  return [
    ...(now.required && !old.required ? ["a body is required now"] : []),
    ...contentBreakages(old.content, now.content, look, direction, "body"),
  ];
}

function answerBreakages(before: Operation, after: Operation, look: Look): string[] {
  return Object.entries(before.responses ?? {}).flatMap(([status, answer]) => {
    const same = after.responses?.[status];
    if (!same) return [`answer ${status} is gone`];
    const [old, now] = [look.before(answer), look.after(same)];
    const headers = Object.keys((old["headers"] ?? {}) as Json).filter(
      (name) => !(name in ((now["headers"] ?? {}) as Json)),
    );
    return [
      ...headers.map((name) => `answer ${status}: header ${name} is gone`),
      ...contentBreakages(
        (old["content"] ?? {}) as Record<string, Json>,
        (now["content"] ?? {}) as Record<string, Json>,
        look,
        "answer",
        `answer ${status}`,
      ),
    ];
  });
}

function contentBreakages(
  before: Record<string, Json>,
  after: Record<string, Json>,
  look: Look,
  direction: Direction,
  where: string,
): string[] {
  return Object.entries(before).flatMap(([type, { schema }]) => {
    const same = after[type];
    if (!same) return [`${where}: ${type} is gone`];
    return schemaBreakages((schema ?? {}) as Json, (same["schema"] ?? {}) as Json, look, direction, where);
  });
}
