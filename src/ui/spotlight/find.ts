/** Something that can be gone to or done. `text` is what it is found by besides its label. */
export type Find = { key: string; label: string; aside?: string; text?: string; run(): void };
export type FindGroup = { title: string; finds: Find[] };

/** Those in which every typed word occurs, be it in part, in any order. */
export function matching(finds: Find[], typed: string): Find[] {
  const parts = foldedWords(typed);
  return finds.filter(({ label, text = "" }) => {
    const all = foldedWords(`${label} ${text}`).join(" ");
    return parts.every((part) => all.includes(part));
  });
}

function foldedWords(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/\s+/).filter((word) => word !== "");
}
