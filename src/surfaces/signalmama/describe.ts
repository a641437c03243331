import type { z } from "zod";

/** Every tag of the API document, in its order. */
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
  "Status",
] as const;

type Description = {
  tag: (typeof TAGS)[number];
  /** A name for generated clients, unique in the document. */
  id: string;
  summary: string;
  description?: string;
  /** Needs no key. */
  isOpen?: boolean;
  /** The schema of each answer that is not an error. */
  answers: Record<number, z.ZodType | ReturnType<typeof textAnswer>>;
};

/** What the API document says of a route. The schemas stay zod until the document is built. */
export function describe({ tag, id, summary, description, isOpen, answers }: Description) {
  const responses = Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      "contentType" in answer
        ? { description: answer.description, content: { [answer.contentType]: { schema: { type: "string" } } } }
        : { description: summary, content: { "application/json": { schema: answer } } },
    ]),
  );
  return {
    tags: [tag],
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    ...(isOpen ? { security: [] } : {}),
    // The document's type wants JSON schemas; they are made from these when it is built.
    responses: responses as Record<string, never>,
  };
}

/** An answer that is not JSON. */
export function textAnswer(contentType: string, description: string) {
  return { contentType, description };
}
