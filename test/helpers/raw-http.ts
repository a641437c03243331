import { connect } from "node:net";

export type RawAnswer = { statuses: number[]; text: string; isClosed: boolean };

const ANSWER_LIMIT_MS = 2_000;
/** Answers come within a moment; whoever keeps the connection open is not waited for any longer. */
const SILENCE_MS = 150;

/** Sends bytes as they are, and gives back what has come when the other side closes or says no more. */
export function sendRaw(port: number, bytes: string | Uint8Array): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = "";
    let silence: ReturnType<typeof setTimeout> | undefined;
    const socket = connect({ host: "127.0.0.1", port }, () => {
      socket.write(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
    });
    const end = (isClosed: boolean) => {
      clearTimeout(silence);
      clearTimeout(limit);
      socket.destroy();
      const statuses = [...text.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map((match) => Number(match[1]));
      resolve({ statuses, text, isClosed });
    };
    const limit = setTimeout(() => end(false), ANSWER_LIMIT_MS);
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      clearTimeout(silence);
      silence = setTimeout(() => end(false), SILENCE_MS);
    });
    socket.on("error", () => {});
    socket.on("close", () => end(true));
  });
}
