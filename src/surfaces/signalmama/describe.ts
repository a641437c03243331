import type { z } from "zod";
import type { ErrorCode } from "./errors.ts";

/** Every tag of the API document, in its order. What each is about stands in `openapi/tags.ts`. */
export const TAGS = [
  // One a line.
  "Accounts",
  "Lists",
  "Signals",
  "Events",
  "Briefs",
  "Crawls",
  "Bots",
  "Exports",
  "Webhooks",
  "Workspace",
  "Keys",
  "Session",
  "Audit",
  "Status",
] as const;

/** An answer, or a body, that is not JSON. `schema` describes one record of it where that helps. */
export type TextAnswer = { contentTypes: string[]; description: string; schema?: z.ZodType; example?: string };

type Description = {
  tag: (typeof TAGS)[number];
  /** A name for generated clients, unique in the document. */
  id: string;
  summary: string;
  description?: string;
  /** The schema of each answer that is not an error. */
  answers: Record<number, z.ZodType | TextAnswer>;
  /** A body the route takes beside JSON, or instead of it. */
  otherBody?: TextAnswer;
  /** Codes beyond those that follow from method and path (see `openapi/failures.ts`). */
  errors?: ErrorCode[];
  /** Needs no key. */
  isOpen?: boolean;
  /** Takes a signature under the bot's secret in place of a key. */
  isSigned?: boolean;
  /** Honours `Prefer: wait=N`. */
  canWait?: boolean;
};

/** What the API document says of a route. The schemas stay zod until the document is built. */
export function describe(route: Description) {
  const { tag, id, summary, description, answers, otherBody, errors, isOpen, isSigned, canWait } = route;
  const responses = Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [status, toResponse(answer, summary)]),
  );
  return {
    tags: [tag],
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    ...(isOpen ? { security: [] } : {}),
    ...(isSigned ? { security: [{ pushSignature: [] }, { apiKey: [] }] } : {}),
    // Read, and left out, where the document is built.
    ...(otherBody ? { "x-other-body": toContent(otherBody) } : {}),
    ...(errors ? { "x-errors": errors } : {}),
    ...(canWait ? { "x-can-wait": true } : {}),
    // The document's type wants JSON schemas; they are made from these when it is built.
    responses: responses as Record<string, never>,
  };
}

/** `textAnswer("text/csv", "One line an account")`: for `answers` and `otherBody` of `describe()`. */
export function textAnswer(
  contentType: string | string[],
  description: string,
  more: Pick<TextAnswer, "schema" | "example"> = {},
): TextAnswer {
  return { contentTypes: [contentType].flat(), description, ...more };
}

function toResponse(answer: z.ZodType | TextAnswer, summary: string) {
  if (!("contentTypes" in answer)) {
    return { description: summary, content: { "application/json": { schema: answer } } };
  }
  return { description: answer.description, content: toContent(answer) };
}

function toContent({ contentTypes, schema, example }: TextAnswer) {
  const described = { ...(schema ? { schema } : {}), ...(example === undefined ? {} : { example }) };
  return Object.fromEntries(contentTypes.map((contentType) => [contentType, described]));
}
