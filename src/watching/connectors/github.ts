import { z } from "zod";
import { parseNamedSource } from "#core/bot-source.ts";
import type { FetchedBody } from "#core/page.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import type { Watch, WatchItem, WatchRequest } from "#core/watch.ts";
import { parseJsonBody } from "#sources/formats/json-body.ts";
import { defineConnector } from "../connector.ts";

const API = "https://api.github.com";
const text = z.string().nullish();

/** `GET /repos/{owner}/{repo}/issues`, `/repos/{owner}/{repo}/releases` and `/users/{owner}/repos` (GitHub REST API, 2022-11-28). */
const Issues = z.array(
  z.object({
    id: z.number(),
    html_url: z.string(),
    title: z.string(),
    body: text,
    created_at: text,
    pull_request: z.unknown().optional(),
  }),
);
const Repositories = z.array(
  z.object({
    id: z.number(),
    html_url: z.string(),
    full_name: z.string(),
    description: text,
    created_at: text,
    fork: z.boolean().nullish(),
  }),
);
/** `GET /orgs/{org}/events`: the releases of all repositories of an organisation. */
const Events = z.array(
  z.object({
    id: z.string(),
    type: text,
    created_at: text,
    repo: z.object({ name: z.string() }),
    payload: z
      .object({ release: z.object({ tag_name: z.string(), html_url: text, body: text }).optional().catch(undefined) })
      .nullish(),
  }),
);

type Kind = {
  request(owner: string, repo: string | undefined): WatchRequest;
  read(body: FetchedBody): WatchItem[] | undefined;
};

const Releases = z.array(
  z.object({ id: z.number(), html_url: z.string(), tag_name: z.string(), name: text, body: text, published_at: text }),
);

/** How each kind of activity is read, over the public API: robots.txt of github.com forbids its feeds. */
const KINDS: Record<string, Kind> = {
  release: {
    request: (owner, repo) =>
      repo === undefined
        ? { url: `${API}/orgs/${owner}/events?per_page=100`, skipRobots: true }
        : { url: `${API}/repos/${owner}/${repo}/releases?per_page=50`, skipRobots: true },
    read: (body) =>
      parseJsonBody(body, Releases)?.map((release) =>
        toItem(
          `release-${release.id}`,
          { html_url: release.html_url, created_at: release.published_at },
          release.name || release.tag_name,
          release.body,
        ),
      ) ?? parseJsonBody(body, Events)?.flatMap((event) => toRelease(event) ?? []),
  },
  issue: {
    request: (owner, repo) => ({
      url:
        repo === undefined
          ? `${API}/search/issues?q=${encodeURIComponent(`org:${owner} is:issue`)}&sort=created&per_page=50`
          : `${API}/repos/${owner}/${repo}/issues?state=all&sort=created&direction=desc&per_page=50`,
      skipRobots: true,
    }),
    read: (body) => {
      const found = parseJsonBody(body, z.union([Issues, z.object({ items: Issues })]));
      const issues = found && ("items" in found ? found.items : found);
      return issues
        ?.filter((issue) => !issue.pull_request)
        .map((issue) => toItem(`issue-${issue.id}`, issue, issue.title, issue.body));
    },
  },
  new_repo: {
    request: (owner) => ({ url: `${API}/users/${owner}/repos?sort=created&per_page=50`, skipRobots: true }),
    read: (body) =>
      parseJsonBody(body, Repositories)
        ?.filter(({ fork }) => !fork)
        .map((repo) => toItem(`repo-${repo.id}`, repo, repo.full_name, repo.description)),
  },
};

/** The public activity of a repository or an organisation: new releases, issues, repositories. */
export const github = defineConnector({
  id: "github",
  requests(watch) {
    const named = parseNamedSource("github", watch.source);
    if (named?.kind !== "github") return [];
    return kindsOf(watch).map(({ request }) => request(named.owner, named.repo));
  },
  read(bodies, watch) {
    const lists = kindsOf(watch).map(({ read }, i) => {
      const body = bodies[i];
      return body && read(body);
    });
    const items = lists.flatMap((list) => list ?? []);
    return lists.includes(undefined) ? { kind: "flaw", code: "not_a_list" } : { kind: "list", items };
  },
});

function kindsOf({ params }: Watch): Kind[] {
  const asked = Array.isArray(params["events"]) ? params["events"] : ["release"];
  return asked.flatMap((kind) => KINDS[String(kind)] ?? []);
}

function toRelease({ id, created_at, repo, payload }: z.infer<typeof Events>[number]): WatchItem | undefined {
  const release = payload?.release;
  if (!release) return undefined;
  const html_url = release.html_url ?? `https://github.com/${repo.name}/releases`;
  return toItem(`event-${id}`, { html_url, created_at }, `${repo.name} ${release.tag_name}`, release.body);
}

function toItem(
  id: string,
  { html_url, created_at }: { html_url: string; created_at?: string | null | undefined },
  title: string,
  body: string | null | undefined,
): WatchItem {
  const publishedAt = parseTimestamp(created_at ?? "");
  return { id, url: html_url, title, text: body ?? "", ...(publishedAt === undefined ? {} : { publishedAt }) };
}
