import { z } from "zod";
import type { Item } from "#core/document.ts";
import { plainUrl } from "#core/plain-url.ts";
import { defineSource, miss } from "#core/source.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { isTooOld, pastOnly } from "./formats/age.ts";
import { githubRemark } from "./formats/github.ts";
import { htmlToLine, htmlToText } from "./formats/html-text.ts";
import { parseJsonBody } from "./formats/json-body.ts";

const EVENTS_MAX = 100;
const LINE_MAX = 500;
const TEXT_MAX = 20_000;

/**
 * `GET api.github.com/orgs/{org}/events` (GitHub REST API, version 2022-11-28; "GitHub event types"). What a payload
 * holds depends on the type; types that are not read may hold anything.
 */
const Events = z.array(
  z.object({
    id: z.string(),
    type: z.string().nullish(),
    repo: z.object({ name: z.string() }),
    payload: z
      .object({
        action: z.string().nullish().catch(undefined),
        ref_type: z.string().nullish().catch(undefined),
        description: z.string().nullish().catch(undefined),
        release: z
          .object({
            tag_name: z.string(),
            name: z.string().nullish(),
            body: z.string().nullish(),
            html_url: z.string().nullish(),
            prerelease: z.boolean().nullish(),
          })
          .optional()
          .catch(undefined),
      })
      .nullish(),
    created_at: z.string().nullish(),
  }),
);
type Event = z.infer<typeof Events>[number];
/** What happened, in the words a reader sees, and what the event adds of its own. */
type Told = { title: string; text: string; url: string; facts: Item["facts"] };

const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;

/**
 * What an organisation on GitHub has lately done in public: repositories made or opened, releases published. What its
 * people do day by day (pushes, issues, stars) is left out. `facts.categories` is the type of the event.
 */
export const githubEvents = defineSource({
  id: "github-events",
  name: "GitHub events",
  kind: "repo",
  requests: () => [],
  remark: githubRemark,
  parse: ({ body }) => {
    const events = parseJsonBody(body, Events);
    if (events === undefined) return miss();
    const items = events
      .slice(0, EVENTS_MAX)
      .flatMap((event) => toItem(event, body.fetchedAt) ?? [])
      .filter((item) => !isTooOld(item.publishedAt, body.fetchedAt));
    return { items, next: [], isMiss: false };
  },
});

function toItem(event: Event, fetchedAt: number): Item | undefined {
  const told = REPOSITORY.test(event.repo.name) ? tell(event) : undefined;
  if (told === undefined) return undefined;
  const publishedAt = pastOnly(parseTimestamp(event.created_at ?? ""), fetchedAt);
  return {
    kind: "activity",
    key: htmlToLine(event.id, LINE_MAX),
    url: told.url,
    title: htmlToLine(told.title, LINE_MAX),
    text: htmlToText(told.text, TEXT_MAX),
    publisher: "GitHub",
    ...(publishedAt === undefined ? {} : { publishedAt }),
    facts: { ...told.facts, repository: event.repo.name, ...(event.type ? { categories: [event.type] } : {}) },
  };
}

function tell({ type, repo: { name }, payload }: Event): Told | undefined {
  const url = `https://github.com/${name}`;
  if (type === "PublicEvent") return { title: `${name} is now public`, text: "", url, facts: {} };
  if (type === "CreateEvent" && payload?.ref_type === "repository") {
    return { title: `New repository ${name}`, text: payload.description ?? "", url, facts: {} };
  }
  const release = payload?.release;
  if (type !== "ReleaseEvent" || payload?.action !== "published" || !release) return undefined;
  return {
    title: `${name} ${release.tag_name} released`,
    text: [release.name ?? "", release.body ?? ""].filter((part) => part !== "").join("\n\n"),
    url: plainUrl(release.html_url ?? "") ?? url,
    facts: { version: htmlToLine(release.tag_name, LINE_MAX), isPrerelease: release.prerelease ?? false },
  };
}
