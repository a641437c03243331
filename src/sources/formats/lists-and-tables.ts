import { cutText, visibleText } from "#core/visible-text.ts";
import { parseMarkup } from "./parse-markup.ts";

/**
 * What lists and tables of a page say, in reading order, with the headings above them. An item's `name` is what it puts
 * in bold or links first, empty when its text does not begin so.
 */
export type Entry =
  | { kind: "heading"; level: number; text: string }
  | { kind: "row"; table: number; cells: string[] }
  | { kind: "item"; list: number; text: string; name: string };

const ENTRIES_MAX = 5_000;
const TEXT_MAX = 500;
const CELLS_MAX = 20;
const UNSEEN = /^(?:script|style|template|noscript|svg|select|button|nav|footer|form|iframe|object)$/;
const BOLD = /^(?:strong|b|a)$/;

/** Reads headings, table rows and list items out of HTML as a stream; what stands in menus and footers is left out. */
export function readListsAndTables(html: string): Entry[] {
  const walk = new Walk();
  parseMarkup(html, {
    onopentagname: (name) => walk.open(name),
    ontext: (text) => walk.read(text),
    onclosetag: (name) => walk.close(name),
  });
  return walk.entries;
}

class Walk {
  readonly entries: Entry[] = [];
  #unseen = 0;
  #tables = 0;
  #lists = 0;
  #openLists: number[] = [];
  #row: string[] | undefined;
  /** What is being read: a heading, a cell or an item; only the innermost item gets its text. */
  #text = "";
  #kind: "heading" | "cell" | "item" | undefined;
  #name = "";
  #isBold = false;

  open(name: string): void {
    if (UNSEEN.test(name)) this.#unseen++;
    if (this.#unseen > 0) return;
    if (name === "table") this.#tables++;
    if (name === "tr") this.#row = [];
    if (/^h[1-6]$/.test(name)) this.#begin("heading");
    if (name === "td" || name === "th") this.#begin("cell");
    if (name === "ul" || name === "ol") this.#openList();
    if (name === "li" && this.#kind !== "cell") this.#begin("item");
    if (BOLD.test(name) && this.#text.trim() === "") this.#isBold = true;
    // Blocks and line breaks are spaces here: every entry is one line.
    if (this.#kind !== undefined) this.#text += " ";
  }

  read(text: string): void {
    if (this.#unseen > 0 || this.#kind === undefined || this.#text.length > TEXT_MAX) return;
    this.#text += text.slice(0, TEXT_MAX);
    if (this.#isBold) this.#name += text.slice(0, TEXT_MAX);
  }

  close(name: string): void {
    if (UNSEEN.test(name)) this.#unseen = Math.max(0, this.#unseen - 1);
    if (this.#unseen > 0) return;
    if (BOLD.test(name)) this.#isBold = false;
    if (/^h[1-6]$/.test(name) && this.#kind === "heading") {
      this.#put({ kind: "heading", level: Number(name[1]), text: this.#end() });
    }
    if ((name === "td" || name === "th") && this.#kind === "cell") {
      const cell = this.#end();
      if (this.#row !== undefined && this.#row.length < CELLS_MAX) this.#row.push(cell);
    }
    if (name === "tr" && this.#row !== undefined) {
      this.#put({ kind: "row", table: this.#tables, cells: this.#row });
      this.#row = undefined;
    }
    if (name === "li") this.#endItem();
    if (name === "ul" || name === "ol") this.#openLists.pop();
  }

  /** What stood before a list inside an item is the item; the list is of its own. */
  #openList(): void {
    this.#endItem();
    if (this.#kind !== "cell") this.#openLists.push(++this.#lists);
  }

  #endItem(): void {
    if (this.#kind !== "item") return;
    const name = line(this.#name);
    const text = this.#end();
    const list = this.#openLists.at(-1) ?? 0;
    if (text !== "") this.#put({ kind: "item", list, text, name: text.startsWith(name) ? name : "" });
  }

  #begin(kind: "heading" | "cell" | "item"): void {
    this.#kind = kind;
    this.#text = "";
    this.#name = "";
    this.#isBold = false;
  }

  #end(): string {
    const text = line(this.#text);
    this.#kind = undefined;
    this.#text = "";
    return text;
  }

  #put(entry: Entry): void {
    if (this.entries.length < ENTRIES_MAX) this.entries.push(entry);
  }
}

function line(text: string): string {
  return cutText(
    visibleText(text)
      .replace(/[\s\u00a0]+/g, " ")
      .trim(),
    TEXT_MAX,
  );
}
