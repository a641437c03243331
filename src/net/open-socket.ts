import { lookup } from "node:dns/promises";
import net from "node:net";
import tls from "node:tls";
import ipaddr from "ipaddr.js";
import type { AddressRefusal, AddressRules } from "./address-rules.ts";
import { askForTunnel, type OutgoingProxy } from "./through-proxy.ts";
import { literalAddress } from "./url-rules.ts";

export type ResolvedAddress = { address: string; family: number };
/** All addresses of a host name; rejects when there are none. */
export type Resolve = (host: string) => Promise<ResolvedAddress[]>;

export type SocketRequest = {
  /** As in a URL: a name, or a literal address (IPv6 in brackets). */
  hostname: string;
  port: number;
  isTls: boolean;
  rules: AddressRules;
  resolve: Resolve;
  /** Trusted besides the system's certificate authorities, PEM. */
  ca?: string | undefined;
  /** Every connection goes through it; the operator has named it, so no rule is asked about its own address. */
  proxy?: OutgoingProxy | undefined;
  /** Ends the attempt and closes what is open. */
  signal: AbortSignal;
};

export type OpenedSocket =
  | { kind: "open"; socket: net.Socket }
  | { kind: "blocked"; reason: AddressRefusal }
  | { kind: "failed"; reason: "dns" | "connect" | "tls" | "aborted"; code: string };

/** More addresses of one host than this are not tried. */
const ADDRESSES_TRIED_MAX = 3;

/** The addresses the system's resolver gives, IPv4 first: broken IPv6 is commoner than a host without IPv4. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true, order: "ipv4first" });

/**
 * A connection to a vetted address, ready to be written to. The name is resolved once, every answer is checked, and the
 * address dialled is one of the checked ones, so that a second, different answer of the name's owner is never asked for
 * (DNS rebinding). One refused answer refuses the host: a mix of public and private addresses is an attack or an accident.
 */
export async function openSocket(request: SocketRequest): Promise<OpenedSocket> {
  const found = await findAddresses(request);
  if (!Array.isArray(found)) return found;
  for (const address of found) {
    const refusal = request.rules.check(address, request.port);
    if (refusal) return { kind: "blocked", reason: refusal };
  }
  let last: OpenedSocket = { kind: "failed", reason: "dns", code: "ENODATA" };
  for (const address of found.slice(0, ADDRESSES_TRIED_MAX)) {
    last = await (request.proxy ? dialThrough(request.proxy, address, request) : dial(address, request));
    if (last.kind !== "failed" || last.reason !== "connect") return last;
  }
  return last;
}

async function findAddresses(request: SocketRequest): Promise<string[] | OpenedSocket> {
  const literal = literalAddress(request.hostname);
  if (literal !== undefined) return [literal];
  try {
    const answers = await unlessAborted(request.resolve(request.hostname), request.signal);
    return answers.map((answer) => answer.address);
  } catch (error) {
    return { kind: "failed", reason: request.signal.aborted ? "aborted" : "dns", code: codeOf(error) };
  }
}

/** The resolver cannot be stopped, but nobody has to wait for it. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

function dial(address: string, request: SocketRequest): Promise<OpenedSocket> {
  const { port, isTls, signal } = request;
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ kind: "failed", reason: "aborted", code: "ABORT_ERR" });
    const socket = isTls ? tls.connect(tlsOptions(address, request)) : net.connect({ host: address, port });
    let isConnected = false;
    const settle = (result: OpenedSocket) => {
      signal.removeEventListener("abort", stop);
      if (result.kind !== "open") socket.destroy();
      resolve(result);
    };
    const stop = () => settle({ kind: "failed", reason: "aborted", code: "ABORT_ERR" });
    const open = () => settle(isSameAddress(socket.remoteAddress, address) ? { kind: "open", socket } : WRONG_PEER);
    signal.addEventListener("abort", stop, { once: true });
    socket.once("connect", () => {
      isConnected = true;
    });
    socket.once(isTls ? "secureConnect" : "connect", open);
    // Stays for the socket's life: an error after the hand-over reaches the request as well, but must never be unhandled.
    socket.on("error", (error) =>
      settle({ kind: "failed", reason: isTls && isConnected ? "tls" : "connect", code: codeOf(error) }),
    );
  });
}

/** A tunnel to the vetted address, and TLS inside it. */
async function dialThrough(proxy: OutgoingProxy, address: string, request: SocketRequest): Promise<OpenedSocket> {
  const hop = { ...request, isTls: false, port: proxy.port, proxy: undefined };
  const found = await findAddresses({ ...hop, hostname: proxy.hostname, resolve: systemResolve });
  if (!Array.isArray(found)) return PROXY_GONE;
  let reached: OpenedSocket = PROXY_GONE;
  for (const proxyAddress of found.slice(0, ADDRESSES_TRIED_MAX)) {
    reached = await dial(proxyAddress, hop);
    if (reached.kind === "open" || request.signal.aborted) break;
  }
  if (reached.kind !== "open") return reached;
  const { socket } = reached;
  const stop = () => socket.destroy();
  request.signal.addEventListener("abort", stop, { once: true });
  const isOpen = await askForTunnel(socket, proxy, address, request.port);
  request.signal.removeEventListener("abort", stop);
  if (isOpen) return request.isTls ? secured(socket, address, request) : reached;
  socket.destroy();
  return request.signal.aborted ? { kind: "failed", reason: "aborted", code: "ABORT_ERR" } : PROXY_REFUSED;
}

const PROXY_GONE: OpenedSocket = { kind: "failed", reason: "connect", code: "PROXY_UNREACHABLE" };
const PROXY_REFUSED: OpenedSocket = { kind: "failed", reason: "connect", code: "PROXY_REFUSED" };

function secured(socket: net.Socket, address: string, request: SocketRequest): Promise<OpenedSocket> {
  return new Promise((resolve) => {
    const { host: _, port: __, ...options } = tlsOptions(address, request);
    const inside = tls.connect({ ...options, socket });
    const settle = (result: OpenedSocket) => {
      request.signal.removeEventListener("abort", stop);
      if (result.kind !== "open") socket.destroy();
      resolve(result);
    };
    const stop = () => settle({ kind: "failed", reason: "aborted", code: "ABORT_ERR" });
    request.signal.addEventListener("abort", stop, { once: true });
    inside.once("secureConnect", () => settle({ kind: "open", socket: inside }));
    inside.on("error", (error) => settle({ kind: "failed", reason: "tls", code: codeOf(error) }));
  });
}

const WRONG_PEER: OpenedSocket = { kind: "failed", reason: "connect", code: "WRONG_PEER" };

/** The certificate is checked against the name (or the literal address); the address dialled is the vetted one. */
function tlsOptions(address: string, request: SocketRequest): tls.ConnectionOptions {
  const { hostname, port, ca } = request;
  const isLiteral = hostname.startsWith("[") || net.isIPv4(hostname);
  return {
    host: address,
    port,
    ...(isLiteral ? {} : { servername: hostname.replace(/\.$/, "") }),
    ...(ca === undefined ? {} : { ca: [...tls.rootCertificates, ca] }),
    ALPNProtocols: ["http/1.1"],
    rejectUnauthorized: true,
  };
}

function isSameAddress(remote: string | undefined, dialled: string): boolean {
  if (remote === undefined || remote === dialled) return remote === dialled;
  return ipaddr.process(remote).toString() === ipaddr.process(dialled).toString();
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "UNKNOWN";
}
