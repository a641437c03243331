/** A key of the API as people read it: `exec_move` is "exec move". */
export function words(key: string): string {
  return key.replaceAll("_", " ");
}

const COUNT = new Intl.NumberFormat("en");

/** "1 look", "2 looks"; the plural is given where it is more than an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${COUNT.format(count)} ${count === 1 ? one : many}`;
}
