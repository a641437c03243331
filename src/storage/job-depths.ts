import type { Kysely } from "kysely";
import type { JobDepth } from "#core/queue.ts";
import type { Tables } from "./tables.ts";

/** Counts jobs by step and state from three partial indexes, so that no row is read. */
export async function readDepths(reader: Kysely<Tables>, now: number): Promise<JobDepth[]> {
  const counted = reader
    .selectFrom("jobs")
    .select((eb) => ["step", eb.fn.countAll<number>().as("count"), eb.fn.min("run_at").as("oldest")])
    .groupBy("step");
  const bare = reader
    .selectFrom("jobs")
    .select((eb) => ["step", eb.fn.countAll<number>().as("count")])
    .groupBy("step");
  const open = counted.where("token", "is", null).where("held_by", "is", null);
  const [due, scheduled, held, running] = await Promise.all([
    open.where("run_at", "<=", now).execute(),
    open.where("run_at", ">", now).execute(),
    bare.where("held_by", "is not", null).execute(),
    bare.where("token", "is not", null).execute(),
  ]);
  return [
    ...due.map(({ step, count, oldest }) => ({ step, state: "due" as const, count, oldestDueAt: Number(oldest) })),
    ...scheduled.map(({ step, count }) => ({ step, state: "scheduled" as const, count })),
    ...held.map(({ step, count }) => ({ step, state: "held" as const, count })),
    ...running.map(({ step, count }) => ({ step, state: "running" as const, count })),
  ];
}
