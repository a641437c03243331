import { stringify } from "yaml";
import { z } from "zod";
import { buildOpenApi } from "#surfaces/signalmama/openapi.ts";

/** What the API document depends on beside the routes. */
export const OpenApiTask = z.object({ baseUrl: z.string(), version: z.string() });
export type OpenApiTask = z.infer<typeof OpenApiTask>;

/** The document, and the same as YAML. */
export const OpenApiAnswer = z.object({ document: z.record(z.string(), z.unknown()), yaml: z.string() });
export type OpenApiAnswer = z.infer<typeof OpenApiAnswer>;

/** What `signalmama openapi-worker <parent process id> <task>` does: the document for a server that goes on serving. */
export function runOpenApiWorker(task: string | undefined, write: (line: string) => void): void {
  const document = buildOpenApi(OpenApiTask.parse(JSON.parse(task ?? "")));
  const answer: OpenApiAnswer = {
    document: { ...document },
    yaml: stringify(document, { aliasDuplicateObjects: false }),
  };
  write(JSON.stringify(answer));
}
