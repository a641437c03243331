/** How a process was while something was done to it: times of its answers, and how much memory it took at most beyond before. */
export type Pulse = {
  p90Ms: number;
  p99Ms: number;
  worstMs: number;
  /** How often it was asked. */
  beats: number;
  /** How often it gave no good answer. */
  failures: number;
  grownBytes: number;
};

/** Asks `/healthz` of a process again and again until `work` is over. */
export async function takePulse(url: string, pid: number, work: () => Promise<unknown>): Promise<Pulse> {
  const worker = new Worker(new URL("pulse-worker.ts", import.meta.url).href);
  const taken = new Promise<Pulse>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Pulse>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.postMessage({ url, pid });
  try {
    await work();
    worker.postMessage("stop");
    return await taken;
  } finally {
    worker.terminate();
  }
}
