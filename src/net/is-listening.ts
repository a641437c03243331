import { connect } from "node:net";
import { SECOND_MS } from "#core/time.ts";
import { toProxy } from "./through-proxy.ts";

const LIMIT_MS = 3 * SECOND_MS;

/** Whether somebody listens at the address of the outgoing proxy. The operator has named it, so no rule is asked. */
export function isListening(address: string): Promise<boolean> {
  const { hostname, port } = toProxy(address);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port });
    const settle = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    AbortSignal.timeout(LIMIT_MS).addEventListener("abort", () => settle(false), { once: true });
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}
