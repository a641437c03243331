import { type Demo, isInvented, isInventedPlace } from "#core/demo.ts";
import type { Workspace } from "#core/workspace.ts";
import type { Reader } from "#crawl/fetch.ts";
import type { DemoWeb, PipelineContext } from "./context.ts";

type Context = Pick<PipelineContext, "store" | "demo">;

/** The demo where it is loaded. Elsewhere its names are nobody's, and mean what they do to the public web. */
export function demoOf(
  workspace: Pick<Workspace, "demoLoadedAt"> | undefined,
  demo: PipelineContext["demo"],
): DemoWeb | undefined {
  return workspace?.demoLoadedAt === undefined ? undefined : demo;
}

/** The same for who has the workspace's id alone. */
export async function demoIn(workspaceId: string, { store, demo }: Context): Promise<DemoWeb | undefined> {
  return demo && demoOf(await store.workspaces.find(workspaceId), demo);
}

/**
 * Who reads for a company, or without one at a place: what belongs to the demo is read on its own web and nowhere else,
 * whatever the address, and nothing else is read there. Undefined when the demo was removed in the meantime.
 */
export async function readerFor(
  { workspaceId, domain, url }: { workspaceId: string; domain: string; url: string },
  { reader, store, demo, settings }: Context & Pick<PipelineContext, "reader" | "settings">,
): Promise<Reader | undefined> {
  if (!demo || !(isInvented(demo, domain) || (domain === "" && isInventedPlace(demo, url)))) return reader;
  const loadedAt = (await store.workspaces.find(workspaceId))?.demoLoadedAt;
  if (loadedAt !== undefined) return demo.readerAt(loadedAt);
  // Removed while this was on its way; or an operator's private web has such names, as that of `signalmama demo` does.
  const isMeant =
    domain === ""
      ? url !== demo.feed.url || settings().feeds.some((feed) => feed.url === url)
      : (await store.accounts.findByDomains(workspaceId, [domain])).some(({ status }) => status === "active");
  return isMeant ? reader : undefined;
}

/** The feeds read for a company: the demo's tell of nobody real, and real ones of nobody invented. */
export function feedsFor<Feed extends Demo["feed"]>(
  domain: string,
  demo: Demo | undefined,
  feeds: readonly Feed[],
): readonly (Feed | Demo["feed"])[] {
  if (!demo) return feeds;
  return isInvented(demo, domain) ? [demo.feed] : feeds.filter(({ url }) => url !== demo.feed.url);
}

/** Whether what was read at a place may be told of a company: both are invented, or neither is. */
export function mayTellOf(demo: Demo | undefined, url: string, domain: string): boolean {
  return !demo || isInventedPlace(demo, url) === isInvented(demo, domain);
}

/** The ids of the invented among a workspace's accounts. */
export async function inventedIds(
  workspaceId: string,
  demo: Demo | undefined,
  { store }: Pick<Context, "store">,
): Promise<ReadonlySet<string>> {
  if (!demo) return new Set();
  const domains = demo.companies.map(({ domain }) => domain);
  return new Set((await store.accounts.findByDomains(workspaceId, domains)).map(({ id }) => id));
}
