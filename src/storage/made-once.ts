/** Kept at most; beyond, all is made anew once. */
const KEPT_MAX = 1_000;

/**
 * Makes records of rows, and one anew only when its row is another than last time: for the few that nearly every request
 * reads. The row itself is read each time, so what comes out is never older than it. Frozen, because many get the same.
 */
export function madeOnce<Row extends object, Made extends object>(
  make: (row: Row) => Made,
): (id: string, row: Row) => Made {
  const kept = new Map<string, { row: Row; made: Made }>();
  return (id, row) => {
    const known = kept.get(id);
    if (known && isSameRow(known.row, row)) return known.made;
    const made = frozen(make(row));
    if (kept.size >= KEPT_MAX) kept.clear();
    kept.set(id, { row, made });
    return made;
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
