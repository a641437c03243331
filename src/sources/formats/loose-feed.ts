import type { Feed, FeedEntry } from "./feed.ts";
import { parseMarkup } from "./parse-markup.ts";

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
  const reader = new LooseReader();
  parseMarkup(
    text,
    {
      onopentag: (name, attributes) => reader.open(name.toLowerCase(), lowerKeys(attributes)),
      onclosetag: (name, isImplied) => reader.close(name.toLowerCase(), isImplied),
      ontext: (part) => reader.read(part),
    },
    { xmlMode: true },
  );
  return reader.isFeed ? reader.feed : undefined;
}

/** The entry and the field that are being read. */
class LooseReader {
  readonly feed: Feed = { title: "", baseUrl: undefined, entries: [] };
  isFeed = false;
  #entry: FeedEntry | undefined;
  #field: Field | undefined;
  #isInImage = false;

  open(qualified: string, attributes: Record<string, string>): void {
    const [prefix, name] = splitName(qualified);
    if (name === "rss" || name === "feed" || name === "rdf") this.isFeed = true;
    if (name === "image") this.#isInImage = true;
    if (name === "item" || name === "entry") this.#entry = emptyEntry();
    if (this.#field) {
      if (BREAKS_LINE.test(name)) this.#field.text += "<br>";
      return;
    }
    const key = FOREIGN.has(prefix) || this.#isInImage ? undefined : FIELDS[name];
    if (key === "link" && attributes["href"] !== undefined) this.#link(attributes["href"], attributes["rel"]);
    else if (key) this.#field = { name: qualified, key, text: "" };
  }

  read(part: string): void {
    if (this.#field) this.#field.text += part;
  }

  close(qualified: string, isImplied: boolean): void {
    const [, name] = splitName(qualified);
    const field = this.#field?.name === qualified ? this.#field : undefined;
    if (field) this.#field = undefined;
    // Closed by itself (`<title/>`) or by the end of the text: empty or cut off.
    if (isImplied) return;
    if (name === "image") this.#isInImage = false;
    if (field && this.#entry) fill(this.#entry, field.key, field.text.trim());
    else if (field?.key === "title") this.feed.title ||= field.text.trim();
    if (this.#entry && (name === "item" || name === "entry")) {
      this.feed.entries.push(this.#entry);
      this.#entry = undefined;
      this.#field = undefined;
    }
  }

  /** Atom's link to the entry itself, not to the feed or a comment list. */
  #link(href: string, rel = "alternate"): void {
    if (this.#entry?.link === "" && rel === "alternate") this.#entry.link = href;
  }
}

function emptyEntry(): FeedEntry {
  return { link: "", id: "", title: "", html: "", date: "", categories: [] };
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
