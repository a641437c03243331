import type { Item } from "./document.ts";
import type { FetchedBody, Page } from "./page.ts";

/** What a source reads for: an account's company, or a configured feed (then there is no domain). */
export type Target = {
  name: string;
  domain: string;
  aliases: string[];
};

/** A request a source wants made. `sourceId` names who parses the answer. Lower `priority` is read first. */
export type SourceRequest = {
  sourceId: string;
  url: string;
  /** Why it is asked for, shown in the crawl report: "linked from the home page". */
  reason: string;
  priority: number;
  /** What the asking source already knows about the page, such as the date and title in the list it came from. */
  hint?: { title?: string | undefined; publishedAt?: number | undefined } | undefined;
};

/** What a body meant to the source. `isMiss` says that this place holds nothing of its kind (a guess that failed). */
export type SourceResult = { items: Item[]; next: SourceRequest[]; isMiss: boolean };

/** Everything `parse` may look at. `page` is there when the body is HTML. */
export type SourceInput = { body: FetchedBody; page: Page | undefined; target: Target; hint: SourceRequest["hint"] };

/**
 * One kind of public place to read. It describes requests and reads answers; it cannot fetch, so it cannot forget
 * robots.txt or the pace. `requests` gives the first places to look for an account; most sources start from links.
 */
export type Source = {
  id: string;
  name: string;
  /** The kind of place, as shown with a signal's source (reference sheet, section 5.2). */
  kind: "site" | "ats" | "filing" | "news" | "repo" | "forum" | "registry" | "status" | "review" | "gov";
  requests(target: Target): SourceRequest[];
  parse(input: SourceInput): SourceResult;
};

/** Checks the shape of a source at compile time. */
export function defineSource(source: Source): Source {
  return source;
}
