import type BetterSqlite3 from "better-sqlite3";
import type { ApartAnswer, ApartTask } from "./apart.ts";
import { openReading } from "./connection.ts";

/** The thread behind `apart.ts`: one task after the other, over a connection of its own that it opens with the first. */
declare const self: Worker;

let connection: BetterSqlite3.Database | undefined;

self.onmessage = ({ data }: MessageEvent<ApartTask>) => {
  let answer: ApartAnswer;
  try {
    connection ??= openReading(data.path);
    answer = { rows: connection.prepare(data.text).all(data.values) };
  } catch (error) {
    answer = { failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage({ ...answer, number: data.number });
};
