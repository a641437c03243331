import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request as httpsRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";

const NGINX = Bun.which("nginx") ?? ((await Bun.file("/usr/sbin/nginx").exists()) ? "/usr/sbin/nginx" : undefined);
const isRequired = process.env["SIGNALMAMA_REQUIRE_BROWSER"] !== undefined;
const ROOT = join(import.meta.dir, "../..");
const CERTIFICATES = join(ROOT, "test/net/fixtures");
const HOST = "acme.example";
/** On loopback, but no proxy: callers come from here, nginx itself from 127.0.0.1. */
const CALLER = "127.0.0.2";
const FORGED = "203.0.113.66";
const START_LIMIT_MS = 15_000;

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };
type Ask = { method?: string; headers?: Record<string, string>; body?: string; firstPieceOnly?: boolean };

let folder: string;
let appliance: BinaryRun;
let nginx: Bun.Subprocess;
let port: number;
let key: string;

function freePort(): number {
  const server = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => new Response() });
  const { port } = server;
  server.stop(true);
  return port ?? 0;
}

/** Through nginx, over TLS, from another address than its own. */
function ask(path: string, { method = "GET", headers = {}, body, firstPieceOnly = false }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        localAddress: CALLER,
        servername: HOST,
        rejectUnauthorized: false,
        headers: {
          host: HOST,
          "x-forwarded-for": FORGED,
          ...(body === undefined ? {} : { "content-type": "application/json", "content-length": String(body.length) }),
          ...headers,
        },
      },
      (response) => {
        let text = "";
        const done = () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        response.on("data", (piece) => {
          text += piece;
          if (!firstPieceOnly) return;
          done();
          request.destroy();
        });
        response.on("end", done);
      },
    );
    request.on("error", (error) => reject(error));
    request.end(body);
  });
}

const withKey = (more: Ask = {}): Ask => ({ ...more, headers: { authorization: `Bearer ${key}`, ...more.headers } });

/** The file that is shipped, with this test's ports, certificate and name in place of those to be filled in. */
async function configuration(upstream: string): Promise<string> {
  const shipped = await readFile(join(ROOT, "deploy/nginx.conf"), "utf8");
  const server = shipped
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`)
    .replaceAll("mama.example.pem", "x")
    .replace("/etc/ssl/x", join(CERTIFICATES, "acme.example.cert.pem"))
    .replace("/etc/ssl/mama.example.key", join(CERTIFICATES, "acme.example.key.pem"))
    .replace("server_name mama.example", `server_name ${HOST}`)
    .replace("http://127.0.0.1:8787", upstream);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  // Started by root it would give its workers to somebody who cannot read this folder.
  const user = process.getuid?.() === 0 ? "user root; " : "";
  return `${user}daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 64; }
http { access_log off; ${temporary.join(" ")}
${server}
}`;
}

describe.skipIf(!isRequired && !NGINX)("behind nginx, as its shipped configuration has it", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "signalmama-nginx-"));
    await mkdir(join(folder, "data"));
    port = freePort();
    appliance = await runBinary(["serve", "--port", "0", "--data", "data"], folder, {
      SIGNALMAMA_SERVER_BASE_URL: `https://${HOST}:${port}/mama`,
      SIGNALMAMA_SERVER_TRUSTED_PROXIES: "127.0.0.1",
    });
    const [upstream] = await appliance.printed(/http:\/\/127\.0\.0\.1:\d+/, START_LIMIT_MS);
    key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
    await writeFile(join(folder, "nginx.conf"), await configuration(upstream));
    nginx = Bun.spawn([NGINX ?? "", "-c", join(folder, "nginx.conf"), "-p", folder], { stderr: "ignore" });
    for (const until = Date.now() + START_LIMIT_MS; Date.now() < until; await Bun.sleep(50)) {
      if (await ask("/mama/healthz").catch(() => undefined)) return;
    }
    throw new Error(await readFile(join(folder, "error.log"), "utf8"));
  }, 2 * START_LIMIT_MS);
  afterAll(async () => {
    nginx?.kill();
    await nginx?.exited;
    appliance?.kill("SIGKILL");
    await appliance?.exited;
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test("the dashboard, the API and its document are there under the path, and nothing is beside it", async () => {
    const page = await ask("/mama/");
    expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    const scripts = [...page.text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, address = ""]) => address);
    expect(scripts.length).toBeGreaterThan(0);
    for (const address of scripts) {
      const { pathname } = new URL(address, `https://${HOST}:${port}/mama/`);
      expect([pathname, pathname.startsWith("/mama/"), (await ask(pathname)).status]).toEqual([pathname, true, 200]);
    }
    const { servers } = JSON.parse((await ask("/mama/openapi.json")).text);
    expect(servers[0].url).toBe(`https://${HOST}:${port}/mama`);
    expect((await ask("/mama/v1/accounts", withKey())).status).toBe(200);
    expect((await ask("/v1/accounts", withKey())).status).toBeGreaterThanOrEqual(400);
  });

  test("the caller's own address stands in the audit log, never the one it claims", async () => {
    const made = await ask("/mama/v1/keys", withKey({ method: "POST", body: '{"name":"n","role":"read_only"}' }));
    expect(made.status).toBe(201);
    expect((await ask("/mama/v1/accounts", { headers: { authorization: "Bearer sk_live_wrong" } })).status).toBe(401);
    const { data } = JSON.parse((await ask("/mama/v1/audit", withKey())).text);
    const addresses = data.flatMap(({ verb, address }: { verb: string; address: string | null }) =>
      verb === "key.created" && address !== null ? [address] : [],
    );
    expect(addresses).toEqual([CALLER]);
    expect(JSON.stringify(data)).not.toContain(FORGED);
  });

  test("the session's cookie is Secure, for the path alone, and out of reach of scripts and other sites", async () => {
    const { status, headers } = await ask("/mama/v1/session", withKey({ method: "POST", body: "{}" }));
    expect(status).toBeLessThan(300);
    const cookie = String(headers["set-cookie"]);
    for (const part of ["Secure", "HttpOnly", "SameSite=Strict", "Path=/mama"]) expect(cookie).toContain(part);
  });

  test("events come as they happen, not when a buffer is full", async () => {
    const first = await ask("/mama/v1/events/stream", withKey({ firstPieceOnly: true }));
    expect([first.status, first.headers["content-type"]]).toEqual([200, "text/event-stream; charset=utf-8"]);
    expect(first.text.length).toBeGreaterThan(0);
  });

  test("a body that is too large is refused by the appliance, in words", async () => {
    const body = JSON.stringify({ domain: "x".repeat(5 * 1_048_576) });
    const { status, text } = await ask("/mama/v1/accounts", withKey({ method: "POST", body }));
    expect([status, JSON.parse(text).error.code]).toEqual([413, "payload_too_large"]);
  });

  test("figures are for this machine, not for whoever comes through the proxy on it", async () => {
    expect((await ask("/mama/metrics")).status).toBe(403);
  });
});

if (!isRequired && !NGINX) process.stdout.write("behind nginx: skipped, there is no nginx here\n");
