/** Whether the long forms are asked for: `bin/test --long`. */
export const isLong = process.env["SIGNALMAMA_LONG"] === "1";

/** How much of a test is done: little at each run of all tests, everything when the long forms are asked for. */
export function sized(short: number, long: number): number {
  return isLong ? long : short;
}
