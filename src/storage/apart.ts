import { Kysely, SqliteDialect } from "kysely";
import { AppError } from "#core/errors.ts";
import type { Tables } from "./tables.ts";

/** What the thread is given: a query, by its own text. */
export type ApartTask = { number: number; path: string; text: string; values: unknown[] };
export type ApartAnswer = { rows: unknown[] } | { failure: string };

/**
 * A thread of its own for what takes long in the database, so that the event loop is not held: the loop has to wait for each query of
 * its own connections. It is started by the first task and costs some MiB from then on.
 */
export type Apart = {
  /** Runs its queries in the thread; they only read. For few rows: what comes back is copied on the loop. */
  reader: Kysely<Tables>;
  /** Puts into the database what stands in its log, as far as nobody reads an older state. */
  checkpoint(): Promise<void>;
  /** Puts all of it there and empties its file; waits for who still reads. To be called while nobody writes. */
  emptyLog(): Promise<void>;
  /** Resolves when nothing is under way; who goes on at once is alone with the database. */
  quiet(): Promise<void>;
  /** Resolves when the thread is gone, and its hold on the files of the database with it. */
  close(): Promise<void>;
};

/** In the compiled program, whose second entry the thread is, all modules stand at its root, but that one where the source has it. */
const isCompiled = import.meta.url.includes("/$bunfs/") || import.meta.url.includes("~BUN");

type Waiting = { resolve: (rows: unknown[]) => void; reject: (error: unknown) => void };

export function createApart(path: string): Apart {
  const waiting = new Map<number, Waiting>();
  const underWay = new Set<Promise<unknown>>();
  let thread: Worker | undefined;
  let number = 0;
  let isClosed = false;

  const giveUp = (failure: string) => {
    for (const { reject } of waiting.values()) reject(new AppError("unavailable", failure));
    waiting.clear();
  };
  const start = (): Worker => {
    const worker = new Worker(
      new URL(isCompiled ? "./src/storage/apart-worker.ts" : "./apart-worker.ts", import.meta.url),
    );
    worker.onmessage = ({ data }: MessageEvent<ApartAnswer & { number: number }>) => {
      const asked = waiting.get(data.number);
      waiting.delete(data.number);
      if ("rows" in data) asked?.resolve(data.rows);
      else asked?.reject(new Error(data.failure));
    };
    worker.onerror = ({ message }) => {
      thread = undefined;
      giveUp(`The thread for long reads ended: ${message}.`);
    };
    // Whoever waits for an answer keeps the process alive, not the thread.
    (worker as unknown as Bun.Worker).unref();
    return worker;
  };
  const ask = (text: string, values: readonly unknown[]): Promise<unknown[]> => {
    // A new thread would hold the files of the database until the process ends.
    if (isClosed) return Promise.reject(new AppError("unavailable", "The database is closed."));
    thread ??= start();
    const { promise, resolve, reject } = Promise.withResolvers<unknown[]>();
    waiting.set(++number, { resolve, reject });
    thread.postMessage({ number, path, text, values: [...values] } satisfies ApartTask);
    underWay.add(promise);
    const end = () => void underWay.delete(promise);
    promise.then(end, end);
    return promise;
  };

  return {
    reader: asking(ask),
    async checkpoint() {
      await ask("pragma wal_checkpoint(PASSIVE)", []);
    },
    async emptyLog() {
      await ask("pragma wal_checkpoint(TRUNCATE)", []);
    },
    async quiet() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    async close() {
      isClosed = true;
      await this.quiet();
      const ending = thread;
      thread = undefined;
      if (!ending) return;
      const ended = new Promise((resolve) => ending.addEventListener("close", resolve, { once: true }));
      ending.terminate();
      await ended;
    },
  };
}

/** A Kysely that only compiles; its queries are run by `ask`. */
function asking(ask: (text: string, values: readonly unknown[]) => Promise<unknown[]>): Kysely<Tables> {
  const nowhere = { prepare: notHere, close() {} };
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nowhere }) });
  kysely.getExecutor().executeQuery = async <Row>({
    sql,
    parameters,
  }: {
    sql: string;
    parameters: readonly unknown[];
  }) => ({
    rows: (await ask(sql, parameters)) as Row[],
  });
  return kysely;
}

function notHere(): never {
  throw new Error("this reader has no connection of its own");
}
