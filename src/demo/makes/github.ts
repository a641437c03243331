import type { Calendar } from "../calendar.ts";
import { escapeMarkup } from "../story.ts";

export type Release = { tag: string; title: string; daysAgo: number; html: string };
export type Repository = { name: string; description: string; isFork: boolean; daysAgo: number; releases: Release[] };

/** `GET https://api.github.com/orgs/{org}/repos?sort=pushed` */
export function githubRepositories(organisation: string, repositories: Repository[], calendar: Calendar): object[] {
  return repositories.map((repository, i) => ({
    id: 610_000_100 + i,
    name: repository.name,
    full_name: `${organisation}/${repository.name}`,
    private: false,
    owner: { login: organisation, type: "Organization" },
    html_url: `https://github.com/${organisation}/${repository.name}`,
    description: repository.description,
    fork: repository.isFork,
    created_at: calendar.iso(900),
    updated_at: calendar.iso(repository.daysAgo),
    pushed_at: calendar.iso(repository.daysAgo),
    stargazers_count: 412 - 90 * i,
    language: "TypeScript",
    archived: false,
    disabled: false,
    visibility: "public",
    default_branch: "main",
  }));
}

/** `GET https://github.com/{organisation}/{repository}/releases.atom` */
export function githubReleases(organisation: string, repository: Repository, calendar: Calendar): string {
  const home = `https://github.com/${organisation}/${repository.name}`;
  const entries = repository.releases.map(
    (release) => `
  <entry>
    <id>tag:github.com,2008:Repository/610000100/${release.tag}</id>
    <updated>${calendar.iso(release.daysAgo).replace(".000Z", "Z")}</updated>
    <link rel="alternate" type="text/html" href="${home}/releases/tag/${release.tag}"/>
    <title>${escapeMarkup(release.title)}</title>
    <content type="html">${escapeMarkup(release.html)}</content>
    <author><name>${organisation}-bot</name></author>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en-US">
  <id>tag:github.com,2008:${home}/releases</id>
  <link type="text/html" rel="alternate" href="${home}/releases"/>
  <link type="application/atom+xml" rel="self" href="${home}/releases.atom"/>
  <title>Release notes from ${repository.name}</title>
  <updated>${calendar.iso(repository.releases[0]?.daysAgo ?? 1).replace(".000Z", "Z")}</updated>${entries.join("")}
</feed>
`;
}
