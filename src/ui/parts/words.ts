/** A key of the API as people read it: `exec_move` is "exec move". */
export function words(key: string): string {
  return key.replaceAll("_", " ");
}
