/** Whether a host is this machine alone, as an address or by its usual name; brackets around IPv6 do not matter. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
