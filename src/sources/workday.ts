import { z } from "zod";
import { defineSource, miss } from "#core/source.ts";
import type { OpenRole } from "./formats/job-board.ts";
import { parseJsonBody } from "./formats/json-body.ts";
import { pagedBoard } from "./formats/paged-board.ts";
import { parsePostedAgo, rolePath, siteOf, WORKDAY_PAGE, workdayQuestion } from "./formats/workday.ts";

/** Of a larger board the newest roles are read, and no list is made. */
const PAGES_MAX = 25;

/**
 * `POST {tenant}.wd{n}.myworkdayjobs.com/wday/cxs/{tenant}/{site}/jobs` with `appliedFacets`, `limit`, `offset` and
 * `searchText`: what every career site at Workday asks itself, without a key. There is no GET form. At most 20 at a time;
 * only the first page tells the total, later ones say 0.
 */
const List = z.object({
  total: z.number().int().nonnegative(),
  jobPostings: z.array(
    z.object({
      title: z.string().nullish(),
      externalPath: z.string().nullish(),
      locationsText: z.string().nullish(),
      /** "Posted 3 Days Ago", in the site's language. */
      postedOn: z.string().nullish(),
    }),
  ),
});
type Posting = z.infer<typeof List>["jobPostings"][number];

/** "2 Locations", in the site's language: the role's own page names them. */
const SEVERAL = /^\d+ \p{L}+$/u;

/** A career site at Workday. */
export const workday = defineSource({
  id: "workday",
  name: "Workday",
  kind: "ats",
  requests: () => [],
  parse: (input) => {
    const lists = [input.body, ...input.rest].map((body) => parseJsonBody(body, List));
    const [first] = lists;
    const site = siteOf(input.body.url);
    if (first === undefined || site === undefined) return miss();
    const postings = lists.flatMap((list) => list?.jobPostings ?? []);
    const board = {
      url: site.url,
      roles: postings.flatMap((posting) => toRole(posting, site.url, input.body.fetchedAt) ?? []),
      total: Math.max(first.total, first.jobPostings.length),
      pageSize: WORKDAY_PAGE,
      askFrom: (offset: number) => ({ sourceId: "workday", url: input.body.url, post: workdayQuestion(offset) }),
      askFor: (role: OpenRole) => ({ sourceId: "workday-role", url: `${site.api}${role.id}` }),
    };
    return pagedBoard(input, board, PAGES_MAX);
  },
});

function toRole(posting: Posting, siteUrl: string, fetchedAt: number): OpenRole | undefined {
  const path = rolePath(posting.externalPath ?? "");
  if (path === undefined) return undefined;
  return {
    id: path,
    title: posting.title ?? "",
    url: `${siteUrl}${path}`,
    department: undefined,
    location: SEVERAL.test(posting.locationsText ?? "") ? undefined : (posting.locationsText ?? undefined),
    description: "",
    postedAt: parsePostedAgo(posting.postedOn ?? "", fetchedAt),
  };
}
