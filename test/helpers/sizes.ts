/** Whether the long forms are asked for: `bin/test --long`. */
export const isLong = process.env["SIGNALMAMA_LONG"] === "1";

/** Says what a long form has measured; `bin/test --long` shows it. */
export function tell(figures: string): void {
  if (isLong) process.stdout.write(`figures: ${figures}\n`);
}

/** How much of a test is done: little at each run of all tests, everything when the long forms are asked for. */
export function sized(short: number, long: number): number {
  return isLong ? long : short;
}
