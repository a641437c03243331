import { z } from "zod";
import { sha256Hex } from "#core/hash.ts";
import type { FetchedBody } from "#core/page.ts";
import { plainUrl } from "#core/plain-url.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import type { WatchItem } from "#core/watch.ts";
import { valuesAt } from "#matching/json-path.ts";

const ENTRIES_MAX = 50_000;
const TITLE_LENGTH = 300;
const TEXT_LENGTH = 20_000;

/** The fields that mostly hold what an entry is known by, where it stands, and what it is called and when it came. */
const ID = ["id", "uuid", "guid", "_id", "key", "slug", "number"];
const ADDRESS = ["url", "html_url", "link", "href", "permalink", "web_url", "canonical_url"];
const TITLE = ["title", "name", "headline", "subject", "label", "summary"];
const DATE = [
  "published_at",
  "publishedAt",
  "published",
  "date_published",
  "created_at",
  "createdAt",
  "pubDate",
  "date",
];

const Entry = z.record(z.string(), z.unknown());
type Entry = z.infer<typeof Entry>;

/**
 * The entries of a list in JSON: what stands at `path` (JSONPath), else the list that the document is, else the only list of objects in
 * it. Undefined where there is none; only a list that is named may be empty, for an error is an empty list to who guesses. An entry
 * without an id is known by its address, then its title.
 */
export function jsonList(body: FetchedBody, path: unknown): WatchItem[] | undefined {
  if (!/^\s*[[{]/.test(body.text)) return undefined;
  try {
    const entries = typeof path === "string" ? listAt(body.text, path) : onlyList(JSON.parse(body.text));
    return entries?.slice(0, ENTRIES_MAX).map((entry) => toItem(entry, body.url));
  } catch {
    return undefined;
  }
}

/** The list itself, or its entries one by one. */
function listAt(text: string, path: string): unknown[] | undefined {
  const found = valuesAt(text, path);
  if (found.length === 1 && Array.isArray(found[0])) return found[0];
  return found.length === 0 ? undefined : found;
}

function onlyList(document: unknown): unknown[] | undefined {
  if (Array.isArray(document)) return document;
  const lists = Object.values(Entry.parse(document)).filter(isListOfObjects);
  return lists.length === 1 ? lists[0] : undefined;
}

function isListOfObjects(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => Entry.safeParse(one).success);
}

function toItem(given: unknown, base: string): WatchItem {
  const entry = Entry.safeParse(given).data ?? { title: given };
  const address = textIn(entry, ADDRESS);
  const url = address === undefined ? undefined : plainUrl(address, base);
  const id = textIn(entry, ID) ?? url ?? textIn(entry, TITLE) ?? JSON.stringify(given);
  const publishedAt = parseTimestamp(textIn(entry, DATE) ?? "");
  const text = visibleText(textsIn(entry).join("\n"));
  return {
    id: sha256Hex(id),
    url: url ?? base,
    title: cutText(visibleText(textIn(entry, TITLE) ?? text.split("\n")[0] ?? ""), TITLE_LENGTH),
    text: cutText(text, TEXT_LENGTH),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

function textIn(entry: Entry, names: string[]): string | undefined {
  for (const name of names) {
    const value = entry[name];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number") return String(value);
  }
  return undefined;
}

/** All that an entry says in words, its own fields before those within them. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (value === null || typeof value !== "object" || depth > 4) return [];
  return Object.values(value).flatMap((part) => textsIn(part, depth + 1));
}
