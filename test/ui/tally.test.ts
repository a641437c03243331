import { describe, expect, test } from "bun:test";
import { createTally } from "#ui/first-run/tally.ts";

type Row = Parameters<ReturnType<typeof createTally>["add"]>[0][number];
const row = (number: number, status: Row["status"], domain?: string): Row =>
  ({ row: number, status, ...(domain === undefined ? {} : { domain }) }) as Row;
const fault = (param: string) => ({ param, message: `\`${param}\` is not valid.` });

describe("what becomes of a file", () => {
  test("counts a company once, however often the file names it, and across its parts", () => {
    const { tally, add } = createTally();
    add([row(1, "created", "acme.example"), row(2, "updated", "acme.example")], 0);
    // A dry run of the second part knows nothing of the first.
    add([row(1, "created", "acme.example"), row(2, "created", "beta.example")], 2);
    expect(tally).toEqual({ created: 2, updated: 0, unchanged: 0, repeated: 2, refused: [] });
  });

  test("takes what a repetition changes about a known company for a change of it", () => {
    const { tally, add } = createTally();
    add(
      [row(1, "unchanged", "acme.example"), row(2, "updated", "acme.example"), row(3, "unchanged", "acme.example")],
      0,
    );
    expect(tally).toMatchObject({ created: 0, updated: 1, unchanged: 0, repeated: 2 });
  });

  test("names all faults of a row, by its place in the whole file", () => {
    const { tally, add } = createTally();
    const broken = { ...row(2, "error"), error: fault("domain"), further_errors: [fault("hq_country")] } as Row;
    add([broken, { ...row(3, "error"), error: fault("domain") } as Row], 10);
    expect(tally.refused.map((one) => [one.row, one.faults.map(({ param }) => param)])).toEqual([
      [12, ["domain", "hq_country"]],
      [13, ["domain"]],
    ]);
    expect(tally.repeated).toBe(0);
  });
});
