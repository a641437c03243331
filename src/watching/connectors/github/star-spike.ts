import { z } from "zod";
import { parseJsonBody } from "#sources/formats/json-body.ts";
import { ask, Repository } from "./api.ts";
import type { Kind } from "./kinds.ts";

/** Of an owner's repositories those with the most stars; each has a history of its own. */
const REPOSITORIES_MAX = 30;

/** How many stars there are; whether they grow unusually is decided against their own past (`count-watch.ts`). */
export const starSpike: Kind = {
  request: ({ owner, repo }) => ({
    ...ask(repo === undefined ? `/users/${owner}/repos?sort=pushed&per_page=100` : `/repos/${owner}/${repo}`),
    isCounted: true,
  }),
  read(body) {
    const found = parseJsonBody(body, z.union([Repository, z.array(Repository)]));
    if (!found) return undefined;
    const counts = [found].flat().flatMap(({ full_name, html_url, stargazers_count: stars }) =>
      stars === null || stars === undefined
        ? []
        : [
            {
              name: `stars ${full_name}`,
              value: stars,
              at: body.fetchedAt,
              url: `${html_url}/stargazers`,
              title: `${full_name} is gaining stars unusually fast`,
            },
          ],
    );
    return { items: [], counts: counts.sort((a, b) => b.value - a.value).slice(0, REPOSITORIES_MAX) };
  },
};
