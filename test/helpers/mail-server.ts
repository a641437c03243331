import { createServer, type Socket } from "node:net";
import tls from "node:tls";

export type ReceivedMail = {
  from: string;
  to: string[];
  source: string;
  isEncrypted: boolean;
  login: string | undefined;
};
export type MailServerOptions = {
  /** Certificate and key, PEM; without them no encryption is offered. */
  cert?: string;
  key?: string;
  /** Encrypted from the first byte. */
  isImplicit?: boolean;
  /** What is answered instead of the usual to commands that begin so, such as `{ "RCPT TO:<b@": "550 no" }`. */
  answers?: Record<string, string>;
  /** Takes the connection and says nothing. */
  isSilent?: boolean;
};

/** Speaks SMTP on loopback (RFC 5321, 3207 and 4954 as far as one mail needs it) and keeps what it was given. */
export async function startMailServer(options: MailServerOptions = {}) {
  const mails: ReceivedMail[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const secure = { cert: options.cert, key: options.key };
  const serve = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    if (options.isSilent) return;
    if (!options.isImplicit) return converse(socket, false, "220 mail.test ready\r\n");
    const encrypted = new tls.TLSSocket(socket, { isServer: true, ...secure });
    encrypted.on("error", () => {});
    encrypted.once("secure", () => converse(encrypted, true, "220 mail.test ready\r\n"));
  };

  function converse(socket: Socket, isEncrypted: boolean, greeting: string): void {
    let text = "";
    let isData = false;
    let mail: ReceivedMail = { from: "", to: [], source: "", isEncrypted, login: undefined };
    const say = (line: string) => socket.write(`${line}\r\n`);
    if (greeting) socket.write(greeting);
    const onData = (bytes: Buffer) => {
      text += bytes.toString("utf8");
      for (;;) {
        const end = isData ? text.indexOf("\r\n.\r\n") : text.indexOf("\r\n");
        if (end === -1) return;
        const line = text.slice(0, end);
        text = text.slice(end + (isData ? 5 : 2));
        if (isData) {
          isData = false;
          mails.push({ ...mail, source: line.replaceAll("\r\n..", "\r\n.") });
          mail = { ...mail, from: "", to: [] };
          say(given("message") ?? "250 taken");
          continue;
        }
        commands.push(line);
        const answer = given(line);
        if (answer !== undefined) {
          say(answer);
          continue;
        }
        if (/^EHLO/i.test(line)) {
          socket.write(`250-mail.test\r\n${options.cert && !isEncrypted ? "250-STARTTLS\r\n" : ""}250 AUTH PLAIN\r\n`);
        } else if (/^STARTTLS/i.test(line)) {
          socket.off("data", onData);
          say("220 go on");
          const upgraded = new tls.TLSSocket(socket, { isServer: true, ...secure });
          upgraded.on("error", () => {});
          converse(upgraded, true, "");
          return;
        } else if (/^AUTH PLAIN/i.test(line)) {
          mail.login = Buffer.from(line.slice(11), "base64").toString().split("\0").slice(1).join(":");
          say("235 welcome");
        } else if (/^MAIL FROM:/i.test(line)) {
          mail.from = /<(.*?)>/.exec(line)?.[1] ?? "";
          say("250 ok");
        } else if (/^RCPT TO:/i.test(line)) {
          mail.to.push(/<(.*?)>/.exec(line)?.[1] ?? "");
          say("250 ok");
        } else if (/^DATA/i.test(line)) {
          isData = true;
          say("354 go on");
        } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
        else say("250 ok");
      }
    };
    socket.on("data", onData);
  }

  function given(line: string): string | undefined {
    return Object.entries(options.answers ?? {}).find(([start]) => line.startsWith(start))?.[1];
  }

  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    mails,
    commands,
    connections: () => sockets.size,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
