import { createReadStream } from "node:fs";
import { basename, dirname } from "node:path";
import { createInterface } from "node:readline";

/** What a program did to a disk, and what it said to the outside; in the order in which it happened. */
export type DiskEvent =
  | DiskWrite
  | { kind: "truncate"; file: string; size: number }
  | { kind: "sync"; file: string }
  | { kind: "unlink"; file: string }
  | { kind: "rename"; file: string; to: string }
  /** Somebody was told of these; what was written before them has to outlive everything. */
  | { kind: "told"; ids: string[] };

const CALLS = ["openat", "open", "close", "dup", "dup2", "dup3", "pwrite64", "pwritev", "pwritev2", "write", "writev"];
const DISK_CALLS = [
  "ftruncate",
  "fallocate",
  "fsync",
  "fdatasync",
  "unlink",
  "unlinkat",
  "rename",
  "renameat",
  "renameat2",
];
const SOCKET_CALLS = ["sendto", "sendmsg", "socket", "accept", "accept4"];
/** By which the threads of the program are told from the programs that it starts. */
const THREAD_CALLS = ["clone", "clone3"];

/** The command that runs a program and notes what it does. `--seccomp-bpf` lets all other calls run at full speed. */
export function tracing(command: string[], tracePath: string): string[] {
  const calls = [...CALLS, ...DISK_CALLS, ...SOCKET_CALLS, ...THREAD_CALLS].join(",");
  return [
    "strace",
    "-f",
    "-qq",
    "--seccomp-bpf",
    "-xx",
    "-s",
    "4000000",
    "-e",
    `trace=${calls}`,
    "-o",
    tracePath,
    ...command,
  ];
}

type Descriptor = { kind: "file"; file: string; position: number } | { kind: "socket" };

export type DiskWrite = { kind: "write"; file: string; at: number; bytes: Buffer };

/** `cutShort`: the writes that the end of the program came in the middle of; whether they reached the file, nobody has noted. */
export type Trace = { events: DiskEvent[]; cutShort: DiskWrite[] };

/** Reads a trace: all that the threads of the program do to the files of one folder. Throws at a call that is not modelled. */
export async function readTrace(tracePath: string, folder: string): Promise<Trace> {
  const events: DiskEvent[] = [];
  const open = new Map<number, Descriptor>();
  const threads = new Set<string>();
  /** By thread, the beginning of a call during which another thread made one. */
  const begun = new Map<string, string>();
  for await (const line of createInterface({
    input: createReadStream(tracePath, "latin1"),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const [, thread = "", rest = ""] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (threads.size === 0) threads.add(thread);
    if (!threads.has(thread)) continue;
    const unfinished = rest.indexOf(" <unfinished ...>");
    if (unfinished >= 0) {
      const beginning = rest.slice(0, unfinished);
      begun.set(thread, beginning);
      // Its number may be another thread's new file before this call has returned.
      if (beginning.startsWith("close(")) {
        open.delete(Number.parseInt(beginning.slice("close(".length), 10));
        begun.set(thread, "closed(");
      }
      continue;
    }
    const whole = rest.replace(/^<\.\.\. \w+ resumed>/, () => begun.get(thread) ?? "");
    // Until a thread has got an answer it may die in the middle of its call.
    if (/\s=\s+\?/.test(whole)) begun.set(thread, whole.replace(/\)\s+=\s+\?.*$/, ""));
    else if (/^\w+\(/.test(whole)) begun.delete(thread);
    const [, call = "", args = "", result = ""] = /^(\w+)\((.*)\)\s+=\s+(-?\d+)/.exec(whole) ?? [];
    // What was closed has been accounted for when it began.
    if (call === "" || call === "closed" || Number(result) < 0) continue;
    if (THREAD_CALLS.includes(call) && args.includes("CLONE_THREAD")) threads.add(result);
    const event = eventOf(call, args, Number(result), { open, folder });
    if (event) events.push(event);
  }
  return { events, cutShort: [...begun.values()].flatMap((beginning) => writeOf(beginning, { open, folder }) ?? []) };
}

/** What a call was about to write whose answer never came. */
function writeOf(beginning: string, context: Context): DiskWrite | undefined {
  const [, call = "", args = ""] = /^(pwrite64|write)\((.*)$/.exec(beginning) ?? [];
  if (call === "") return undefined;
  const length = Buffer.from(texts(args).join(""), "latin1").length;
  const event = eventOfDescriptor(call, args, length, context);
  return event?.kind === "write" ? event : undefined;
}

type Context = { open: Map<number, Descriptor>; folder: string };

function eventOf(call: string, args: string, result: number, context: Context): DiskEvent | undefined {
  const { open } = context;
  if (call === "openat" || call === "open") {
    const file = fileOf(texts(args)[0], context);
    open.delete(result);
    if (file === undefined) return undefined;
    open.set(result, { kind: "file", file, position: 0 });
    // Nothing is there yet, or nothing any more.
    return /O_CREAT|O_TRUNC/.test(args) && !isDatabase(file) ? { kind: "truncate", file, size: 0 } : undefined;
  }
  if (call === "socket" || call.startsWith("accept")) {
    open.set(result, { kind: "socket" });
    return undefined;
  }
  if (call.startsWith("unlink")) {
    const file = fileOf(texts(args)[0], context);
    return file === undefined ? undefined : { kind: "unlink", file };
  }
  if (call.startsWith("rename")) {
    const [from, to] = texts(args).map((text) => fileOf(text, context));
    if (from === undefined && to === undefined) return undefined;
    if (from === undefined || to === undefined)
      throw new Error("renaming into the folder or out of it is not modelled");
    return { kind: "rename", file: from, to };
  }
  return eventOfDescriptor(call, args, result, context);
}

function eventOfDescriptor(call: string, args: string, result: number, { open }: Context): DiskEvent | undefined {
  const number = Number.parseInt(args, 10);
  const known = open.get(number);
  if (call.startsWith("dup")) {
    if (known) open.set(result, known);
    else open.delete(result);
    return undefined;
  }
  if (call === "close") {
    open.delete(number);
    return undefined;
  }
  if (!known) return undefined;
  if (known.kind === "socket") return told(args);
  const { file } = known;
  if (call === "fsync" || call === "fdatasync") return { kind: "sync", file };
  if (call === "ftruncate") return { kind: "truncate", file, size: Number(args.split(",")[1]) };
  const bytes = Buffer.from(texts(args).join(""), "latin1").subarray(0, result);
  if (call === "pwrite64") return { kind: "write", file, at: Number(args.slice(args.lastIndexOf(",") + 1)), bytes };
  if (call !== "write") throw new Error(`${call} is not modelled`);
  known.position += result;
  return { kind: "write", file, at: known.position - result, bytes };
}

/** Ids in answers that say "done", and of events in webhooks. */
function told(args: string): DiskEvent | undefined {
  const text = texts(args).join("");
  const ids = new Set<string>();
  for (const answer of text.split(/(?=HTTP\/1\.1 \d{3})/)) {
    const id = /^HTTP\/1\.1 20\d[\s\S]*?\r\n\r\n\{"id":"([a-z]+_[0-9A-Z]{20})"/.exec(answer)?.[1];
    if (id !== undefined) ids.add(id);
  }
  for (const [, id = ""] of text.matchAll(/"event_id":"(evt_[0-9A-Z]{20})"/g)) ids.add(id);
  return ids.size === 0 ? undefined : { kind: "told", ids: [...ids] };
}

/** The name of a file of the folder; the index of the log and the lock live no longer than the process. */
function fileOf(path: string | undefined, { folder }: Context): string | undefined {
  if (path === undefined || dirname(path) !== folder) return undefined;
  return /-shm$|\.lock(-journal)?$/.test(path) ? undefined : basename(path);
}

function isDatabase(file: string): boolean {
  return file.includes(".db");
}

/** The quoted arguments of a call, each byte a character. */
function texts(args: string): string[] {
  return [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = ""]) =>
    Buffer.from(hex.replaceAll("\\x", ""), "hex").toString("latin1"),
  );
}
