import { get } from "node:http";
import { loadSettings } from "#config/load-settings.ts";
import { AppError } from "#core/errors.ts";
import type { Terminal } from "./terminal.ts";

const TIMEOUT_MS = 3_000;

type Options = { url?: string; json?: boolean; config?: string };

/** Throws `unavailable` unless the appliance answers `/healthz` with 200. */
export async function healthcheck(options: Options, terminal: Terminal): Promise<void> {
  const address = options.url ?? ownAddress(options, terminal);
  const url = URL.parse("/healthz", address);
  if (!url) throw new AppError("invalid", "--url must be an address such as http://127.0.0.1:8787.");
  const status = await statusOf(url);
  if (status !== 200) {
    const what = typeof status === "number" ? `answered ${status}` : `did not answer (${status})`;
    throw new AppError("unavailable", `${url.origin} ${what}.`);
  }
  terminal.out(options.json ? `${JSON.stringify({ status: "ok", url: url.href })}\n` : `${url.origin} is alive\n`);
}

function ownAddress(options: Options, terminal: Terminal): string {
  const { server } = loadSettings({
    file: options.config,
    env: terminal.env,
    workingDir: terminal.workingDir,
    skipsIncluded: true,
  });
  const isWildcard = server.host === "0.0.0.0" || server.host === "::";
  const host = isWildcard ? "127.0.0.1" : server.host.includes(":") ? `[${server.host}]` : server.host;
  return `http://${host}:${server.port}`;
}

/** node:http and not fetch, which would ask the proxy that `HTTP_PROXY` names, for loopback too. */
function statusOf(url: URL): Promise<number | string> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: TIMEOUT_MS }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("timeout", () => request.destroy(new Error(`nothing in ${TIMEOUT_MS} ms`)));
    request.on("error", (error) => resolve(error.message));
  });
}
