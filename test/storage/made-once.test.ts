import { describe, expect, test } from "bun:test";
import { madeOnce } from "#storage/made-once.ts";

type Row = { body: string; used: number | null };

const row = (name: string, used: number | null = null): Row => ({ body: JSON.stringify({ name, tags: ["a"] }), used });

function aTable(stateOf?: () => number) {
  const rows = new Map([["key_1", row("one")]]);
  const done = { found: 0, made: 0 };
  const read = madeOnce<Row, { name: string; tags: string[]; used: number | null }>(
    (id) => {
      done.found++;
      const found = rows.get(id);
      return found && { ...found };
    },
    ({ body, used }) => {
      done.made++;
      return { ...JSON.parse(body), used };
    },
    stateOf,
  );
  return { rows, done, read };
}

describe("a record that is read again and again", () => {
  test("is looked up each time, and from the second time on kept for as long as its row stays the same", () => {
    const { done, read } = aTable();
    const first = read("key_1");
    const second = read("key_1");
    expect(second).toEqual(first);
    expect(read("key_1")).toBe(second);
    expect(done).toEqual({ found: 3, made: 2 });
  });

  test("is what its row says after a change that came between the first time and the second", () => {
    const { rows, read } = aTable();
    read("key_1");
    rows.set("key_1", row("two"));
    expect(read("key_1")?.name).toBe("two");
    expect(read("key_1")?.name).toBe("two");
  });

  test("is made anew when any column of its row is another", () => {
    const { rows, read } = aTable();
    expect(read("key_1")?.name).toBe("one");
    rows.set("key_1", row("two"));
    expect(read("key_1")?.name).toBe("two");
    rows.set("key_1", row("two", 5));
    expect(read("key_1")?.used).toBe(5);
    rows.set("key_1", row("two"));
    expect(read("key_1")?.used).toBeNull();
  });

  test("is gone when its row is", () => {
    const { rows, read } = aTable();
    read("key_1");
    rows.delete("key_1");
    expect(read("key_1")).toBeUndefined();
  });

  test("is looked up once in each state of the database; what is not there, each time", () => {
    let state = 1;
    const { rows, done, read } = aTable(() => state);
    for (let time = 0; time < 3; time++) expect(read("key_1")?.name).toBe("one");
    expect(done.found).toBe(1);
    state = 2;
    rows.set("key_1", row("two"));
    expect(read("key_1")?.name).toBe("two");
    expect(done.found).toBe(2);
    for (let time = 0; time < 3; time++) expect(read("key_none")).toBeUndefined();
    expect(done.found).toBe(5);
  });

  test("cannot be changed by one of those who share it", () => {
    const { read } = aTable();
    read("key_1");
    const record = read("key_1");
    expect(() => record?.tags.push("b")).toThrow();
    expect(() => Object.assign(record ?? {}, { name: "two" })).toThrow();
  });

  test("is forgotten when there are very many, so that memory stays bounded", () => {
    const { rows, done, read } = aTable();
    for (let number = 0; number <= 1_000; number++) rows.set(`key_${number}`, row("one"));
    for (let number = 0; number <= 1_000; number++) read(`key_${number}`);
    read("key_0");
    expect(done.made).toBe(1_002);
  });
});
