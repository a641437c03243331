import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Start and memory of the compiled binary, measured from outside. Exit 1 when a target is missed. */
const [binary = "dist/signalmama", ...flags] = process.argv.slice(2);
const STARTS = 9;
/** Time at rest before memory is read: the first collection has then happened. */
const REST_MS = 5_000;

type Row = { figure: string; unit: string; values: number[]; target?: number };

const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  const rows = await measure();
  if (flags.includes("--json")) process.stdout.write(`${JSON.stringify(rows.map(summary))}\n`);
  else process.stdout.write(table(rows));
  process.exitCode = rows.every(isMet) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<Row[]> {
  // The first start makes the database and warms the file cache; it is not counted.
  await timedStart(async () => {});
  const starts: number[] = [];
  for (let i = 0; i < STARTS; i++) starts.push(await timedStart(async () => {}));
  let rest = 0;
  await timedStart(async (pid) => {
    await Bun.sleep(REST_MS);
    rest = residentMib(pid);
  });
  return [
    { figure: "start to first 200 on /healthz, existing database", unit: "ms", values: starts, target: 300 },
    { figure: "resident memory at rest, helper processes included", unit: "MiB", values: [rest], target: 150 },
    { figure: "size of the binary", unit: "MiB", values: [statSync(binary).size / 2 ** 20] },
  ];
}

/** Milliseconds from the start of the process to its first 200. */
async function timedStart(whileItRuns: (pid: number) => Promise<void>): Promise<number> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = Bun.spawn([binary, "serve", "--port", String(port), "--data", join(folder, "data")], {
    cwd: folder,
    env: {},
    stdin: "ignore",
    stdout: "ignore",
    stderr: "ignore",
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${binary} ended with ${child.exitCode}`);
    await Bun.sleep(1);
  }
  const elapsedMs = performance.now() - startedAt;
  await whileItRuns(child.pid);
  child.kill("SIGTERM");
  await child.exited;
  return elapsedMs;
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).status === 200;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** VmRSS of a process and its children (Linux). */
function residentMib(pid: number): number {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && statusOf(name, "PPid") === pid);
  return [String(pid), ...children].reduce((sum, each) => sum + statusOf(each, "VmRSS"), 0) / 1024;
}

function statusOf(pid: string, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function isMet({ values, target }: Row): boolean {
  return target === undefined || median(values) < target;
}

function summary(row: Row) {
  const { figure, unit, values, target } = row;
  return { figure, unit, median: median(values), min: Math.min(...values), max: Math.max(...values), target };
}

function table(rows: Row[]): string {
  const lines = rows.map((row) => {
    const { figure, unit, median, min, max, target } = summary(row);
    const spread = row.values.length > 1 ? `(${min.toFixed(0)}–${max.toFixed(0)}, ${row.values.length} runs)` : "";
    const verdict = target === undefined ? "" : `${isMet(row) ? "ok" : "MISSED"}, under ${target} ${unit}`;
    return `${figure.padEnd(52)} ${median.toFixed(0).padStart(5)} ${unit.padEnd(3)}  ${spread.padEnd(20)} ${verdict}`.trimEnd();
  });
  return `${lines.join("\n")}\n`;
}
