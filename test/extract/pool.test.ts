import { afterEach, expect, test } from "bun:test";
import { join } from "node:path";
import { systemClock } from "#clock.ts";
import { AppError } from "#core/errors.ts";
import type { Extractor } from "#core/extractor.ts";
import { createExtractor } from "#extract/pool.ts";

const FAKE_WORKER = [process.execPath, "--no-install", join(import.meta.dir, "fake-worker.ts")];

let extractor: Extractor | undefined;
afterEach(() => extractor?.stop());

function start(size = 1, timeoutMs = 5_000): Extractor {
  extractor = createExtractor({ size, timeoutMs, command: FAKE_WORKER, clock: systemClock });
  return extractor;
}

const task = (sourceId: string) => ({
  sourceId,
  body: { url: "https://acme.example/", contentType: "text/html", text: "", fetchedAt: 0 },
  target: { name: "Acme", domain: "acme.example", aliases: [] },
  hint: undefined,
});
const processOf = async (pool: Extractor) => Number((await pool.parse(task("ok"))).next[0]?.reason);

async function reasonOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
  } catch (error) {
    return error instanceof AppError ? `${error.kind} ${error.reason}` : String(error);
  }
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("one process answers task after task", async () => {
  const pool = start();
  const first = await processOf(pool);
  expect(first).not.toBe(process.pid);
  expect(await processOf(pool)).toBe(first);
});

test("what a process does before its first task of a kind is done once, and counts for no task", async () => {
  const pool = start(1, 300);
  const subject = { name: "Acme", domain: "acme.example", aliases: [] };
  const detect = () => pool.detect({ subject, observed: [], knowledge: { keyRoles: [], rivals: [], people: [] } });
  const [first] = await detect();
  expect(first?.documentId.split(" ")[1]).toBe("1");
  // Met before and done in a moment, so that it has become quick: another process, which makes ready once as well.
  const quick = [await detect(), await detect()].flat().map(({ documentId }) => documentId);
  expect(new Set(quick).size).toBe(1);
  expect(quick[0]?.split(" ")[1]).toBe("1");
});

for (const endless of ["spin", "backtrack"]) {
  test(`a task that never ends (${endless}) is killed at its limit, and the next one works`, async () => {
    const pool = start(1, 300);
    const before = await processOf(pool);
    const spun = reasonOf(pool.parse(task(endless)));
    const after = processOf(pool);
    expect(await spun).toBe("unavailable extraction_timeout");
    expect(await after).not.toBe(before);
    expect(isAlive(before)).toBe(false);
  });
}

test("signals meant for the whole group do not end a worker", async () => {
  const pool = start();
  const pid = await processOf(pool);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.kill(pid, signal);
  expect(await processOf(pool)).toBe(pid);
});

test("a task that swells is killed before it takes the machine's memory", async () => {
  const pool = start(1, 20_000);
  expect(await reasonOf(pool.parse(task("swell")))).toBe("unavailable extraction_memory");
  expect(await processOf(pool)).toBeGreaterThan(0);
}, 60_000);

test("tasks that hang hold up nobody who is known to be quick", async () => {
  const pool = start(1, 1_500);
  await processOf(pool);
  const ended: string[] = [];
  const hang = (name: string) => reasonOf(pool.parse({ ...task("spin"), hint: undefined, body: bodyAt(name) }));
  const quick = (name: string) => pool.parse(task("ok")).then(() => ended.push(name));
  const hanging = ["one", "two"].map((name) => hang(name).then((reason) => ended.push(`${name} ${reason}`)));
  await quick("quick");
  // Met before and done in a moment: it goes before those nobody has met.
  expect(ended).toEqual(["quick"]);
  await Promise.all(hanging);
  const again = hang("one").then(() => ended.push("one again"));
  await quick("quick again");
  expect(ended.slice(1)).toEqual([
    "one unavailable extraction_timeout",
    "two unavailable extraction_timeout",
    "quick again",
  ]);
  await again;
}, 60_000);

const bodyAt = (name: string) => ({ ...task("ok").body, url: `https://${name}.example/` });

test("a process that dies fails its task alone", async () => {
  const pool = start();
  expect(await reasonOf(pool.parse(task("die")))).toBe("unavailable extraction_died");
  expect(await processOf(pool)).toBeGreaterThan(0);
});

test("what a parser refuses comes back as that refusal, and the process stays", async () => {
  const pool = start();
  const pid = await processOf(pool);
  expect(await reasonOf(pool.parse(task("refuse")))).toBe("invalid page_too_large");
  expect(await reasonOf(pool.parse(task("break")))).toBe("internal extraction_failed");
  expect(await processOf(pool)).toBe(pid);
});

test("an answer of the wrong shape is not believed", async () => {
  expect(await reasonOf(start().parse(task("lie")))).toBe("internal extraction_malformed");
});

test("a process that cannot be started fails the task and not the program", async () => {
  extractor = createExtractor({ size: 1, timeoutMs: 500, command: ["/nonexistent/program"], clock: systemClock });
  expect(await reasonOf(extractor.parse(task("ok")))).toBe("unavailable extraction_died");
});

test("tasks run side by side, no more than the pool's size at once", async () => {
  const pool = start(2);
  await processOf(pool);
  const pids = await Promise.all(Array.from({ length: 12 }, () => processOf(pool)));
  expect(new Set(pids).size).toBeLessThanOrEqual(2);
});

test("a worker sees nothing of our environment", async () => {
  process.env["SECRET"] = "hunter2";
  const answer = await start().parse(task("environment"));
  delete process.env["SECRET"];
  expect(answer.isMiss).toBe(false);
});

test("stopping ends every process; what it cuts off is told apart from what dies of its text", async () => {
  const pool = start();
  const pid = await processOf(pool);
  const waiting = [reasonOf(pool.parse(task("spin"))), reasonOf(pool.parse(task("ok")))];
  await pool.stop();
  expect(await Promise.all(waiting)).toEqual(["unavailable extraction_stopped", "unavailable extraction_stopped"]);
  expect(isAlive(pid)).toBe(false);
  expect(await reasonOf(pool.parse(task("ok")))).toBe("unavailable extraction_stopped");
});

test("a worker in an endless loop ends when its parent is killed", async () => {
  const parent = Bun.spawn([process.execPath, "--no-install", join(import.meta.dir, "fake-parent.ts")], {
    stdout: "pipe",
    stdin: "ignore",
  });
  const { value } = await parent.stdout.getReader().read();
  const worker = Number(new TextDecoder().decode(value));
  expect(isAlive(worker)).toBe(true);
  parent.kill("SIGKILL");
  await parent.exited;
  expect(await endsWithin(worker, 3_000)).toBe(true);
});

/** Polls a real process, which has no clock of ours. */
async function endsWithin(pid: number, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await systemClock.wait(20);
  }
  return true;
}
