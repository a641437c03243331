import { afterAll, beforeAll, expect, test } from "bun:test";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { startCanary } from "../helpers/site.ts";

let canary: Awaited<ReturnType<typeof startCanary>>;
beforeAll(async () => {
  canary = await startCanary();
});
afterAll(() => canary.stop());

/** What the owner of a zone may answer for a name, where one answer of several is enough. */
const ANSWERS: [what: string, addresses: string[]][] = [
  ["loopback", ["127.0.0.1"]],
  ["another loopback address", ["127.8.9.10"]],
  ["loopback behind a public one", ["8.8.8.8", "127.0.0.1"]],
  ["loopback before a public one", ["127.0.0.1", "8.8.8.8"]],
  ["loopback behind nine public ones", [...Array.from({ length: 9 }, (_, i) => `8.8.8.${i + 1}`), "127.0.0.1"]],
  ["IPv6 loopback", ["::1"]],
  ["IPv6 loopback beside a public address", ["2606:4700::1111", "::1"]],
  ["loopback mapped into IPv6", ["::ffff:127.0.0.1"]],
  ["loopback mapped into IPv6, in hexadecimal", ["::ffff:7f00:1"]],
  ["loopback compatible with IPv6", ["::127.0.0.1"]],
  ["loopback behind NAT64", ["64:ff9b::127.0.0.1"]],
  ["loopback behind local NAT64", ["64:ff9b:1::7f00:1"]],
  ["loopback behind 6to4", ["2002:7f00:1::"]],
  ["loopback behind Teredo", ["2001:0:7f00:1::"]],
  ["any address", ["0.0.0.0"]],
  ["any address of IPv6", ["::"]],
  ["a private network", ["10.0.0.1"]],
  ["a private network of IPv6", ["fd00::1"]],
  ["a link-local address", ["169.254.1.1"]],
  ["a link-local address with a zone", ["fe80::1%lo"]],
  ["metadata of a cloud", ["169.254.169.254"]],
  ["metadata of a cloud by IPv6", ["fd00:ec2::254"]],
  ["metadata that is a public address by its number", ["168.63.129.16"]],
  ["a carrier's own network", ["100.64.0.1"]],
  ["multicast", ["224.0.0.1"]],
  ["broadcast", ["255.255.255.255"]],
];

test.each(ANSWERS)(
  "a name server that answers with %s brings no connection, and is asked once",
  async (_, addresses) => {
    let asked = 0;
    const resolve = async () => {
      asked++;
      return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    };
    const addressRules = createAddressRules({ allowPrivate: [] });
    const outbound = createOutbound({ addressRules, origins: {}, userAgent: "t", resolve });
    for (const scheme of ["http", "https"]) {
      const result = await outbound.request({ url: `${scheme}://acme.example:${canary.port}/`, method: "GET" });
      expect(result.kind).toBe("blocked");
    }
    expect([asked, canary.visits()]).toEqual([2, 0]);
  },
);
