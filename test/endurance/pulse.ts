/**
 * How a process was while something was done to it: the times of its answers, without those in which other programs had the
 * processor, and how much memory it took at most beyond before.
 */
export type Pulse = {
  p90Ms: number;
  p99Ms: number;
  worstMs: number;
  /** As a caller saw it, on whatever a machine it was. */
  clockP99Ms: number;
  /** Of a server that does nothing else, asked in turn with it: how slow the machine itself was. */
  controlP90Ms: number;
  controlP99Ms: number;
  /** How often it was asked. */
  beats: number;
  /** How often it gave no good answer. */
  failures: number;
  grownBytes: number;
};

export type Patient = { url: string; pid: number; controlUrl: string };

/** A server that does nothing but answer, in a process of its own. */
export async function startControl(): Promise<{ url: string; stop(): Promise<void> }> {
  const program = `console.log(Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => new Response("ok") }).port)`;
  const child = Bun.spawn([process.execPath, "--no-install", "-e", program], { stdin: "ignore", stdout: "pipe" });
  const { value } = await child.stdout.getReader().read();
  return {
    url: `http://127.0.0.1:${Number(new TextDecoder().decode(value))}/`,
    async stop() {
      child.kill("SIGKILL");
      await child.exited;
    },
  };
}

/** Asks `/healthz` of a process again and again until `work` is over. */
export async function takePulse(patient: Patient, work: () => Promise<unknown>): Promise<Pulse> {
  const worker = new Worker(new URL("pulse-worker.ts", import.meta.url).href);
  const taken = new Promise<Pulse>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Pulse>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.postMessage(patient);
  try {
    await work();
    worker.postMessage("stop");
    return await taken;
  } finally {
    worker.terminate();
  }
}
