import { z } from "zod";
import { ProfileClaim } from "./profile.ts";

/**
 * What a document is, which decides how detectors read it. `article`: news, press, blog; `release`: a software release;
 * `job`: one open role; `board`: all open roles of a board at one time; `incident`: one entry of a status page;
 * `pricing`: the pricing page; `page`: any other page; `note`: what the workspace told us itself, with an empty `url` when it
 * named none. Observations at one time, compared with the one before: `stack`: the technologies seen on the company's site and in
 * its DNS; `vendors`: its list of sub-processors; `site`: the outline of its front page. And `filing`: a filing with a
 * regulator; `discussion`: what somebody says in public on a forum, a review site or an issue tracker; `activity`: one event in
 * the company's public code; `profile`: what its pages say the company is. `match`: what a bot found, no detector reads it.
 */
export const DocumentKind = z.enum([
  "article",
  "release",
  "job",
  "board",
  "incident",
  "pricing",
  "page",
  "note",
  "stack",
  "vendors",
  "site",
  "filing",
  "discussion",
  "activity",
  "profile",
  "match",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Places observed again and again: what is detected in them are differences to the look before, each an event of its own. */
export const OBSERVED_KINDS: readonly DocumentKind[] = ["board", "pricing", "stack", "vendors", "site"];

/** The `sourceId` of notes: nobody fetched them. */
export const FIRST_PARTY = "first_party";

/** Structured facts a source read beside the text; which ones are there depends on the kind. Instants in epoch ms. */
export const DocumentFacts = z.object({
  role: z.string().optional(),
  department: z.string().optional(),
  location: z.string().optional(),
  openRoles: z
    .array(
      z.object({
        key: z.string(),
        role: z.string(),
        department: z.string().optional(),
        location: z.string().optional(),
        url: z.string(),
        postedAt: z.number().optional(),
      }),
    )
    .optional(),
  impact: z.enum(["none", "minor", "major", "critical", "maintenance"]).optional(),
  startedAt: z.number().optional(),
  resolvedAt: z.number().optional(),
  components: z.array(z.string()).optional(),
  version: z.string().optional(),
  repository: z.string().optional(),
  isPrerelease: z.boolean().optional(),
  /** Text blocks of the page, for comparing two observations. */
  blocks: z.array(z.string()).optional(),
  author: z.string().optional(),
  /** Products seen in use; `seenIn` says where, as "script host js.example.com". */
  technologies: z.array(z.object({ name: z.string(), category: z.string(), seenIn: z.string() })).optional(),
  vendors: z.array(z.object({ name: z.string(), purpose: z.string().optional() })).optional(),
  /** What the page says its company is. */
  profile: z.array(ProfileClaim).optional(),
  /** Of a filing: the form ("8-K") and the numbered items it reports ("2.02"). */
  form: z.string().optional(),
  formItems: z.array(z.string()).optional(),
  categories: z.array(z.string()).optional(),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;

/** One normalised item a source found, not yet stored. `key` is its stable identity there: GUID, canonical URL, job id. */
export const Item = z.object({
  kind: DocumentKind,
  key: z.string(),
  url: z.string(),
  title: z.string(),
  text: z.string(),
  publisher: z.string().optional(),
  publishedAt: z.number().optional(),
  facts: DocumentFacts,
});
export type Item = z.infer<typeof Item>;

/** A stored item: immutable. Changed content is a new document with the same key. Belongs to an account or to a feed. */
export type Document = Item & {
  id: string;
  workspaceId: string;
  accountId: string | undefined;
  feedUrl: string | undefined;
  sourceId: string;
  fetchedAt: number;
  /** Of the fetch it came with; absent for notes and for what was stored before this was noted. */
  httpStatus?: number;
  robotsAllowed?: boolean;
  /** SHA-256 of `documentText`, lower-case hex. */
  contentHash: string;
};

/** The text that detectors read and evidence points into: the title, a line break, the body. */
export function documentText(document: Pick<Item, "title" | "text">): string {
  return document.text === "" ? document.title : `${document.title}\n${document.text}`;
}
