/** How texts are compared whatever their case, in every script; SQLite's own `lower` knows ASCII only. */
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
