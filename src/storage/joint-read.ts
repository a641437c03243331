import type BetterSqlite3 from "better-sqlite3";

export type JointRead = {
  /** To be called before each read. */
  join(): void;
  /** Joins, and numbers what is read now: while the number is the same, the same question has the same answer. */
  state(): number;
  /** Gives the lock up; the next read sees what has been written since. */
  end(): void;
};

/**
 * What one turn of the event loop reads, it reads under one lock: taking it and giving it up costs twice what a small query does
 * (2.7 of 3.9 µs). It is to be ended before anything is written, and before that is committed: so whoever is answered
 * after a commit sees it, and no checkpoint has to leave room for a reader.
 */
export function createJointRead(connection: BetterSqlite3.Database): JointRead {
  const begin = connection.prepare("begin");
  const commit = connection.prepare("commit");
  // Grows whenever another connection, of whatever program, has written.
  const version = connection.prepare("pragma data_version").pluck();
  let isJoined = false;
  let state: number | undefined;
  const end = () => {
    if (!isJoined) return;
    isJoined = false;
    // A failed read may have ended it.
    if (connection.open && connection.inTransaction) commit.run();
  };
  const join = () => {
    if (isJoined) return;
    begin.run();
    isJoined = true;
    state = undefined;
    setImmediate(end);
  };
  return {
    join,
    state() {
      join();
      state ??= version.get() as number;
      return state;
    },
    end,
  };
}
