import { readdirSync, readFileSync } from "node:fs";

/** The kernel's unit in `/proc/<pid>/stat` (`getconf CLK_TCK`), the same on every Linux that Bun runs on. */
const TICKS_PER_SECOND = 100;

/** CPU seconds of a process and all below it so far, in user and kernel mode, children that have ended included. */
export function cpuSeconds(pid: number): number {
  return family(pid).reduce((sum, each) => sum + ticksOf(each), 0) / TICKS_PER_SECOND;
}

/** Memory of a process and all below it that is in RAM now, in MiB; what they share, such as the executable, is counted once. */
export function residentMib(pid: number): number {
  return shareMib(pid, "Pss");
}

/** The same without mapped files, such as the executable and the database, which the kernel takes back when it needs the room. */
export function anonymousMib(pid: number): number {
  return shareMib(pid, "Pss_Anon");
}

function shareMib(pid: number, field: string): number {
  return family(pid).reduce((sum, each) => sum + kbOf(`/proc/${each}/smaps_rollup`, field), 0) / 1024;
}

/** The most that the process itself has had in RAM so far, in MiB. */
export function peakMib(pid: number): number {
  return kbOf(`/proc/${pid}/status`, "VmHWM") / 1024;
}

/** Files, sockets and the like that the process itself holds open. */
export function openHandles(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** The process and all below it, itself first. */
export function family(pid: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const found = [pid];
  for (const one of found) found.push(...parents.filter(([, parent]) => parent === one).map(([child]) => child));
  return found;
}

function parentOf(pid: number): number {
  return Number(statOf(pid)[1] ?? 0);
}

/** utime, stime, cutime and cstime of proc(5). */
function ticksOf(pid: number): number {
  const stat = statOf(pid);
  return [11, 12, 13, 14].reduce((sum, index) => sum + Number(stat[index] ?? 0), 0);
}

/** The fields behind the name, which may hold anything; nothing of a process that has ended. */
function statOf(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function kbOf(path: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(read(path))?.[1] ?? 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
