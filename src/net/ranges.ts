import ipaddr from "ipaddr.js";
import { AppError } from "#core/errors.ts";

export type Address = ipaddr.IPv4 | ipaddr.IPv6;
/** A network and how many of its leading bits count. */
export type Range = [network: Address, bits: number];

/** An address or CIDR. IPv4 written as IPv6 (`::ffff:a.b.c.d`) is IPv4. Throws `invalid`. */
export function parseRange(text: string): Range {
  try {
    const [address, bits]: Range = text.includes("/") ? ipaddr.parseCIDR(text) : withAllBits(ipaddr.parse(text));
    const isMapped = address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && bits >= 96;
    return isMapped ? [address.toIPv4Address(), bits - 96] : [address, bits];
  } catch (cause) {
    throw new AppError("invalid", `\`${text}\` is neither an IP address nor a CIDR such as 10.0.0.0/8.`, { cause });
  }
}

export function isRange(text: string): boolean {
  try {
    parseRange(text);
    return true;
  } catch {
    return false;
  }
}

export function isInside(address: Address, [network, bits]: Range): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}

/** Whether an address lies in one of these ranges; false for what is no address. */
export function isInRanges(address: string, ranges: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return ranges.some((range) => isInside(parsed, parseRange(range)));
}

/** The address itself, or of IPv6 the network it belongs to: who has one address of a /64 mostly has them all. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return new ipaddr.IPv6([...parsed.toByteArray().slice(0, 8), ...new Array<number>(8).fill(0)]).toString();
}

function withAllBits(address: Address): Range {
  return [address, address.toByteArray().length * 8];
}
