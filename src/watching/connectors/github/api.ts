import { z } from "zod";
import { parseTimestamp } from "#core/timestamp.ts";
import type { WatchItem, WatchRequest } from "#core/watch.ts";

/** A field of GitHub's answers that may be missing or null. */
export const optionalText = z.string().nullish();

/** `GET /users/{owner}/repos` and `GET /repos/{owner}/{repo}` (GitHub REST API, 2022-11-28). */
export const Repository = z.object({
  id: z.number(),
  html_url: z.string(),
  full_name: z.string(),
  description: optionalText,
  created_at: optionalText,
  fork: z.boolean().nullish(),
  stargazers_count: z.number().int().min(0).nullish(),
});

/** A question to GitHub's API, which is asked as its documentation says and not crawled. */
export function ask(path: string): WatchRequest {
  return { url: `https://api.github.com${path}`, skipRobots: true };
}

export function toItem(
  id: string,
  { html_url, created_at }: { html_url: string; created_at?: string | null | undefined },
  title: string,
  body: string | null | undefined,
): WatchItem {
  const publishedAt = parseTimestamp(created_at ?? "");
  return { id, url: html_url, title, text: body ?? "", ...(publishedAt === undefined ? {} : { publishedAt }) };
}
