import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { countTests } from "./count-tests.ts";

const ROOT = join(import.meta.dir, "../..");
const BINARY = join(ROOT, "dist/signalmama");
const BUN = process.execPath;
/** For a test that names no time of its own. Bun's five seconds are too few on a machine that does other things as well. */
const TEST_MS_MAX = 60_000;

type Counts = { passed: number; failed: number; skipped: number };
type Step = {
  name: "lint" | "types" | "build" | "tests" | "smoke";
  command: string[];
  /** How many checks it made, from what it printed; a step without counts is one check. */
  count?: (output: string) => Counts | undefined;
};
/** What is done at the same time: each lane is a row of steps. */
type Turn = Step[][];

/** Tests that start no program, and measure no time but what they take themselves: they run on what the others leave of the machine. */
const LAST_SERVED = [
  "surfaces",
  "storage",
  "pipeline",
  "core",
  "ui",
  "writers",
  "watching",
  "matching",
  "actions",
  "config",
  "signals",
  "sources",
  "crawl",
  "http",
  "channels",
  "technologies",
  "demo",
  "ops",
];
const NICENESS = 10;

/** Tests that take longest, but for those of the browser, which wait much and so leave a core to them. */
const LONGEST = ["appliance", "endurance"];

/** Where the tests live that have a long form beside the one in every run. */
const LONG_TESTS = "test/endurance";

/** Bun runs them all itself, so that no Node is needed. The build comes first: tests start the binary. */
function turns(paths: string[]): Turn[] {
  return [
    [[{ name: "lint", command: [BUN, "node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off"] }]],
    [[{ name: "types", command: [BUN, "node_modules/typescript/bin/tsc", "-p", "."] }]],
    [[{ name: "build", command: ["bin/build"] }]],
    paths.length > 0 ? [[tests(paths)]] : allTests(),
    [[{ name: "smoke", command: [BUN, "--no-install", "--no-env-file", "test/checks/smoke.ts", BINARY] }]],
  ];
}

/** Two at a time: with more of them, tests that measure time would wait for a core. */
function allTests(): Turn {
  const entries = readdirSync(join(ROOT, "test"), { withFileTypes: true });
  const folders = entries.filter((one) => one.isDirectory()).map(({ name }) => name);
  const files = entries.filter(({ name }) => name.endsWith(".test.ts")).map(({ name }) => `test/${name}`);
  const others = folders.filter((name) => !LAST_SERVED.includes(name) && !LONGEST.includes(name));
  const within = (names: string[]) => names.map((name) => `test/${name}/`);
  return [
    [tests([...within(others), ...files])],
    [tests(within(LAST_SERVED), ["nice", "-n", String(NICENESS)]), tests(within(LONGEST))],
  ];
}

function tests(paths: string[], under: string[] = []): Step {
  const run = [BUN, "--no-install", "--no-env-file", "test", `--timeout=${TEST_MS_MAX}`];
  return { name: "tests", command: [...under, ...run, ...paths], count: countTests };
}

/** The tests of hours in minutes: everything else has been run before. */
function longTurns(paths: string[]): Turn[] {
  return only(turns(paths.length > 0 ? paths : [LONG_TESTS]), ["build", "tests"]);
}

function only(all: Turn[], names: string[]): Turn[] {
  const chosen = all.map((lanes) => lanes.map((steps) => steps.filter(({ name }) => names.includes(name))));
  return chosen.filter((lanes) => lanes.flat().length > 0);
}

const USAGE = `usage: bin/test [--only lint|types|build|tests|smoke] [--long] [PATH…] [--require-browser]
Every check, one line a step; several minutes. PATH: test files for --only tests and --long.
--long: only ${LONG_TESTS}, in its long forms (hundreds of kills and power cuts), with their figures; under half an hour.
`;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: {
    only: { type: "string" },
    long: { type: "boolean", default: false },
    "require-browser": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const all = values.long ? longTurns(positionals) : turns(positionals);
const chosen = values.only === undefined ? all : only(all, [values.only]);
if (chosen.length === 0) {
  const names = new Set(turns([]).flatMap((lanes) => lanes.flat().map(({ name }) => name)));
  process.stderr.write(`bin/test: --only takes one of ${[...names].join(", ")}.\n`);
  process.exit(2);
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const lanes of chosen) await Promise.all(lanes.map(runLane));
process.stdout.write(`${inWords(total)}\n`);
process.exit(total.failed === 0 ? 0 : 1);

async function runLane(steps: Step[]): Promise<void> {
  for (const step of steps) {
    const { counts, output, seconds } = await timed(step);
    process.stdout.write((output.match(/^figures: .*\n/gm) ?? []).join(""));
    // What passed is in the counts; thousands of lines about it would bury what failed.
    if (counts.failed > 0) process.stdout.write(output.replace(/^(?:\(pass\)|figures:) .*\n/gm, ""));
    process.stdout.write(
      `${counts.failed > 0 ? "FAIL" : "ok"}  ${step.name.padEnd(6)} ${seconds.padStart(6)} s  ${inWords(counts)}\n`,
    );
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
}

async function timed(step: Step) {
  const startedAt = performance.now();
  const { exitCode, output } = await runStep(step);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  return { counts: countsOf(step, exitCode, output), output, seconds };
}

async function runStep({ command }: Step): Promise<{ exitCode: number; output: string }> {
  const child = Bun.spawn(["sh", "-c", 'exec "$@" 2>&1', "sh", ...command], {
    cwd: ROOT,
    env: environment(),
    stdin: "ignore",
    stdout: "pipe",
  });
  const output = await new Response(child.stdout).text();
  return { exitCode: await child.exited, output };
}

/** Nobody's settings and switches reach the tests; the binary that was just built does. */
function environment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(SIGNALMAMA_|BUN_|NODE_|HTTPS?_PROXY$)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    SIGNALMAMA_BINARY: BINARY,
    ...(values.long ? { SIGNALMAMA_LONG: "1" } : {}),
    ...(values["require-browser"] ? { SIGNALMAMA_REQUIRE_BROWSER: "1" } : {}),
  };
}

/** A step that ends badly has failed at least once, whatever it printed. */
function countsOf(step: Step, exitCode: number, output: string): Counts {
  const counts = step.count?.(output) ?? { passed: exitCode === 0 ? 1 : 0, failed: 0, skipped: 0 };
  return exitCode === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
