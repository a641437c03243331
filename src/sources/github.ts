import { z } from "zod";
import { defineSource, miss, type SourceRequest } from "#core/source.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { githubRemark } from "./formats/github.ts";
import { parseJsonBody } from "./formats/json-body.ts";
import { PRIORITY } from "./links/priority.ts";

const REPOSITORIES_MAX = 5;

/** `GET api.github.com/orgs/{org}/repos?sort=pushed` (GitHub REST API, version 2022-11-28). */
const Repositories = z.array(
  z.object({
    full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
    fork: z.boolean().nullish(),
    archived: z.boolean().nullish(),
    pushed_at: z.string().nullish(),
  }),
);
type Repository = z.infer<typeof Repositories>[number];

/** An organisation on GitHub: leads to the releases of the repositories it works on, and to what it does in public. */
export const github = defineSource({
  id: "github",
  name: "GitHub organisation",
  kind: "repo",
  requests: () => [],
  remark: githubRemark,
  parse: ({ body }) => {
    const repositories = parseJsonBody(body, Repositories);
    if (repositories === undefined) return miss();
    const pushedAt = (repository: Repository) => parseTimestamp(repository.pushed_at ?? "") ?? 0;
    const active = repositories
      .filter((repository) => repository.fork !== true && repository.archived !== true)
      .sort((a, b) => pushedAt(b) - pushedAt(a));
    const next = [...active.slice(0, REPOSITORIES_MAX).map(releasesRequest), ...eventsRequests(body.url)];
    return { items: [], next, isMiss: false };
  },
});

function releasesRequest(repository: Repository): SourceRequest {
  return {
    sourceId: "github-releases",
    url: `https://github.com/${repository.full_name}/releases.atom`,
    reason: "a repository lately worked on",
    priority: PRIORITY.repositories,
  };
}

function eventsRequests(repositoriesUrl: string): SourceRequest[] {
  const organisation = /\/orgs\/([\w-]+)\/repos/.exec(repositoriesUrl)?.[1];
  if (organisation === undefined) return [];
  const url = `https://api.github.com/orgs/${organisation}/events?per_page=100`;
  return [
    { sourceId: "github-events", url, reason: "public events of the organisation", priority: PRIORITY.repositories },
  ];
}
