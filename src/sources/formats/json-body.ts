import type { z } from "zod";
import type { FetchedBody } from "#core/page.ts";

/** A body as JSON of the expected shape; undefined when it is anything else. */
export function parseJsonBody<T>(body: FetchedBody, schema: z.ZodType<T>): T | undefined {
  const start = body.text.trimStart()[0];
  if (start !== "{" && start !== "[") return undefined;
  try {
    return schema.safeParse(JSON.parse(body.text)).data;
  } catch {
    return undefined;
  }
}
