import ipaddr from "ipaddr.js";
import { type Address, isInside, parseRange, type Range } from "./ranges.ts";

/** Why an address may not be reached: a class, safe to store and to show. */
export type AddressRefusal = "invalid_address" | "private_address" | "metadata_address" | "own_port";

/** Which addresses may be connected to; asked at each connection with the very address that will be dialled. */
export type AddressRules = {
  /** The reason to refuse this address (IPv4 or IPv6 text) and port, or undefined when it may be reached. */
  check(address: string, port: number): AddressRefusal | undefined;
};

/**
 * Public unicast addresses, and those inside `allowPrivate` (CIDRs or single addresses). Cloud metadata addresses and
 * `ownPorts` (what this process listens on) stay refused inside an allowed range; only an address listed by itself
 * (bare, /32 or /128) opens them. Throws `invalid` for a line of `allowPrivate` that is no address or CIDR.
 */
export function createAddressRules(options: { allowPrivate: string[]; ownPorts?: number[] }): AddressRules {
  const allowed = options.allowPrivate.map(parseRange);
  const singles = new Set(allowed.filter(isSingle).map(([address]) => address.toString()));
  const ranges = allowed.filter((range) => !isSingle(range));
  const ownPorts = new Set(options.ownPorts);

  function checkAddress(address: Address, port: number): AddressRefusal | undefined {
    if (singles.has(address.toString())) return undefined;
    if (METADATA_ADDRESSES.has(address.toString())) return "metadata_address";
    if (isPublic(address)) return undefined;
    if (!ranges.some((range) => isInside(address, range))) return "private_address";
    if (ownPorts.has(port)) return "own_port";
    const target = translatedTarget(address);
    return target && checkAddress(target, port);
  }

  return {
    check(text, port) {
      if (!ipaddr.isValid(text)) return "invalid_address";
      // The parser takes `::8.8.8.8` for 8.8.8.8, but dialling it goes elsewhere (IPv4-compatible, RFC 4291 2.5.5.1).
      return /^::\d+\./.test(text) ? "private_address" : checkAddress(ipaddr.process(text), port);
    },
  };
}

/**
 * Where clouds serve credentials and settings to whoever asks from inside: AWS (EC2, ECS, EKS), Google, Azure, Oracle,
 * Alibaba. From the vendors' documentation, 2026-11; 168.63.129.16 is public unicast by its number.
 */
const METADATA_ADDRESSES = new Set(
  [
    "169.254.169.254",
    "169.254.170.2",
    "169.254.170.23",
    "fd00:ec2::254",
    "fd00:ec2::23",
    "fd20:ce::254",
    "168.63.129.16",
    "192.0.0.192",
    "100.100.100.200",
  ].map((address) => ipaddr.parse(address).toString()),
);

/** In IPv6 only 2000::/3 is given out as global unicast (IANA); `::127.0.0.1` and the like lie outside. */
const GLOBAL_UNICAST: Range = [ipaddr.parse("2000::"), 3];

function isPublic(address: Address): boolean {
  return address.range() === "unicast" && (address.kind() === "ipv4" || isInside(address, GLOBAL_UNICAST));
}

function isSingle([address, bits]: Range): boolean {
  return bits === address.toByteArray().length * 8;
}

/** The IPv4 address that a translator (NAT64, RFC 6052 and 6145) or relay (6to4) would reach for this one. */
function translatedTarget(address: Address): ipaddr.IPv4 | undefined {
  if (address.kind() === "ipv4") return undefined;
  const bytes = address.toByteArray();
  const range = address.range();
  if (range === "6to4") return new ipaddr.IPv4(bytes.slice(2, 6));
  return range === "rfc6052" || range === "rfc6145" ? new ipaddr.IPv4(bytes.slice(12)) : undefined;
}
