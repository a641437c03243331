import { connect, createServer, type Socket } from "node:net";

/** A proxy on loopback that opens tunnels, and remembers what it was asked. `refuses`: it answers 403 to every one. */
export async function startProxy({ refuses = false } = {}) {
  const asked: { target: string; authorization: string | undefined }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on("error", () => {});
    client.once("data", (head) => {
      const text = head.toString("latin1");
      const target = /^CONNECT (\S+) HTTP\/1\.1\r\n/.exec(text)?.[1] ?? text.split("\r\n")[0] ?? "";
      asked.push({ target, authorization: /^proxy-authorization: (.+)\r$/im.exec(text)?.[1] });
      if (refuses) return void client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      const [, host = "", port = ""] = /^\[?(.+?)\]?:(\d+)$/.exec(target) ?? [];
      const onward = connect({ host, port: Number(port) }, () => {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        client.pipe(onward).pipe(client);
      });
      sockets.add(onward);
      onward.on("error", () => client.destroy());
      client.on("close", () => onward.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    asked,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
