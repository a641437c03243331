/**
 * A link of a page, its address absolute. What is embedded rather than linked has the `rel` `script` or `iframe`,
 * and where the page sends its visitors by itself has `refresh`.
 * `publishedAt` is the one date printed beside the link in its entry of a list (epoch ms); absent when in doubt.
 */
export type Link = { href: string; text: string; rel: string; type: string; publishedAt?: number };

/** One block of readable text in reading order; `isChrome` marks navigation, footers, cookie boxes and the like. */
export type Block = { text: string; tag: string; isChrome: boolean };

/** A fetched body as the extraction sees it: bytes already decoded to text. */
export type FetchedBody = {
  /** Where it was finally read, after redirects. */
  url: string;
  contentType: string;
  text: string;
  fetchedAt: number;
  /** The few response headers that tell what a site runs on, names in lower case. */
  headers?: Record<string, string>;
  /** Names of the cookies it set, never their values. */
  cookies?: string[];
};

/** Something a page loads, also by a script written into it: host, path and query without the scheme, in lower case. */
export type PageAsset = { kind: "script" | "frame" | "style" | "image"; address: string };

/** What is read out of HTML once, for every source. */
export type Page = {
  url: string;
  canonicalUrl: string;
  title: string;
  /** What stands in `<title>`, with the site's name if it has it. */
  tabTitle: string;
  description: string;
  lang: string;
  siteName: string;
  publishedAt: number | undefined;
  links: Link[];
  blocks: Block[];
  /** The article itself without navigation and boxes, paragraphs separated by blank lines. */
  mainText: string;
  /** JSON-LD objects of the page, parsed, unvalidated. */
  jsonLd: unknown[];
  assets: PageAsset[];
  /** What the page says it was made with (`<meta name="generator">`). */
  generators: string[];
};
