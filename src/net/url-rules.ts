import type { AddressRules } from "./address-rules.ts";
import { isBadPort, portOf } from "./bad-ports.ts";

/** A URL that may be stored, or why not; `message` completes "The URL …" and repeats nothing of the URL. */
export type UrlVerdict =
  | { url: URL }
  | { reason: "invalid_source_url"; message: string }
  /** `mayBeAllowed`: a range that holds the address can open it; addresses of cloud metadata stay closed. */
  | { reason: "private_address"; message: string; mayBeAllowed: boolean };

const URL_LENGTH_MAX = 8_192;
const HOST_LENGTH_MAX = 253;

/**
 * Judges a URL somebody typed (the contract, section 4) before it is stored. Works on the raw text first, because the URL
 * parser silently repairs backslashes, tabs and missing slashes. Names are judged again at each connection; here only
 * literal addresses can be.
 */
export function checkUserUrl(raw: string, addressRules: AddressRules): UrlVerdict {
  const flaw = flawOfText(raw);
  if (flaw) return invalid(flaw);
  const url = URL.parse(raw);
  if (!url) return invalid("is not a valid URL");
  const hostFlaw = flawOfHost(url.hostname);
  if (hostFlaw) return invalid(hostFlaw);
  if (isBadPort(portOf(url))) return invalid("uses a port that belongs to another protocol");
  const literal = literalAddress(url.hostname);
  const refusal = literal === undefined ? undefined : addressRules.check(literal, portOf(url));
  if (refusal !== undefined) {
    const mayBeAllowed = refusal === "private_address";
    return { reason: "private_address", message: "points to an address that is not public", mayBeAllowed };
  }
  return { url };
}

/** The address a host stands for without asking anyone: an IP literal, or a name below `localhost` (RFC 6761). */
export function literalAddress(hostname: string): string | undefined {
  if (hostname.startsWith("[")) return hostname.slice(1, -1);
  // The URL parser writes every IPv4 spelling (hex, octal, short, full-width) in dotted decimal.
  if (/^\d+\.\d+\.\d+\.\d+$/.test(hostname)) return hostname;
  return /(^|\.)localhost\.?$/i.test(hostname) ? "127.0.0.1" : undefined;
}

function flawOfText(raw: string): string | undefined {
  if (raw.length > URL_LENGTH_MAX) return `is longer than ${URL_LENGTH_MAX.toLocaleString("en")} characters`;
  if (/[\s\p{Cc}\p{Cf}]/u.test(raw)) return "contains white space or control characters";
  if (raw.includes("\\")) return "contains a backslash";
  if (!/^https?:/i.test(raw)) return "must begin with https:// or http://";
  const authority = /^https?:\/\/([^/?#]+)/i.exec(raw)?.[1];
  if (authority === undefined) return "lacks // and a host after the scheme";
  return authority.includes("@") ? "contains a user name or password" : undefined;
}

function flawOfHost(hostname: string): string | undefined {
  const name = hostname.replace(/\.$/, "");
  if (literalAddress(name) !== undefined && name !== "localhost") return undefined;
  const labels = name.split(".");
  const isValid =
    name.length <= HOST_LENGTH_MAX && labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label));
  if (!isValid) return "has a host name that cannot exist";
  if (labels.length === 1) return "has a host name without a domain";
  return name === "metadata.google.internal" ? "points to a cloud's metadata service" : undefined;
}

function invalid(message: string): UrlVerdict {
  return { reason: "invalid_source_url", message };
}
