import { z } from "zod";
import type { Item } from "#core/document.ts";
import { plainUrl } from "#core/plain-url.ts";
import { defineSource, type SourceRequest } from "#core/source.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import { isTooOld } from "./formats/age.ts";
import { htmlToLine, htmlToText } from "./formats/html-text.ts";
import { parseJsonBody } from "./formats/json-body.ts";
import { PRIORITY } from "./links/priority.ts";

const TEXT_MAX = 50_000;
const TITLE_MAX = 500;
const COMPONENTS_MAX = 50;

const Named = z.object({ name: z.string() });

/** `GET {status page}/api/v2/incidents.json` (Atlassian Statuspage, status API). */
const Incidents = z.object({
  page: z.object({ name: z.string().nullish(), url: z.string().nullish() }).nullish(),
  incidents: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      impact: z.string().nullish(),
      created_at: z.string().nullish(),
      started_at: z.string().nullish(),
      resolved_at: z.string().nullish(),
      components: z.array(Named).nullish(),
      incident_updates: z
        .array(
          z.object({
            status: z.string(),
            body: z.string().nullish(),
            created_at: z.string().nullish(),
            display_at: z.string().nullish(),
            affected_components: z.array(Named).nullish(),
          }),
        )
        .nullish(),
    }),
  ),
});
type Incident = z.infer<typeof Incidents>["incidents"][number];
type Update = NonNullable<Incident["incident_updates"]>[number];

const IMPACTS = ["none", "minor", "major", "critical", "maintenance"] as const;

/** A status page as Statuspage makes it: one item an incident. A page of another make may still have a feed. */
export const statuspage = defineSource({
  id: "statuspage",
  name: "Status page",
  kind: "status",
  requests: () => [],
  parse: ({ body }) => {
    const status = parseJsonBody(body, Incidents);
    const { origin } = new URL(body.url);
    if (status === undefined) return { items: [], next: [historyRequest(origin)], isMiss: false };
    const publisher = htmlToLine(status.page?.name ?? "", TITLE_MAX) || undefined;
    const pageUrl = plainUrl(status.page?.url ?? "") ?? origin;
    const items = status.incidents
      .map((incident) => toItem(incident, pageUrl, publisher))
      .filter((item) => !isTooOld(item.publishedAt, body.fetchedAt));
    return { items, next: [], isMiss: false };
  },
});

export function statusRequest(origin: string): SourceRequest {
  const url = `${origin}/api/v2/incidents.json`;
  return { sourceId: "statuspage", url, reason: "status page linked from the home page", priority: PRIORITY.status };
}

function historyRequest(origin: string): SourceRequest {
  const reason = "the status page has no list of incidents";
  return { sourceId: "status-feed", url: `${origin}/history.atom`, reason, priority: PRIORITY.status };
}

function toItem(incident: Incident, pageUrl: string, publisher: string | undefined): Item {
  const startedAt = parseTimestamp(incident.started_at ?? incident.created_at ?? "");
  const resolvedAt = parseTimestamp(incident.resolved_at ?? "");
  const impact = IMPACTS.find((known) => known === incident.impact);
  const components = componentsOf(incident);
  return {
    kind: "incident",
    key: cutText(visibleText(incident.id), TITLE_MAX),
    url: `${pageUrl.replace(/\/$/, "")}/incidents/${encodeURIComponent(incident.id.toWellFormed())}`,
    title: htmlToLine(incident.name, TITLE_MAX),
    text: updatesText(incident.incident_updates ?? []),
    ...(publisher === undefined ? {} : { publisher }),
    ...(startedAt === undefined ? {} : { publishedAt: startedAt }),
    facts: {
      ...(impact === undefined ? {} : { impact }),
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(resolvedAt === undefined ? {} : { resolvedAt }),
      ...(components.length === 0 ? {} : { components }),
    },
  };
}

function componentsOf(incident: Incident): string[] {
  const affected = (incident.incident_updates ?? []).flatMap((update) => update.affected_components ?? []);
  const names = [...(incident.components ?? []), ...affected].map((component) => htmlToLine(component.name, 200));
  return [...new Set(names)].slice(0, COMPONENTS_MAX);
}

/** The updates as they were posted, the first first; the status page lists them the other way round. */
function updatesText(updates: Update[]): string {
  const postedAt = (update: Update) => parseTimestamp(update.display_at ?? update.created_at ?? "") ?? 0;
  const texts = [...updates]
    .reverse()
    .sort((a, b) => postedAt(a) - postedAt(b))
    .map((update) => `${statusWords(update.status)}: ${htmlToText(update.body ?? "", TEXT_MAX)}`);
  return cutText(texts.join("\n\n"), TEXT_MAX);
}

function statusWords(status: string): string {
  const words = status.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
