import type { Socket } from "bun";
import { quantile } from "../in-turn.ts";
import type { LoadResult, LoadTask } from "../load.ts";

/**
 * Puts load on a server, in a process of its own: it writes requests made beforehand to plain sockets and reads no more of an
 * answer than where it ends, so that it costs less than whatever it measures.
 */
const task = JSON.parse(process.argv[2] ?? "") as LoadTask;
process.stdout.write(JSON.stringify(await run(task)));
process.exit(0);

type Connection = { socket: Socket<Connection>; rest: Buffer; sentAt: number };

async function run({ url, connections, forMs, perSecond, requests }: LoadTask): Promise<LoadResult> {
  const { hostname, port } = new URL(url);
  const latencies: number[] = [];
  const statuses: Record<string, number> = {};
  const finished = Promise.withResolvers<void>();
  const idle: Connection[] = [];
  const due: number[] = [];
  let sent = 0;
  let open = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + forMs;
  const mayGoOn = () => performance.now() < endsAt && (requests === undefined || sent < requests);

  const send = (connection: Connection, dueAt: number) => {
    connection.sentAt = dueAt;
    open++;
    connection.socket.write(requestText(task, sent++));
  };
  const next = (connection: Connection) => {
    if (perSecond === undefined) {
      if (mayGoOn()) return send(connection, performance.now());
    } else {
      const dueAt = due.shift();
      if (dueAt !== undefined) return send(connection, dueAt);
      idle.push(connection);
    }
    if (open === 0 && !mayGoOn()) finished.resolve();
  };
  const socket = {
    data(given: Socket<Connection>, chunk: Buffer) {
      const connection = given.data;
      connection.rest = connection.rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([connection.rest, chunk]);
      const end = answerEnd(connection.rest);
      if (end === undefined) return;
      const status = connection.rest.toString("latin1", 9, 12);
      statuses[status] = (statuses[status] ?? 0) + 1;
      connection.rest = connection.rest.subarray(end);
      latencies.push(performance.now() - connection.sentAt);
      open--;
      next(connection);
    },
    close: () => finished.reject(new Error("the server closed a connection")),
    error: (_socket: Socket<Connection>, error: Error) => finished.reject(error),
  };
  const all = await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = { rest: Buffer.alloc(0), sentAt: 0 } as unknown as Connection;
      connection.socket = await Bun.connect<Connection>({ hostname, port: Number(port), data: connection, socket });
      return connection;
    }),
  );
  for (const connection of all) next(connection);
  if (perSecond === undefined) stayAwake();
  // An open loop: what is due is sent when it is due, however late the answers before it are; waiting counts as latency.
  if (perSecond !== undefined) {
    for (let index = 0; index / perSecond < forMs / 1000; index++) {
      const dueAt = startedAt + (index * 1000) / perSecond;
      const waitMs = dueAt - performance.now();
      if (waitMs > 0.2) await Bun.sleep(waitMs);
      const free = idle.pop();
      if (free) send(free, dueAt);
      else due.push(dueAt);
    }
    while (performance.now() < endsAt) await Bun.sleep(1);
    if (open === 0) finished.resolve();
  }
  await finished.promise;
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    answers: latencies.length,
    seconds,
    statuses,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    maxMs: latencies.reduce((max, each) => Math.max(max, each), 0),
  };
}

/**
 * Waking a process that sleeps is paid for by whoever sends it something, on one machine only: about a tenth of what an answer
 * cost, charged to the slower server alone, as the load waits for that one.
 */
function stayAwake(): void {
  setImmediate(stayAwake);
}

/** `{n}` in path and body is a number of nine digits that no other request of this task has. */
function requestText({ url, method, path, headers, body, firstNumber = 0 }: LoadTask, index: number): string {
  const number = String(firstNumber + index).padStart(9, "0");
  const content = body?.replaceAll("{n}", number);
  const head = Object.entries({
    host: new URL(url).host,
    ...headers,
    ...(content === undefined ? {} : { "content-length": String(Buffer.byteLength(content)) }),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path.replaceAll("{n}", number)} HTTP/1.1\r\n${head.join("")}\r\n${content ?? ""}`;
}

/** Where the answer at the beginning ends; undefined while it has not. */
function answerEnd(bytes: Buffer): number | undefined {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd === -1) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(bytes.toString("latin1", 0, headEnd))?.[1];
  if (length === undefined) throw new Error("an answer without a length");
  const end = headEnd + 4 + Number(length);
  return bytes.length < end ? undefined : end;
}
