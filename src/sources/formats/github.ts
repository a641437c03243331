import type { SourceSettings } from "#core/source.ts";

/** How much of GitHub's API can be read (GitHub REST API, "Rate limits": an hour, and per address without a token). */
export function githubRemark({ github }: SourceSettings): string {
  return github.token === undefined
    ? "without sources.github.token: 60 requests an hour"
    : "with sources.github.token: 5,000 requests an hour";
}
