import type { Socket } from "node:net";

/** An outgoing proxy that opens tunnels (CONNECT, RFC 9110 9.3.6); user name and password may stand in its address. */
export type OutgoingProxy = { hostname: string; port: number; authorization: string | undefined };

/** Reads `network.proxy`. */
export function toProxy(address: string): OutgoingProxy {
  const { hostname, port, username, password } = new URL(address);
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    hostname,
    port: Number(port === "" ? "80" : port),
    authorization: username === "" ? undefined : `Basic ${Buffer.from(login).toString("base64")}`,
  };
}

/** More than this is no answer to a CONNECT. */
const HEAD_BYTES_MAX = 16 * 1024;

/**
 * Asks a proxy at the other end of a socket for a tunnel to an address: the vetted one, never a name that the proxy would
 * resolve itself. False when it refuses, or answers anything else.
 */
export function askForTunnel(
  socket: Socket,
  { authorization }: OutgoingProxy,
  address: string,
  port: number,
): Promise<boolean> {
  const target = `${address.includes(":") ? `[${address}]` : address}:${port}`;
  return new Promise((resolve) => {
    let head = Buffer.alloc(0);
    const settle = (isOpen: boolean) => {
      socket.off("data", read);
      socket.off("close", close);
      resolve(isOpen);
    };
    const close = () => settle(false);
    const read = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) {
        if (head.length > HEAD_BYTES_MAX) settle(false);
        return;
      }
      socket.pause();
      // What comes behind the head was sent before we said a word: no server of ours does that but one of mail.
      const rest = head.subarray(end + 4);
      if (rest.length > 0) socket.unshift(rest);
      // Nothing is lost until somebody listens; then it flows by itself.
      const flow = (event: string | symbol) => {
        if (event !== "data" && event !== "readable") return;
        socket.off("newListener", flow);
        setImmediate(() => socket.resume());
      };
      socket.off("data", read);
      socket.on("newListener", flow);
      settle(/^HTTP\/1\.[01] 2\d\d(?: |\r)/.test(head.toString("latin1")));
    };
    socket.on("data", read);
    socket.once("close", close);
    const login = authorization === undefined ? "" : `Proxy-Authorization: ${authorization}\r\n`;
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${login}\r\n`);
  });
}
