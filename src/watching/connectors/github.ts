import { parseNamedSource } from "#core/bot-source.ts";
import type { Watch, WatchRequest } from "#core/watch.ts";
import { defineConnector } from "../connector.ts";
import { type Activity, KINDS, type Kind, type Place } from "./github/kinds.ts";

/**
 * The public activity of a repository or an organisation, over GitHub's API with or without a token: robots.txt of github.com forbids
 * its feeds. Each kind of activity is a list of its own.
 */
export const github = defineConnector({
  requests: (watch) => askedOf(watch).map(({ request }) => request),
  read(bodies, watch) {
    const asked = askedOf(watch);
    const leads = asked.map(({ kind, place }, i) => (bodies[i] && kind.further?.(bodies[i], place)) || []);
    const further = leads.flat();
    if (bodies.length < asked.length + further.length) return { kind: "further", requests: further };
    const activities: Activity[] = [];
    let at = asked.length;
    for (const [i, { name, kind, place }] of asked.entries()) {
      const [body, behind] = [bodies[i], bodies.slice(at, at + (leads[i]?.length ?? 0))];
      const activity = body && kind.read(body, behind, place);
      if (!activity) return { kind: "flaw", code: "not_a_list" };
      at += behind.length;
      activities.push({ lists: [name], ...activity, items: activity.items.map((item) => ({ list: name, ...item })) });
    }
    return {
      kind: "list",
      items: activities.flatMap(({ items }) => items),
      lists: activities.flatMap(({ lists = [] }) => lists),
      counts: activities.flatMap(({ counts = [] }) => counts),
      isPartial: activities.some(({ isPartial }) => isPartial),
    };
  },
});

/** The kinds a bot asks for, of those that its place has. */
function askedOf({ source, params }: Watch): { name: string; kind: Kind; place: Place; request: WatchRequest }[] {
  const place = parseNamedSource("github", source);
  if (place?.kind !== "github") return [];
  const names = Array.isArray(params["events"]) ? params["events"].map(String) : ["release"];
  return [...new Set(names)].flatMap((name) => {
    const kind = KINDS[name];
    const request = kind?.request(place);
    return kind && request ? [{ name, kind, place, request }] : [];
  });
}
