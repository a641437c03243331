import { join } from "node:path";
import { until } from "./until.ts";

const ROOT = join(import.meta.dir, "..", "..");
/** Nothing of the surroundings reaches the program but what it needs to run at all. */
const ENVIRONMENT = { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent", TZ: "UTC" };

let building: Promise<string> | undefined;

/** The compiled executable: what `SIGNALMAMA_BINARY` names, else built once for all tests of this run. */
export function builtBinary(): Promise<string> {
  building ??= build();
  return building;
}

async function build(): Promise<string> {
  const given = process.env["SIGNALMAMA_BINARY"];
  if (given) return given;
  const run = Bun.spawn([join(ROOT, "bin", "build")], { cwd: ROOT, stdout: "ignore", stderr: "pipe" });
  const complaint = await new Response(run.stderr).text();
  if ((await run.exited) !== 0) throw new Error(`bin/build failed:\n${complaint}`);
  return join(ROOT, "dist", "signalmama");
}

/** A run of the compiled executable and all it has printed so far. */
export type BinaryRun = {
  pid: number;
  exited: Promise<number>;
  out(): string;
  err(): string;
  kill(signal: "SIGTERM" | "SIGINT" | "SIGKILL" | "SIGHUP" | "SIGSTOP" | "SIGCONT"): void;
  /** The first match in what it prints; fails when it ends or `limitMs` pass before. */
  printed(pattern: RegExp, limitMs: number): Promise<RegExpExecArray>;
};

/** Starts the compiled executable in `cwd`, inside another program if `wrap` says so. Who starts it ends it. */
export async function runBinary(
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
  wrap: (command: string[]) => string[] = (command) => command,
): Promise<BinaryRun> {
  const child = Bun.spawn(wrap([await builtBinary(), ...args]), {
    cwd,
    env: { ...ENVIRONMENT, ...env },
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  const out = collect(child.stdout);
  const err = collect(child.stderr);
  return {
    pid: child.pid,
    exited: Promise.all([child.exited, out.ended, err.ended]).then(([code]) => code),
    out: out.text,
    err: err.text,
    kill: (signal) => child.kill(signal),
    printed: (pattern, limitMs) =>
      until(`${pattern} in the output of signalmama ${args.join(" ")}`, limitMs, () => {
        const match = pattern.exec(out.text());
        if (!match && child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}:\n${err.text()}`);
        return match;
      }),
  };
}

function collect(stream: ReadableStream<Uint8Array>): { text(): string; ended: Promise<void> } {
  let text = "";
  const decoder = new TextDecoder();
  const ended = (async () => {
    for await (const chunk of stream) text += decoder.decode(chunk, { stream: true });
  })();
  return { text: () => text, ended };
}
