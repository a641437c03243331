import { z } from "zod";
import type { WatchItem } from "#core/watch.ts";
import { parseJsonBody } from "#sources/formats/json-body.ts";
import { ask, optionalText, toItem } from "./api.ts";
import type { Kind } from "./kinds.ts";

/** `GET /repos/{owner}/{repo}/releases` (GitHub REST API, 2022-11-28). */
const Releases = z.array(
  z.object({
    id: z.number(),
    html_url: z.string(),
    tag_name: z.string(),
    name: optionalText,
    body: optionalText,
    published_at: optionalText,
  }),
);
/** `GET /orgs/{org}/events`: the releases of all repositories of an organisation. */
const Events = z.array(
  z.object({
    id: z.string(),
    type: optionalText,
    created_at: optionalText,
    repo: z.object({ name: z.string() }),
    payload: z
      .object({
        release: z
          .object({ tag_name: z.string(), html_url: optionalText, body: optionalText })
          .optional()
          .catch(undefined),
      })
      .nullish(),
  }),
);

/** Published releases. */
export const release: Kind = {
  request: ({ owner, repo }) =>
    repo === undefined
      ? ask(`/orgs/${owner}/events?per_page=100`)
      : ask(`/repos/${owner}/${repo}/releases?per_page=50`),
  read(body) {
    const releases = parseJsonBody(body, Releases);
    if (releases) {
      return {
        items: releases.map((one) =>
          toItem(
            `release-${one.id}`,
            { html_url: one.html_url, created_at: one.published_at },
            one.name || one.tag_name,
            one.body,
          ),
        ),
      };
    }
    const events = parseJsonBody(body, Events);
    return events && { items: events.flatMap((event) => toRelease(event) ?? []) };
  },
};

function toRelease({ id, created_at, repo, payload }: z.infer<typeof Events>[number]): WatchItem | undefined {
  const found = payload?.release;
  if (!found) return undefined;
  const html_url = found.html_url ?? `https://github.com/${repo.name}/releases`;
  return toItem(`event-${id}`, { html_url, created_at }, `${repo.name} ${found.tag_name}`, found.body);
}
