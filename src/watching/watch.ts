import type { WatchResult, WatchTask } from "#core/watch.ts";
import { connectorOf } from "./connectors/index.ts";
import { watchList } from "./list-watch.ts";
import { watchPage } from "./page-watch.ts";

/** Reads what a bot fetched and decides what matches. Pure; runs outside the main thread, because selectors and patterns can hang. */
export function watch({ watch: asked, looks, memory }: Omit<WatchTask, "kind">): WatchResult {
  const connector = connectorOf(asked);
  if (!connector) throw new Error(`no connector reads ${asked.template}`);
  const seen = looks.map((bodies) => connector.read(bodies, asked));
  const last = seen.at(-1);
  if (!last || last.kind === "flaw") return { kind: "flaw", code: last?.code ?? "empty_page" };
  if (last.kind === "list") return watchList(last.items, asked.matchRule, memory);
  const bodies = seen.flatMap((one) => (one.kind === "page" ? [one.body] : []));
  const { matchRule: rule, params } = asked;
  if (rule.type !== "content_diff") throw new Error(`no ${rule.type} over a page yet`);
  const selector = typeof params["selector"] === "string" ? params["selector"] : undefined;
  return watchPage({ looks: bodies, rule, selector }, memory);
}
