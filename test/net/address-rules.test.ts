import { describe, expect, test } from "bun:test";
import { AppError } from "#core/errors.ts";
import { createAddressRules } from "#net/address-rules.ts";

const OWN_PORT = 8787;

describe("a fresh installation", () => {
  const rules = createAddressRules({ allowPrivate: [], ownPorts: [OWN_PORT] });

  test.each(["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8"])("reaches %s", (address) => {
    expect(rules.check(address, 443)).toBeUndefined();
  });

  test.each([
    ["this network", "0.0.0.0"],
    ["this network", "0.1.2.3"],
    ["private", "10.0.0.1"],
    ["private", "172.16.0.1"],
    ["private", "192.168.1.1"],
    ["loopback", "127.0.0.1"],
    ["loopback", "127.255.255.254"],
    ["link-local", "169.254.1.1"],
    ["shared (CGNAT)", "100.64.0.1"],
    ["benchmarking", "198.18.0.1"],
    ["documentation", "203.0.113.9"],
    ["protocol assignments", "192.0.0.8"],
    ["6to4 relay", "192.88.99.1"],
    ["multicast", "224.0.0.1"],
    ["reserved", "240.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["unspecified", "::"],
    ["loopback", "::1"],
    ["IPv4-compatible", "::127.0.0.1"],
    ["IPv4-compatible", "::8.8.8.8"],
    ["IPv4-compatible", "::7f00:1"],
    ["IPv4-mapped", "::ffff:127.0.0.1"],
    ["IPv4-mapped", "::ffff:7f00:1"],
    ["IPv4-translated", "::ffff:0:127.0.0.1"],
    ["NAT64", "64:ff9b::7f00:1"],
    ["NAT64", "64:ff9b::808:808"],
    ["local NAT64", "64:ff9b:1::1"],
    ["6to4", "2002:7f00:1::"],
    ["Teredo", "2001:0:7f00:1::"],
    ["documentation", "2001:db8::1"],
    ["documentation", "3fff::1"],
    ["discard", "100::1"],
    ["segment routing", "5f00::1"],
    ["not given out", "4000::1"],
    ["unique local", "fd12:3456::1"],
    ["link-local", "fe80::1"],
    ["link-local with a zone", "fe80::1%eth0"],
    ["site-local", "fec0::1"],
    ["multicast", "ff02::1"],
  ])("does not reach %s %s", (_, address) => {
    expect(rules.check(address, 443)).toBe("private_address");
  });

  test.each([
    "169.254.169.254",
    "169.254.170.2",
    "168.63.129.16",
    "100.100.100.200",
    "fd00:ec2::254",
    "FD00:EC2:0::254",
    "::ffff:169.254.169.254",
  ])("does not reach the metadata address %s", (address) => {
    expect(rules.check(address, 80)).toBe("metadata_address");
  });

  test.each(["", "acme.example", "1.2.3.4.5", "::g"])("takes %p for no address", (text) => {
    expect(rules.check(text, 443)).toBe("invalid_address");
  });
});

describe("an allowed range", () => {
  const rules = createAddressRules({
    allowPrivate: ["10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "fd00::/8", "64:ff9b::/96", "::ffff:192.168.7.0/120"],
    ownPorts: [OWN_PORT],
  });

  test("opens its addresses, in either notation, and no others", () => {
    expect(rules.check("10.1.2.3", 443)).toBeUndefined();
    expect(rules.check("::ffff:10.1.2.3", 443)).toBeUndefined();
    expect(rules.check("fd12::1", 443)).toBeUndefined();
    expect(rules.check("192.168.7.9", 443)).toBeUndefined();
    expect(rules.check("192.168.8.9", 443)).toBe("private_address");
  });

  test("does not open metadata addresses or our own port", () => {
    expect(rules.check("169.254.169.254", 80)).toBe("metadata_address");
    expect(rules.check("fd00:ec2::254", 80)).toBe("metadata_address");
    expect(rules.check("127.0.0.1", OWN_PORT)).toBe("own_port");
    expect(rules.check("127.0.0.1", OWN_PORT + 1)).toBeUndefined();
  });

  test("does not open what its translators lead to", () => {
    expect(rules.check("64:ff9b::808:808", 443)).toBeUndefined();
    expect(rules.check("64:ff9b::c0a8:101", 443)).toBe("private_address");
    expect(rules.check("64:ff9b::a9fe:a9fe", 80)).toBe("metadata_address");
  });
});

describe("an address allowed by itself", () => {
  test.each(["169.254.169.254", "169.254.169.254/32", "::ffff:169.254.169.254"])(
    "as %s opens it, metadata or not",
    (line) => {
      const rules = createAddressRules({ allowPrivate: [line] });
      expect(rules.check("169.254.169.254", 80)).toBeUndefined();
      expect(rules.check("169.254.170.2", 80)).toBe("metadata_address");
    },
  );

  test("opens our own port there", () => {
    const rules = createAddressRules({ allowPrivate: ["127.0.0.1", "::1/128"], ownPorts: [OWN_PORT] });
    expect(rules.check("127.0.0.1", OWN_PORT)).toBeUndefined();
    expect(rules.check("::1", OWN_PORT)).toBeUndefined();
    expect(rules.check("127.0.0.2", OWN_PORT)).toBe("private_address");
  });
});

test.each(["10.0.0.0/33", "intranet", "10.0.0.0/8/8", ""])("the line %p is refused with a sentence", (line) => {
  expect(() => createAddressRules({ allowPrivate: [line] })).toThrow(AppError);
});
