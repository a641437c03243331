import { describe, expect, test } from "bun:test";
import { type BackupCause, backupName, parseBackupName } from "#core/backup.ts";
import { backupStateOf, backupsToRemove, isBackupDue } from "#core/backup-plan.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#core/time.ts";

/** A Wednesday. */
const NOW = Date.UTC(2026, 10, 25, 12);
const at = (daysAgo: number, cause: BackupCause = "scheduled") => ({ madeAt: NOW - daysAgo * DAY_MS, cause });

describe("the name of a backup", () => {
  test("says when and why it was made", () => {
    const name = backupName(Date.UTC(2026, 10, 28, 8, 31, 52, 7), "upgrade");
    expect(name).toBe("signalmama-20261128T083152007Z-upgrade.db");
    expect(parseBackupName(name)).toEqual({ madeAt: Date.UTC(2026, 10, 28, 8, 31, 52, 7), cause: "upgrade" });
  });

  test("is that of no other file", () => {
    for (const name of ["signalmama.db", `${backupName(NOW, "manual")}.partial`, `x${backupName(NOW, "manual")}`]) {
      expect(parseBackupName(name)).toBeUndefined();
    }
  });
});

describe("a backup is due", () => {
  test("when there is none, and once in the period of the schedule", () => {
    expect(isBackupDue("daily", [], NOW)).toBe(true);
    expect(isBackupDue("daily", [at(0.5)], NOW)).toBe(false);
    expect(isBackupDue("hourly", [at(0.5)], NOW)).toBe(true);
    expect(isBackupDue("weekly", [at(6)], NOW)).toBe(false);
    expect(isBackupDue("weekly", [at(7), at(9)], NOW)).toBe(true);
    expect(isBackupDue("off", [], NOW)).toBe(false);
  });

  test("at the tick before the period is over, so that it does not come a little later every day", () => {
    expect(isBackupDue("daily", [{ madeAt: NOW - DAY_MS + 5 * MINUTE_MS, cause: "scheduled" }], NOW)).toBe(true);
  });

  test("although there is one from the future: the clock was set back", () => {
    expect(isBackupDue("daily", [at(-300)], NOW)).toBe(true);
    expect(isBackupDue("daily", [at(-0.01)], NOW)).toBe(false);
  });
});

describe("what is removed", () => {
  test("is all but the newest seven and the newest of each of four weeks", () => {
    const backups = Array.from({ length: 60 }, (_, days) => at(days));
    const removed = new Set(backupsToRemove(backups, { keep: 7, keepWeekly: 4 }));
    // Wednesday is today; Sundays were 3, 10, 17 and 24 days ago. The week of today is one of the four.
    const kept = backups.filter((backup) => !removed.has(backup)).map(({ madeAt }) => (NOW - madeAt) / DAY_MS);
    expect(kept).toEqual([0, 1, 2, 3, 4, 5, 6, 10, 17]);
  });

  test("is nothing that people asked for, and of upgrades all but the last three", () => {
    const manual = [at(1, "manual"), at(900, "manual")];
    const upgrades = [at(1, "upgrade"), at(30, "upgrade"), at(60, "upgrade"), at(90, "upgrade")];
    expect(backupsToRemove([...manual, ...upgrades], { keep: 1, keepWeekly: 0 })).toEqual([at(90, "upgrade")]);
  });

  test("is never the newest one", () => {
    expect(backupsToRemove([at(400), at(300)], { keep: 1, keepWeekly: 0 })).toEqual([at(400)]);
  });
});

describe("the state", () => {
  const state = (backups: ReturnType<typeof at>[], failure?: string) =>
    backupStateOf("daily", backups, { failure, now: NOW });

  test("tells the newest one, however the folder lists them", () => {
    expect(state([at(3), at(1)])).toEqual({ status: "ok", lastAt: NOW - DAY_MS, failure: undefined });
  });

  test("is overdue after twice the period and an hour", () => {
    expect(state([{ madeAt: NOW - 49 * HOUR_MS, cause: "scheduled" }]).status).toBe("ok");
    expect(state([{ madeAt: NOW - 49 * HOUR_MS - 1, cause: "scheduled" }]).status).toBe("overdue");
  });

  test("is failed until one succeeds again, and missing before the first", () => {
    expect(state([at(0)], "no room")).toMatchObject({ status: "failed", failure: "no room" });
    expect(state([]).status).toBe("missing");
    expect(backupStateOf("off", [], { failure: "no room", now: NOW }).status).toBe("off");
  });
});
