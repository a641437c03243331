import { z } from "zod";
import { parseJsonBody } from "#sources/formats/json-body.ts";
import { ask, optionalText, toItem } from "./api.ts";
import type { Kind } from "./kinds.ts";

/** `GET /repos/{owner}/{repo}/issues` and `GET /search/issues` (GitHub REST API, 2022-11-28). */
const Issues = z.array(
  z.object({
    id: z.number(),
    html_url: z.string(),
    title: z.string(),
    body: optionalText,
    created_at: optionalText,
    pull_request: z.unknown().optional(),
  }),
);

/** Opened issues; GitHub lists pull requests among them. */
export const issue: Kind = {
  request: ({ owner, repo }) =>
    repo === undefined
      ? ask(`/search/issues?q=${encodeURIComponent(`org:${owner} is:issue`)}&sort=created&per_page=50`)
      : ask(`/repos/${owner}/${repo}/issues?state=all&sort=created&direction=desc&per_page=50`),
  read(body) {
    const found = parseJsonBody(body, z.union([Issues, z.object({ items: Issues })]));
    const issues = found && ("items" in found ? found.items : found);
    return (
      issues && {
        items: issues
          .filter((one) => !one.pull_request)
          .map((one) => toItem(`issue-${one.id}`, one, one.title, one.body)),
      }
    );
  },
};
