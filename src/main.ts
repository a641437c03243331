import type { Terminal } from "#cli/terminal.ts";

const [command, ...rest] = process.argv.slice(2);

if (command === "extract-worker") {
  // A worker process of our own: it must not pay for the command line.
  const { runExtractWorker } = await import("#extract/worker.ts");
  runExtractWorker(rest);
} else if (command === "backup-worker") {
  const { dieWithParent } = await import("#extract/die-with-parent.ts");
  dieWithParent(Number(rest[0]));
  const { runBackupWorker } = await import("#ops/backup-worker.ts");
  await runBackupWorker(rest[1], (line) => void process.stdout.write(line));
} else if (command === "openapi-worker") {
  const { dieWithParent } = await import("#extract/die-with-parent.ts");
  dieWithParent(Number(rest[0]));
  const { runOpenApiWorker } = await import("#app/openapi-worker.ts");
  runOpenApiWorker(rest[1], (line) => void process.stdout.write(line));
} else {
  // A reader that goes away (`| head`) must not end the appliance.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const terminal: Terminal = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    workingDir: process.cwd(),
  };
  const { run } = await import("#cli/run.ts");
  const code = await run(process.argv.slice(2), terminal);
  // `end` waits for what a slow reader has not taken yet; `process.exit` alone would cut it off at a pipe's 64 KiB.
  await Promise.all(
    [process.stdout, process.stderr].map((stream) => new Promise<void>((done) => stream.end(() => done()))),
  );
  process.exit(code);
}
