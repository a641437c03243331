import type { Settings } from "#config/settings.ts";

type Server = Settings["server"];

/** The address that links lead to. With port 0 only the listening server knows its port; `listening` is empty before. */
export function ownAddress(
  { baseUrl, isBaseUrlGiven }: Pick<Server, "baseUrl" | "isBaseUrlGiven">,
  listening: string,
): string {
  if (isBaseUrlGiven || listening === "") return baseUrl;
  const address = new URL(baseUrl);
  address.port = new URL(listening).port;
  return address.origin;
}

/** The same, worked out anew only when something about it has changed: every request asks for it. */
export function rememberedAddress(server: () => Server, listening: () => string): () => string {
  let known: { server: Server; listening: string; address: string } | undefined;
  return () => {
    const now = { server: server(), listening: listening() };
    if (known?.server !== now.server || known.listening !== now.listening) {
      known = { ...now, address: ownAddress(now.server, now.listening) };
    }
    return known.address;
  };
}

/** Whether others than this machine can ask, and nobody has said by which address. */
export function isAskedFromElsewhere({ host, isBaseUrlGiven }: Pick<Server, "host" | "isBaseUrlGiven">): boolean {
  const isLoopback = host === "localhost" || host === "::1" || host.startsWith("127.");
  return !isBaseUrlGiven && !isLoopback;
}
