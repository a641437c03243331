import { expect, test } from "bun:test";
import type { Event } from "#core/event.ts";
import type { EventQuery } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import { eventStream } from "#surfaces/signalmama/event-stream.ts";
import { createFakeClock } from "../../helpers/clock.ts";
import { anEvent, WORKSPACE_ID as ws } from "../../helpers/records.ts";
import { aStore } from "../../helpers/store.ts";

const events = (count: number): Event[] => Array.from({ length: count }, () => anEvent({ createdAt: 0 }));

type Hooks = {
  isAllowed?: () => Promise<boolean>;
  afterRead?: (store: Store) => Promise<void>;
  filter?: Pick<EventQuery, "types">;
};

/** A stream over a real log; what it does to the store is counted. */
async function setUp({ isAllowed = async () => true, afterRead = async () => {}, filter = {} }: Hooks = {}) {
  const clock = createFakeClock();
  const { store, remove } = await aStore(clock);
  const count = { reads: 0, listeners: 0 };
  const counted: Pick<Store, "events" | "onEvents"> = {
    onEvents(hear) {
      count.listeners++;
      const leave = store.onEvents(hear);
      return () => {
        count.listeners--;
        leave();
      };
    },
    events: {
      ...store.events,
      async list(...query) {
        count.reads++;
        const page = await store.events.list(...query);
        await afterRead(store);
        return page;
      },
    },
  };
  const ended = new AbortController();
  const reader = eventStream({
    store: counted,
    clock,
    workspaceId: ws,
    position: [0],
    filter,
    preface: "retry: 1\n\n",
    render: (event) => event.id,
    isAllowed,
    ended,
  }).getReader();
  const read = async () => new TextDecoder().decode((await reader.read()).value);
  return { store, clock, ended, reader, read, count, remove };
}

test("reads nothing ahead of its reader, and never more than a page", async () => {
  const { store, reader, read, count, remove } = await setUp();
  await store.commit({ events: events(1_000) });
  expect(await read()).toBe("retry: 1\n\n");
  expect(count.reads).toBe(0);
  for (const page of [1, 2, 3]) {
    expect((await read()).match(/^data: /gm)).toHaveLength(20);
    expect(count.reads).toBe(page);
  }
  await reader.cancel();
  await remove();
});

test("hears of what is committed while it reads the log", async () => {
  const [event] = events(1);
  if (!event) throw new Error("no event");
  let isFirst = true;
  const { reader, read, remove } = await setUp({
    async afterRead(store) {
      // The page that has just been read is of the log before this commit.
      if (isFirst) await store.commit({ events: [event] });
      isFirst = false;
    },
  });
  await read();
  expect(await read()).toContain(event.id);
  await reader.cancel();
  await remove();
});

test("lets go of the store and the clock when its reader has gone", async () => {
  const { clock, ended, reader, read, count, remove } = await setUp();
  await read();
  const waiting = reader.read();
  while (clock.sleepers() === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(count.listeners).toBe(1);
  await reader.cancel();
  await waiting;
  while (clock.sleepers() > 0) await new Promise((resolve) => setImmediate(resolve));
  expect([ended.signal.aborted, count.listeners]).toEqual([true, 0]);
  await remove();
});

test("ends when its reader may no longer read", async () => {
  let isAllowed = true;
  const { store, clock, reader, read, count, remove } = await setUp({ isAllowed: async () => isAllowed });
  await read();
  await store.commit({ events: events(1) });
  await read();
  isAllowed = false;
  await clock.advance(15_000);
  await store.commit({ events: events(1) });
  expect((await reader.read()).done).toBe(true);
  expect(count.listeners).toBe(0);
  await remove();
});

test("gives a sign of life every 15 seconds, also where all that happens is not what its reader asked for", async () => {
  const { store, clock, reader, read, remove } = await setUp({ filter: { types: ["brief.generated"] } });
  await read();
  let said: string | undefined;
  void read().then((text) => {
    said = text;
  });
  for (let second = 0; second < 16; second += 4) {
    await store.commit({ events: events(1) });
    await clock.advance(4_000);
  }
  expect(said).toBe(": still here\n\n");
  await reader.cancel();
  await remove();
});

test("hears of nothing any more when its reader leaves between two pages", async () => {
  const { store, ended, reader, read, count, remove } = await setUp();
  await store.commit({ events: events(1) });
  await read();
  await read();
  expect(count.listeners).toBe(1);
  await reader.cancel();
  expect([ended.signal.aborted, count.listeners]).toEqual([true, 0]);
  await remove();
});
