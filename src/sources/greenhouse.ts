import { z } from "zod";
import { defineSource, miss } from "#core/source.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { boardItems, type OpenRole } from "./formats/job-board.ts";
import { parseJsonBody } from "./formats/json-body.ts";

/** `GET boards-api.greenhouse.io/v1/boards/{token}/jobs?content=true` (Greenhouse, Job Board API). */
const Board = z.object({
  jobs: z.array(
    z.object({
      id: z.union([z.number(), z.string()]),
      title: z.string(),
      absolute_url: z.string(),
      location: z.object({ name: z.string().nullish() }).nullish(),
      departments: z.array(z.object({ name: z.string().nullish() })).nullish(),
      content: z.string().nullish(),
      first_published: z.string().nullish(),
      updated_at: z.string().nullish(),
    }),
  ),
});
type Job = z.infer<typeof Board>["jobs"][number];

/** A job board at Greenhouse. */
export const greenhouse = defineSource({
  id: "greenhouse",
  name: "Greenhouse",
  kind: "ats",
  requests: () => [],
  parse: (input) => {
    const board = parseJsonBody(input.body, Board);
    if (board === undefined) return miss();
    const token = /\/boards\/([^/?]+)/.exec(input.body.url)?.[1];
    const url = token === undefined ? input.body.url : `https://boards.greenhouse.io/${token}`;
    return boardItems(input, url, board.jobs.map(toRole));
  },
});

function toRole(job: Job): OpenRole {
  return {
    id: String(job.id),
    title: job.title,
    url: job.absolute_url,
    department: job.departments?.[0]?.name ?? undefined,
    location: job.location?.name ?? undefined,
    description: job.content ?? "",
    postedAt: parseTimestamp(job.first_published ?? ""),
    updatedAt: parseTimestamp(job.updated_at ?? ""),
  };
}
