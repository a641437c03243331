import { dlopen } from "bun:ffi";

const PR_SET_PDEATHSIG = 1;
const SIGKILL = 9;
const LIBC_NAMES = ["libc.so.6", "libc.musl-x86_64.so.1", "libc.musl-aarch64.so.1"];

/**
 * Ends this process when its parent is gone. The channel's end is enough while it is idle; in the middle of a loop that
 * never returns only the kernel can do it (Linux: PR_SET_PDEATHSIG, prctl(2)).
 */
export function dieWithParent(parentPid: number): void {
  process.on("disconnect", () => process.exit(0));
  if (process.platform === "linux") LIBC_NAMES.some(askKernel);
  // The parent may have gone before the kernel was asked.
  if (process.ppid !== parentPid) process.exit(0);
}

function askKernel(libc: string): boolean {
  try {
    const int = "i32";
    const word = "u64";
    const { symbols } = dlopen(libc, { prctl: { args: [int, word, word, word, word], returns: int } });
    return symbols.prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) === 0;
  } catch {
    return false;
  }
}
