import type { z } from "zod";

/** Every tag of the API document, in its order. */
export const TAGS = [
  // One a line.
  "Accounts",
  "Lists",
  "Signals",
  "Briefs",
  "Crawls",
  "Bots",
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
  answers: Record<number, z.ZodType>;
};

/** What the API document says of a route. The schemas stay zod until the document is built. */
export function describe({ tag, id, summary, description, isOpen, answers }: Description) {
  const responses = Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [
      status,
      { description: summary, content: { "application/json": { schema } } },
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
