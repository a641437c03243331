import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { createMailer } from "#net/send-mail.ts";
import { toProxy } from "#net/through-proxy.ts";
import { startMailServer } from "../helpers/mail-server.ts";
import { startProxy } from "../helpers/proxy.ts";
import { type Site, startSite } from "../helpers/site.ts";

const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const CERT = read("acme.example.cert.pem");
const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
const addressRules = createAddressRules({ allowPrivate: ["127.0.0.1"] });

let proxy: Awaited<ReturnType<typeof startProxy>>;
let site: Site;
beforeEach(async () => {
  proxy = await startProxy();
  site = await startSite({ "/": "<p>Acme</p>", "/hook": "taken" });
});
afterEach(async () => {
  await proxy.stop();
  await site.stop();
});

const through = (port = proxy.port, more: object = {}) =>
  createOutbound({
    addressRules,
    origins: {},
    userAgent: "signalmama/test",
    resolve,
    ca: CERT,
    proxy: toProxy(`http://ada:p%40ss@127.0.0.1:${port}`),
    ...more,
  });
const portOf = ({ origin }: { origin: string }) => new URL(origin).port;
const textOf = (result: Awaited<ReturnType<ReturnType<typeof through>["request"]>>) =>
  result.kind === "response" ? new TextDecoder().decode(result.body) : result;

describe("with an outgoing proxy", () => {
  test("reading and posting go through it, with its login, to the address that was vetted and not to a name", async () => {
    const url = `http://acme.example:${portOf(site)}`;
    expect(textOf(await through().request({ url: `${url}/`, method: "GET" }))).toBe("<p>Acme</p>");
    expect(textOf(await through().request({ url: `${url}/hook`, method: "POST", body: "{}" }))).toBe("taken");
    expect(proxy.asked).toEqual(
      Array.from({ length: 2 }, () => ({
        target: `127.0.0.1:${portOf(site)}`,
        authorization: `Basic ${Buffer.from("ada:p@ss").toString("base64")}`,
      })),
    );
    expect(site.requests.map(({ headers }) => headers["proxy-authorization"])).toEqual([undefined, undefined]);
  });

  test("TLS is made inside the tunnel, and the certificate is checked against the name", async () => {
    const server = Bun.serve({
      hostname: "127.0.0.1",
      port: 0,
      tls: { cert: CERT, key: read("acme.example.key.pem") },
      fetch: ({ headers }) => new Response(headers.get("host")),
    });
    const get = (host: string) => through().request({ url: `https://${host}:${server.port}/`, method: "GET" });
    expect(textOf(await get("acme.example"))).toBe(`acme.example:${server.port}`);
    expect(await get("globex.example")).toMatchObject({ kind: "failed", reason: "tls" });
    expect(proxy.asked).toHaveLength(2);
    await server.stop(true);
  });

  test("mail goes through it too, the server's greeting first", async () => {
    const server = await startMailServer({ cert: CERT, key: read("acme.example.key.pem") });
    const mailer = createMailer({ addressRules, resolve, ca: CERT, proxy: toProxy(`http://127.0.0.1:${proxy.port}`) });
    const mail = {
      id: "alr_01K8Z3E5QJ6T7V8W9XYA",
      from: "a@acme.example",
      to: ["b@acme.example"],
      subject: "s",
      text: "t",
      sentAt: 0,
    };
    const where = { host: "acme.example", port: server.port, tls: "starttls" as const, login: undefined };
    expect(await mailer.send(mail, where, 5_000)).toEqual({ kind: "accepted", refused: 0 });
    expect(proxy.asked).toEqual([{ target: `127.0.0.1:${server.port}`, authorization: undefined }]);
    await server.stop();
  });

  test("the rules are asked before it is: what may not be reached is not reached through it either", async () => {
    const outbound = through(proxy.port, { addressRules: createAddressRules({ allowPrivate: [] }) });
    const result = await outbound.request({ url: `http://acme.example:${portOf(site)}/`, method: "GET" });
    expect(result).toEqual({ kind: "blocked", reason: "private_address" });
    expect(proxy.asked).toEqual([]);
  });

  test("nothing goes around it: where it refuses or is gone, nothing is reached", async () => {
    const refusing = await startProxy({ refuses: true });
    const get = (port: number) =>
      through(port).request({ url: `http://acme.example:${portOf(site)}/`, method: "GET", timeoutMs: 2_000 });
    expect(await get(refusing.port)).toMatchObject({ kind: "failed", reason: "connect" });
    await refusing.stop();
    expect(await get(refusing.port)).toMatchObject({ kind: "failed", reason: "connect" });
    expect(site.requests).toEqual([]);
  });
});

test("the proxy variables of the environment are not read", async () => {
  const names = ["HTTP_PROXY", "http_proxy", "ALL_PROXY"];
  for (const name of names) process.env[name] = `http://127.0.0.1:${proxy.port}`;
  try {
    const outbound = createOutbound({ addressRules, origins: {}, userAgent: "t", resolve });
    const result = await outbound.request({ url: `http://acme.example:${portOf(site)}/`, method: "GET" });
    expect(textOf(result)).toBe("<p>Acme</p>");
  } finally {
    for (const name of names) delete process.env[name];
  }
  expect(proxy.asked).toEqual([]);
});
