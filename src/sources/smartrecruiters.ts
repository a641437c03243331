import { z } from "zod";
import { defineSource, miss } from "#core/source.ts";
import type { OpenRole } from "./formats/job-board.ts";
import { parseJsonBody } from "./formats/json-body.ts";
import { pagedBoard } from "./formats/paged-board.ts";
import { companyOf, SmartRecruitersPosting, toRole } from "./formats/smartrecruiters.ts";

/** The most the API gives at once. */
const PAGE = 100;
/** As many roles as a board may have at all. */
const PAGES_MAX = 10;

/** `GET api.smartrecruiters.com/v1/companies/{company}/postings?limit=100&offset=…` (SmartRecruiters, Posting API). */
const List = z.object({ totalFound: z.number().int().nonnegative(), content: z.array(SmartRecruitersPosting) });

/** A job board at SmartRecruiters. What a role is about stands on its own page alone. */
export const smartrecruiters = defineSource({
  id: "smartrecruiters",
  name: "SmartRecruiters",
  kind: "ats",
  requests: () => [],
  parse: (input) => {
    const lists = [input.body, ...input.rest].map((body) => parseJsonBody(body, List));
    const [first] = lists;
    const company = companyOf(input.body.url);
    if (first === undefined || company === undefined) return miss();
    const url = `https://careers.smartrecruiters.com/${company}`;
    const api = `https://api.smartrecruiters.com/v1/companies/${company}/postings`;
    const postings = lists.flatMap((list) => list?.content ?? []);
    const board = {
      url,
      roles: postings.map((posting) => toRole(posting, `https://jobs.smartrecruiters.com/${company}`)),
      total: first.totalFound,
      pageSize: PAGE,
      askFrom: (offset: number) => ({ sourceId: "smartrecruiters", url: `${api}?limit=${PAGE}&offset=${offset}` }),
      askFor: ({ id }: OpenRole) =>
        /^[\w-]{1,100}$/.test(id) ? { sourceId: "smartrecruiters-role", url: `${api}/${id}` } : undefined,
    };
    return pagedBoard(input, board, PAGES_MAX);
  },
});
