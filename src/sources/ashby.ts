import { z } from "zod";
import { defineSource, miss } from "#core/source.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { boardItems, type OpenRole } from "./formats/job-board.ts";
import { parseJsonBody } from "./formats/json-body.ts";

/** `GET api.ashbyhq.com/posting-api/job-board/{name}` (Ashby, Job Postings API). */
const Board = z.object({
  jobs: z.array(
    z.object({
      id: z.string().nullish(),
      title: z.string(),
      jobUrl: z.string(),
      department: z.string().nullish(),
      team: z.string().nullish(),
      location: z.string().nullish(),
      isListed: z.boolean().nullish(),
      publishedAt: z.string().nullish(),
      descriptionHtml: z.string().nullish(),
      descriptionPlain: z.string().nullish(),
    }),
  ),
});
type Job = z.infer<typeof Board>["jobs"][number];

/** A job board at Ashby. Roles that are not listed there are reached by link only and stay unread. */
export const ashby = defineSource({
  id: "ashby",
  name: "Ashby",
  kind: "ats",
  requests: () => [],
  parse: (input) => {
    const board = parseJsonBody(input.body, Board);
    if (board === undefined) return miss();
    const name = /\/job-board\/([^/?]+)/.exec(input.body.url)?.[1] ?? "";
    const listed = board.jobs.filter((job) => job.isListed !== false);
    return boardItems(input, `https://jobs.ashbyhq.com/${name}`, listed.map(toRole));
  },
});

function toRole(job: Job): OpenRole {
  return {
    id: job.id ?? job.jobUrl,
    title: job.title,
    url: job.jobUrl,
    department: job.department ?? job.team ?? undefined,
    location: job.location ?? undefined,
    description: job.descriptionHtml ?? job.descriptionPlain ?? "",
    postedAt: parseTimestamp(job.publishedAt ?? ""),
  };
}
