const PLAIN = /^[\x20-\x7e]*$/;

/** How two spellings of a name compare, of a person, a product or a firm: case, accents and marks aside. */
export function nameKey(name: string): string {
  // Most are plain, which is told and folded in a fraction of the time.
  if (PLAIN.test(name))
    return name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
