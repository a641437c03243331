import { afterEach, describe, expect, test } from "bun:test";
import { createReadRecords } from "#net/dns-records.ts";
import { startNameServer, type Zone } from "../helpers/name-server.ts";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function setUp(zone: Zone | "no such domain", failing: string[] = []) {
  const server = await startNameServer(zone, failing);
  stops.push(server.stop);
  const readRecords = createReadRecords({ servers: [server.address] });
  return { read: (domain: string) => readRecords(domain, { timeoutMs: 2_000 }), asked: server.asked };
}

describe("the records of a domain", () => {
  test("are its mail servers, its texts and what www is, in one spelling and order", async () => {
    const { read, asked } = await setUp({
      "MX harbourline.com": ["10 ASPMX2.l.Google.com", "1 aspmx.l.google.com"],
      "TXT harbourline.com": ["v=spf1 include:_spf.google.com ~all", "MS=ms1"],
      "CNAME www.harbourline.com": ["Shops.myshopify.com"],
    });
    expect(await read("harbourline.com")).toEqual({
      kind: "records",
      records: {
        mx: ["aspmx.l.google.com", "aspmx2.l.google.com"],
        txt: ["MS=ms1", "v=spf1 include:_spf.google.com ~all"],
        cname: ["shops.myshopify.com"],
      },
    });
    expect(asked.sort()).toEqual(["CNAME www.harbourline.com", "MX harbourline.com", "TXT harbourline.com"]);
  });

  test("may be of one kind only", async () => {
    const { read } = await setUp({ "TXT harbourline.com": ["MS=ms1"] });
    expect(await read("harbourline.com")).toEqual({ kind: "records", records: { mx: [], txt: ["MS=ms1"], cname: [] } });
  });

  test.each([["no such domain"], [{}]] as const)("of %p are absent", async (zone) => {
    const { read } = await setUp(zone);
    expect(await read("harbourline.com")).toEqual({ kind: "absent" });
  });

  test("are not taken for gone when one of the answers fails", async () => {
    const { read } = await setUp({ "MX harbourline.com": ["1 mail.harbourline.com"] }, ["TXT"]);
    expect(await read("harbourline.com")).toEqual({ kind: "failed", reason: "dns" });
  });

  test("that are given twice are one", async () => {
    const { read } = await setUp({ "MX harbourline.com": ["1 a.example", "2 A.example", "3 b.example"] });
    expect(await read("harbourline.com")).toMatchObject({ records: { mx: ["a.example", "b.example"] } });
  });
});

describe("a name that is not public", () => {
  test.each([
    "harbourline.example",
    "db.internal",
    "harbourline.local",
    "router.home.arpa",
    "localhost",
    "10.0.0.1",
    "1.0.0.10.in-addr.arpa",
    "metadata.google.internal",
    "intranet",
    "mail.harbourline.com",
    "harbourline.onion",
    "",
    "harbourline.com.",
    "harbourline.com\n",
  ])("%s is never asked for", async (domain) => {
    const { read, asked } = await setUp({});
    expect(await read(domain)).toEqual({ kind: "blocked", reason: "not_public" });
    expect(asked).toEqual([]);
  });
});

describe("a resolver that does not answer", () => {
  test("is waited for no longer than allowed", async () => {
    const silent = createReadRecords({ servers: ["127.0.0.1:1"] });
    const startedAt = performance.now();
    expect(await silent("harbourline.com", { timeoutMs: 300 })).toMatchObject({ kind: "failed" });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test("is not waited for by a caller who has given up", async () => {
    const readRecords = createReadRecords({ servers: ["127.0.0.1:1"] });
    const signal = AbortSignal.abort();
    expect(await readRecords("harbourline.com", { timeoutMs: 5_000, signal })).toEqual({
      kind: "failed",
      reason: "aborted",
    });
  });
});
