/** Why nothing can listen at this address and port; undefined when it can. Port 0 always finds one. */
export function tryListen(host: string, port: number): string | undefined {
  try {
    const listener = Bun.listen({ hostname: host, port, socket: { data() {} } });
    listener.stop(true);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EADDRINUSE") return "another program is listening there";
    if (code === "EACCES") return "this user may not listen there";
    return "this machine has no such address, or it cannot be listened on";
  }
}
