import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Stage, type StageOptions, setStage } from "../appliance/appliance.ts";
import type { BinaryRun } from "../helpers/binary.ts";

const READY_LIMIT_MS = 15_000;

/** An appliance with the companies of the demo, which can be stopped, killed and started on the same port. */
export type House = {
  folder: string;
  port: number;
  key(): Promise<string>;
  /** Starts it, ends whatever ran before, and resolves with the link that signs in. */
  open(settings?: Record<string, unknown>): Promise<string>;
  kill(): Promise<void>;
  end(): Promise<void>;
  stage: Stage;
};

/** Builds the house and lets its appliance read all companies once; nothing runs afterwards. */
export async function buildHouse(options: StageOptions = {}): Promise<House> {
  const stage = await setStage(options);
  const path = join(stage.folder, "signalmama.yaml");
  const given = JSON.parse(await readFile(path, "utf8"));
  const port = await freePort();
  let run: BinaryRun | undefined;
  const kill = async () => {
    run?.kill("SIGKILL");
    await run?.exited;
    run = undefined;
  };
  const appliance = await stage.boot();
  await stage.settle(appliance.api, await stage.begin(appliance.api));
  appliance.run.kill("SIGTERM");
  await appliance.run.exited;
  return {
    stage,
    folder: stage.folder,
    port,
    key: async () => (await readFile(join(stage.folder, "data", "admin.key"), "utf8")).trim(),
    async open({ server = {}, ...settings } = {}) {
      await kill();
      await writeFile(path, JSON.stringify({ ...given, ...settings, server: { port, ...(server as object) } }));
      run = await stage.start();
      const [link] = await run.printed(/^http:\S+\/signin\?link_[\w-]+$/m, READY_LIMIT_MS);
      return link;
    },
    kill,
    async end() {
      await kill();
      await stage.end();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === "object" && address ? address.port : 0;
}
