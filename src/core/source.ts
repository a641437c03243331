import { z } from "zod";
import type { Item } from "./document.ts";
import type { FetchedBody, Page } from "./page.ts";

/** What a source reads for: an account's company, or a configured feed (then there is no domain). */
export type Target = {
  name: string;
  domain: string;
  aliases: string[];
};

const URL_LENGTH_MAX = 8_192;
/** A question to a search is a few words. */
const POST_LENGTH_MAX = 2_048;

/** A request a source wants made. `sourceId` names who parses the answer. Lower `priority` is read first. */
export const SourceRequest = z.object({
  sourceId: z.string(),
  /** `https:` or `http:`; or `dns:` and a domain, which asks for its records (RFC 4501). */
  url: z.string().max(URL_LENGTH_MAX),
  /** JSON to be sent as a POST, for places that answer nothing else; absent, it is a GET. */
  post: z.string().max(POST_LENGTH_MAX).optional(),
  /** Why it is asked for, shown in the crawl report: "linked from the home page". */
  reason: z.string(),
  priority: z.number(),
  /** What the asking source already knows about the page, such as the date and title in the list it came from. */
  hint: z.object({ title: z.string().optional(), publishedAt: z.number().optional() }).optional(),
});
export type SourceRequest = z.infer<typeof SourceRequest>;

/**
 * What a body meant to the source. `isMiss` says that this place holds nothing of its kind (a guess that failed).
 * `rest` names the further pages of a list that comes in pages: they are read at once, and the source is asked again
 * with all of them, because a list read in part says nothing about what is not on it.
 */
export type SourceResult = {
  items: Item[];
  next: SourceRequest[];
  isMiss: boolean;
  rest?: SourceRequest[] | undefined;
};

/** The place holds nothing of its kind. */
export function miss(): SourceResult {
  return { items: [], next: [], isMiss: true };
}

/** Everything `parse` may look at. `page` is there when the body is HTML. */
export type SourceInput = {
  body: FetchedBody;
  /** The pages of `SourceResult.rest`, in order; none the first time. */
  rest: FetchedBody[];
  page: Page | undefined;
  target: Target;
  hint: SourceRequest["hint"];
};

/** The settings that decide which sources are on, and how much of them can be read. */
export type SourceSettings = {
  github: { token: string | undefined };
  edgar: { contact: string | undefined };
  dns: { isOn: boolean };
  hackerNews: { isOn: boolean };
};

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
  /** Why it is off with these settings, naming the one that matters: "needs sources.edgar.contact". Absent: always on. */
  offBecause?: ((settings: SourceSettings) => string | undefined) | undefined;
  /** What an operator should know of it with these settings: "without sources.github.token: 60 requests an hour". */
  remark?(settings: SourceSettings): string | undefined;
  /** It asks third parties about the company by name instead of following what the company itself links to. */
  asksAround?: boolean;
  parse(input: SourceInput): SourceResult;
};

/** Checks the shape of a source at compile time. */
export function defineSource(source: Source): Source {
  return source;
}
