/** The counts at the end of `bun test`'s output; undefined when it printed none, because it crashed. */
export function countTests(output: string): { passed: number; failed: number; skipped: number } | undefined {
  if (!/^Ran \d+ tests?/m.test(output)) return undefined;
  const count = (word: string) => Number(new RegExp(`^\\s*(\\d+) ${word}$`, "m").exec(output)?.[1] ?? 0);
  return { passed: count("pass"), failed: count("fail") + count("errors?"), skipped: count("skip") + count("todo") };
}
