/** Kept at most; beyond, all is made anew once. */
const KEPT_MAX = 1_000;

/**
 * Makes records of rows: one is looked up once in each state of the database, as far as `stateOf` tells them apart, and made anew
 * only when its row is another. So what comes out is never older than the database. Kept from the second time on, since most are
 * asked for only once, and then frozen, because many get the same.
 */
export function madeOnce<Row extends object, Made extends object>(
  find: (id: string) => Row | undefined,
  make: (row: Row) => Made,
  stateOf: () => number | undefined = () => undefined,
): (id: string) => Made | undefined {
  const kept = new Map<string, { state: number | undefined; row: Row; made: Made | undefined }>();
  return (id) => {
    const state = stateOf();
    const known = kept.get(id);
    const isInForce = known !== undefined && state !== undefined && known.state === state;
    const row = isInForce ? known.row : find(id);
    if (row === undefined) return undefined;
    if (known && (isInForce || isSameRow(known.row, row))) {
      known.state = state;
      known.made ??= frozen(make(row));
      return known.made;
    }
    if (kept.size >= KEPT_MAX) kept.clear();
    kept.set(id, { state, row, made: undefined });
    return make(row);
  };
}

function isSameRow<Row extends object>(one: Row, other: Row): boolean {
  for (const column in one) if (one[column] !== other[column]) return false;
  return true;
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === "object" && part !== null) frozen(part);
  return Object.freeze(value);
}
