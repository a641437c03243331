import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { answering, end, freePort, start } from "./children.ts";
import type { Place } from "./pinned.ts";

/** A running appliance: the compiled program, a folder of its own, a real key, and limits that no load meets. */
export type Appliance = {
  url: string;
  pid: number;
  /** The admin key of its first workspace. */
  key: string;
  headers: Record<string, string>;
  /** Asks the API; throws at any answer that is none of success. */
  ask<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T>;
  stop(): Promise<void>;
};

export type ApplianceOptions = {
  binary: string;
  /** Made when it is not there; a second start in the same folder finds the database of the first. */
  folder: string;
  /** Settings beside the limits, as in `config/signalmama.yaml`. */
  settings?: Record<string, unknown>;
  place?: Place;
  env?: Record<string, string>;
};

const UNLIMITED = {
  reads_per_minute: "unlimited",
  read_burst: "unlimited",
  writes_per_minute: "unlimited",
  active_bots: "unlimited",
  webhooks: "unlimited",
};

/** Starts one and resolves when it is ready. It never leaves this machine: nothing but loopback may be reached. */
export async function startAppliance({
  binary,
  folder,
  settings = {},
  place = "measured",
  env = {},
}: ApplianceOptions): Promise<Appliance> {
  await mkdir(folder, { recursive: true });
  const { limits, ...others } = settings;
  const file = {
    data_dir: join(folder, "data"),
    log: { level: "warn" },
    backup: { schedule: "off" },
    limits: { ...UNLIMITED, ...(limits as object | undefined) },
    ...others,
  };
  const path = join(folder, "signalmama.yaml");
  await writeFile(path, JSON.stringify(file));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = start([binary, "serve", "--config", path, "--port", String(port)], place, env, folder);
  await answering(`${url}/readyz`, child).catch(async (error: unknown) => {
    await end(child);
    throw error;
  });
  const key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  return {
    url,
    pid: child.pid,
    key,
    headers,
    async ask(method, path, body) {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
      return JSON.parse(text);
    },
    stop: () => end(child),
  };
}
