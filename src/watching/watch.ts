import { isOnPush } from "#core/cadence.ts";
import type { WatchResult, WatchTask } from "#core/watch.ts";
import { connectorOf } from "./connectors/index.ts";
import { watchList } from "./list-watch.ts";
import { watchNumber } from "./number-watch.ts";
import { watchPage } from "./page-watch.ts";
import { watchPushed } from "./push-watch.ts";
import { watchStanding } from "./standing-watch.ts";

/** Reads what a bot fetched and decides what matches. Pure; runs outside the main thread, because selectors and patterns can hang. */
export function watch({ watch: asked, looks, memory }: Omit<WatchTask, "kind">): WatchResult {
  if (isOnPush(asked)) return watchPushed(looks, asked, memory);
  const connector = connectorOf(asked);
  if (!connector) throw new Error(`no connector reads ${asked.template}`);
  const seen = looks.map((bodies) => connector.read(bodies, asked));
  const last = seen.at(-1);
  if (!last || last.kind === "flaw") return { kind: "flaw", code: last?.code ?? "empty_page" };
  if (last.kind === "further") return { kind: "look_further", requests: last.requests };
  if (last.kind === "list") return watchList(last, asked.matchRule, memory);
  const bodies = seen.flatMap((one) => (one.kind === "page" ? [one.body] : []));
  const { matchRule: rule, params } = asked;
  const textAt = (name: string) => (typeof params[name] === "string" ? params[name] : undefined);
  const [selector, currency] = [textAt("selector"), textAt("currency")];
  switch (rule.type) {
    case "content_diff":
      return watchPage({ looks: bodies, rule, selector, currency }, memory);
    case "number_change":
      return watchNumber({ looks: bodies, rule, currency }, memory);
    default:
      return watchStanding({ looks: bodies, rule, selector }, memory);
  }
}
