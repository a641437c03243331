import { z } from "zod";
import { defineSource, miss } from "#core/source.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { boardItems, type OpenRole } from "./formats/job-board.ts";
import { parseJsonBody } from "./formats/json-body.ts";

const Place = z.object({ country: z.string().nullish(), city: z.string().nullish(), region: z.string().nullish() });

/**
 * `GET apply.workable.com/api/v1/widget/accounts/{account}?details=true` (Workable, the widget of career pages). A role
 * that is open in several places is listed once for each, under the same shortcode.
 */
const Board = z.object({
  jobs: z.array(
    z.object({
      title: z.string(),
      shortcode: z.string(),
      url: z.string().nullish(),
      shortlink: z.string().nullish(),
      department: z.string().nullish(),
      published_on: z.string().nullish(),
      country: z.string().nullish(),
      state: z.string().nullish(),
      city: z.string().nullish(),
      locations: z.array(Place).nullish(),
      description: z.string().nullish(),
    }),
  ),
});
type Job = z.infer<typeof Board>["jobs"][number];

/** A job board at Workable. */
export const workable = defineSource({
  id: "workable",
  name: "Workable",
  kind: "ats",
  requests: () => [],
  parse: (input) => {
    const board = parseJsonBody(input.body, Board);
    if (board === undefined) return miss();
    const account = /\/accounts\/([^/?]+)/.exec(input.body.url)?.[1] ?? "";
    const roles = new Map<string, Job[]>();
    for (const job of board.jobs) roles.set(job.shortcode, [...(roles.get(job.shortcode) ?? []), job]);
    return boardItems(input, `https://apply.workable.com/${account}`, [...roles.values()].flatMap(toRole));
  },
});

function toRole(places: Job[]): OpenRole[] {
  const [job] = places;
  if (job === undefined) return [];
  const named = places.flatMap(({ locations, city, state, country }) =>
    locations && locations.length > 0 ? locations : [{ city, region: state, country }],
  );
  const locations = named.map(({ city, region, country }) => [city, region, country].filter(Boolean).join(", "));
  return [
    {
      id: job.shortcode,
      title: job.title,
      url: job.url ?? job.shortlink ?? "",
      department: job.department ?? undefined,
      location: [...new Set(locations)].join("; ") || undefined,
      description: job.description ?? "",
      postedAt: parseTimestamp(job.published_on ?? ""),
    },
  ];
}
