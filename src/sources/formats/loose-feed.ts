import { Parser } from "htmlparser2";
import type { Feed, FeedEntry } from "./feed.ts";

/** Which field of an entry an element fills, by its name without prefix. */
const FIELDS: Record<string, "id" | "title" | "html" | "date" | "author" | "category" | "link"> = {
  guid: "id",
  id: "id",
  title: "title",
  link: "link",
  description: "html",
  summary: "html",
  content: "html",
  encoded: "html",
  pubdate: "date",
  published: "date",
  issued: "date",
  updated: "date",
  modified: "date",
  date: "date",
  creator: "author",
  author: "author",
  category: "category",
};
/** Vocabularies whose titles and descriptions are not those of the entry. */
const FOREIGN = new Set(["media", "itunes", "podcast", "googleplay", "slash", "wfw", "geo", "georss"]);
const BREAKS_LINE = /^(p|div|br|li|h[1-6]|ul|ol|tr)$/;

type Field = { name: string; key: (typeof FIELDS)[string]; text: string };

/**
 * Reads what is there of a feed that a strict parser refuses: cut off, badly nested, without declaration. Only entries
 * that are complete count, since half an entry is a different one tomorrow. Undefined when the text is no feed.
 */
export function readLooseFeed(text: string): Feed | undefined {
  const feed: Feed = { title: "", baseUrl: undefined, entries: [] };
  let isFeed = false;
  let entry: FeedEntry | undefined;
  let field: Field | undefined;
  let isInImage = false;

  const open = (qualified: string, attributes: Record<string, string>) => {
    const [prefix, name] = splitName(qualified);
    if (name === "rss" || name === "feed" || name === "rdf") isFeed = true;
    if (name === "image") isInImage = true;
    if (name === "item" || name === "entry")
      entry = { link: "", id: "", title: "", html: "", date: "", categories: [] };
    if (field) {
      if (BREAKS_LINE.test(name)) field.text += "<br>";
      return;
    }
    const key = FOREIGN.has(prefix) ? undefined : FIELDS[name];
    if (key === "link" && entry && attributes["href"] !== undefined) {
      const isOwn = (attributes["rel"] ?? "alternate") === "alternate";
      if (entry.link === "" && isOwn) entry.link = attributes["href"];
    } else if (key && !isInImage) field = { name: qualified, key, text: "" };
  };

  const close = (qualified: string) => {
    const [, name] = splitName(qualified);
    if (name === "image") isInImage = false;
    if (field && field.name === qualified) {
      if (entry) fill(entry, field.key, field.text.trim());
      else if (field.key === "title" && feed.title === "") feed.title = field.text.trim();
      field = undefined;
    }
    if (entry && (name === "item" || name === "entry")) {
      feed.entries.push(entry);
      entry = undefined;
      field = undefined;
    }
  };

  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(name.toLowerCase(), lowerKeys(attributes)),
      onclosetag: (name, isImplied) => {
        if (!isImplied) close(name.toLowerCase());
        // Closed by itself (`<title/>`) or by the end of the text: empty or cut off.
        else if (field?.name === name.toLowerCase()) field = undefined;
      },
      ontext: (part) => {
        if (field) field.text += part;
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  parser.end();
  return isFeed ? feed : undefined;
}

function fill(entry: FeedEntry, key: Field["key"], text: string): void {
  if (key === "category") entry.categories.push(text);
  else if (key === "author") entry.author ??= text;
  // Of summary and content the longer is the text.
  else if (key === "html") entry.html = text.length > entry.html.length ? text : entry.html;
  else if (key !== undefined && entry[key] === "") entry[key] = text;
}

function splitName(qualified: string): [prefix: string, name: string] {
  const colon = qualified.indexOf(":");
  return colon === -1 ? ["", qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
}

function lowerKeys(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}
