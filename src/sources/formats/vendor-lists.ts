import type { DocumentFacts } from "#core/document.ts";
import { nameKey } from "#core/name-key.ts";
import type { Entry } from "./lists-and-tables.ts";

export type Vendor = NonNullable<DocumentFacts["vendors"]>[number];

const VENDORS_MAX = 300;
const NAME_MAX = 80;
const NAME_WORDS_MAX = 8;
const PURPOSE_MAX = 300;
/** A single point under the heading is as likely a remark. */
const LIST_MIN = 2;

/** The word, in the languages their lists are published in. */
export const SUBPROCESSORS =
  /\bsub-?\s?processors?\b|\b(?:unter-?|sub-?)auftrags?verarbeiter|\bunterauftragnehmer|\bsous-?\s?traitants?\b|\bsub-?\s?encargados?\b|\bsub-?\s?verwerkers?\b|\bsub-?\s?responsabili\b/i;

/** What the column of names is called, alone or as "Sub-processor name". */
const NAME_COLUMN =
  /^(?:(?:third[- ]party |authorised |authorized |current |legal |our )*(?:sub-?\s?processors?|vendors?|providers?|service providers?|suppliers?|compan(?:y|ies)|entit(?:y|ies)|organi[sz]ations?|partners?|third part(?:y|ies)|names?))(?:[’']s)?(?: (?:legal |entity |company )?names?| entity)?$/i;
const PURPOSE_COLUMN =
  /purpose|service|activit|description|function|processing|role|usage|\buse\b|nature|what (?:it|they) do|zweck|leistung|finalit|propósito|doel/i;
/** Cells and points that name nobody. */
const NOBODY = /^(?:n\/?a|none|tbd|names?|vendors?|sub-?processors?|locations?|country|purpose)$/i;

/**
 * The vendors of tables and lists under a heading that says sub-processors, or on a page whose title says so
 * (`isVendorPage`). Strict: a table must have a column of names by its first row; a list must stand under that very heading,
 * and all its points must look like names. A list of duties, rights or changes is none.
 */
export function findVendors(entries: Entry[], isVendorPage: boolean): Vendor[] {
  const found = new Map<string, Vendor>();
  for (const group of groupsOf(entries, isVendorPage)) {
    const vendors = group.kind === "table" ? fromTable(group.rows) : fromList(group.items);
    for (const vendor of vendors) {
      const key = nameKey(vendor.name);
      if (key !== "" && !found.has(key) && found.size < VENDORS_MAX) found.set(key, vendor);
    }
  }
  return [...found.values()];
}

type Group = { kind: "table"; rows: string[][] } | { kind: "list"; items: Extract<Entry, { kind: "item" }>[] };

/** The tables and lists that stand where sub-processors are spoken of. */
function groupsOf(entries: Entry[], isVendorPage: boolean): Group[] {
  const groups = new Map<string, Group>();
  // The level of the heading that opened the section; 0 is the page itself.
  let open = isVendorPage ? 0 : undefined;
  let isNearest = false;
  for (const entry of entries) {
    if (entry.kind === "heading") {
      isNearest = SUBPROCESSORS.test(entry.text);
      if (isNearest) open = entry.level;
      else if (open !== undefined && open > 0 && entry.level <= open) open = isVendorPage ? 0 : undefined;
      continue;
    }
    if (open === undefined) continue;
    if (entry.kind === "row") {
      const key = `table ${entry.table}`;
      const group = groups.get(key) ?? { kind: "table", rows: [] };
      if (group.kind === "table") group.rows.push(entry.cells);
      groups.set(key, group);
    } else if (isNearest) {
      const key = `list ${entry.list}`;
      const group = groups.get(key) ?? { kind: "list", items: [] };
      if (group.kind === "list") group.items.push(entry);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

function fromTable(rows: string[][]): Vendor[] {
  const [head = [], ...body] = rows;
  const nameAt = head.findIndex((cell) => NAME_COLUMN.test(cell));
  if (nameAt === -1) return [];
  const purposeAt = head.findIndex((cell, at) => at !== nameAt && PURPOSE_COLUMN.test(cell));
  return body.flatMap((cells) => toVendor(cells[nameAt] ?? "", cells[purposeAt] ?? ""));
}

/** "Acme Cloud Inc. – hosting", "Acme Cloud: hosting", "Acme Cloud (hosting)". */
const NAME_AND_PURPOSE = /^(.{2,80}?)(?:\s+[–—-]\s+|:\s+|\s+\()(.*)$/;

function fromList(items: Extract<Entry, { kind: "item" }>[]): Vendor[] {
  const vendors = items.flatMap(({ text, name }) => {
    const [, before = text, after = ""] = NAME_AND_PURPOSE.exec(text) ?? [];
    const isMarked = name !== "" && name.length < text.length;
    const own = isMarked ? name.replace(/[:\s–—-]+$/, "") : before;
    const rest = isMarked ? text.slice(name.length).replace(/^[\s:–—(-]+/, "") : after;
    return isProper(own) ? toVendor(own, rest.replace(/\)$/, "")) : [];
  });
  return items.length >= LIST_MIN && vendors.length === items.length ? vendors : [];
}

function toVendor(rawName: string, rawPurpose: string): Vendor[] {
  const name = rawName.replace(/\s*[*†‡¹²³]+$/, "").trim();
  const purpose = rawPurpose.trim().slice(0, PURPOSE_MAX).toWellFormed();
  if (!isName(name)) return [];
  return [purpose === "" ? { name } : { name, purpose }];
}

/** Every word of some length begins with a capital or is written as a domain: "Object in writing" is no name. */
function isProper(text: string): boolean {
  return text.split(/[\s,/]+/).every((word) => word.length < 4 || /^\P{Ll}|\p{Ll}\p{Lu}|\.\p{Ll}/u.test(word));
}

/** Short, begins like a name, and is no sentence. */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > NAME_MAX || NOBODY.test(text)) return false;
  if (!/^[\p{Lu}\p{N}\p{Lo}]|^\p{Ll}+\p{Lu}|^[\p{Ll}\p{N}-]+\.\p{Ll}/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (text.split(" ").length > NAME_WORDS_MAX || /https?:|[!?;]/.test(text)) return false;
  return !/(?<!\b(?:inc|ltd|co|corp|llc|s\.a|b\.v|n\.v|gmbh|plc|l\.p|a\.s|s\.r\.l|limited|pty|s\.a\.s))\.$/i.test(text);
}
