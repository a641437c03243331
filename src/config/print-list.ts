import { Document, type YAMLMap } from "yaml";

/** One thing of a list, with what is said of it above. */
export type Entry = { remark: string; fields: Record<string, unknown> };

/**
 * A file with one list, for `include`: bots as they are, anything else under its name. `schema` is the address of the JSON
 * Schema for editors, relative to the file; `about` goes to the head of it.
 */
export function printList({
  list,
  about,
  schema,
  entries,
}: {
  list: "bots" | "accounts";
  about: string;
  schema: string;
  entries: readonly Entry[];
}): string {
  const items = entries.map(({ fields }) => fields);
  const document = new Document(list === "bots" ? items : { [list]: items }, { aliasDuplicateObjects: false });
  const nodes = list === "bots" ? document.contents : document.get(list);
  for (const [i, node] of (nodes as unknown as { items: YAMLMap[] }).items.entries()) {
    node.commentBefore = ` ${line(entries[i]?.remark ?? "")}`;
    node.spaceBefore = i > 0;
  }
  const head = `# yaml-language-server: $schema=${schema}\n# ${line(about)}\n\n`;
  return head + document.toString({ lineWidth: 0 });
}

/** A comment ends with its line. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
