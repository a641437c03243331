import { describe, expect, test } from "bun:test";
import { clientAddress } from "#http/client-address.ts";
import { isInRanges } from "#net/ranges.ts";

const PROXIES = ["10.0.0.0/8", "::1"];
const ask = (peer: string, forwardedFor: string | null, proxies = PROXIES) =>
  clientAddress(peer, forwardedFor, proxies, isInRanges);

describe("the address of a client", () => {
  test.each([
    ["without a proxy", "203.0.113.9", null, "203.0.113.9"],
    ["whatever a stranger claims", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["behind one proxy", "10.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["behind two", "10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9"],
    ["with a claim of the client's own further left", "10.0.0.1", "1.2.3.4, 203.0.113.9", "203.0.113.9"],
    ["as IPv6", "::1", "2001:db8::7", "2001:db8::7"],
    ["of IPv4 written as IPv6", "::ffff:10.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["of a proxy that names nobody", "10.0.0.1", null, "10.0.0.1"],
    ["of a proxy among proxies", "10.0.0.1", "10.0.0.3", "10.0.0.3"],
    ["of a proxy that forwards rubbish", "10.0.0.1", "unknown", "unknown"],
  ])("%s", (_what, peer, forwardedFor, expected) => {
    expect(ask(peer, forwardedFor)).toBe(expected);
  });

  test("is the peer's where no proxy is trusted", () => {
    expect(ask("10.0.0.1", "203.0.113.9", [])).toBe("10.0.0.1");
  });
});
