import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { circumstances, currentLoad } from "./circumstances.ts";
import { installPeers } from "./peers.ts";
import { toSection, verdictOf, withSection } from "./report.ts";
import type { Bench, Topic } from "./topic.ts";
import { TOPICS } from "./topics/index.ts";

/** Measures the topics named, or all. Exit 1 when a floor is missed, 2 on wrong usage. */
const ROOT = join(import.meta.dir, "..", "..");
const RESULTS = join(import.meta.dir, "RESULTS.md");
const ROUNDS = 7;
const QUICK_ROUNDS = 2;

const { values: flags, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { quick: { type: "boolean", default: false }, minutes: { type: "string" } },
  allowPositionals: true,
});
const [given = "dist/signalmama", ...names] = positionals;
const binary = resolve(given);
const isQuick = flags.quick;
const strange = names.filter((name) => !TOPICS.some((topic) => topic.name === name));
if (strange.length > 0) {
  process.stderr.write(`There is no topic ${strange.join(", ")}. Topics:\n${TOPICS.map(described).join("")}`);
  process.exit(2);
}
let isMissed = false;
for (const topic of TOPICS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  if (!(await measure(topic))) isMissed = true;
}
process.exit(isMissed ? 1 : 0);

/** Whether every floor holds. What a quick run says is printed and not kept. */
async function measure(topic: Topic): Promise<boolean> {
  if (topic.needsPeers) installPeers();
  const folder = mkdtempSync(join(tmpdir(), `signalmama-bench-${topic.name}-`));
  const cache = join(ROOT, ".cache", "bench");
  mkdirSync(cache, { recursive: true });
  const bench: Bench = {
    binary,
    folder,
    cache,
    isQuick,
    rounds: isQuick ? QUICK_ROUNDS : ROUNDS,
    ...(flags.minutes === undefined ? {} : { minutes: Number(flags.minutes) }),
  };
  const load = currentLoad();
  try {
    const findings = await topic.measure(bench);
    const section = toSection(topic, findings, circumstances(topic, bench, load));
    process.stdout.write(`${section}\n\n`);
    for (const { name, svg } of findings.plots ?? []) keep(join(isQuick ? cache : import.meta.dir, name), svg);
    if (!isQuick) {
      const before = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8") : "";
      const order = TOPICS.map(({ name }) => name);
      writeFileSync(RESULTS, withSection(before, topic.name, section, order));
    }
    return findings.bars.every((bar) => verdictOf(bar) !== "missed");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keep(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function described({ name, answers }: Topic): string {
  return `  ${name.padEnd(10)} ${answers}\n`;
}
