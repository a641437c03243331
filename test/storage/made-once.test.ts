import { describe, expect, test } from "bun:test";
import { madeOnce } from "#storage/made-once.ts";

type Row = { body: string; used: number | null };

function counting() {
  const made: string[] = [];
  const read = madeOnce(({ body, used }: Row) => {
    made.push(body);
    return { ...(JSON.parse(body) as { name: string; tags: string[] }), used };
  });
  return { made, read };
}
const row = (name: string, used: number | null = null): Row => ({ body: JSON.stringify({ name, tags: ["a"] }), used });

describe("a record that is read again and again", () => {
  test("is made once for as long as its row stays the same", () => {
    const { made, read } = counting();
    expect(read("key_1", row("one"))).toBe(read("key_1", row("one")));
    expect(made).toHaveLength(1);
  });

  test("is made anew when any column of its row is another", () => {
    const { read } = counting();
    expect(read("key_1", row("one")).name).toBe("one");
    expect(read("key_1", row("two")).name).toBe("two");
    expect(read("key_1", row("two", 5)).used).toBe(5);
    expect(read("key_1", row("two")).used).toBeNull();
  });

  test("is told apart by its id, whatever the rows say", () => {
    const { read } = counting();
    expect(read("key_1", row("one"))).not.toBe(read("key_2", row("one")));
  });

  test("cannot be changed by one of those who share it", () => {
    const { read } = counting();
    const record = read("key_1", row("one"));
    expect(() => record.tags.push("b")).toThrow();
    expect(() => Object.assign(record, { name: "two" })).toThrow();
  });

  test("is forgotten when there are very many, so that memory stays bounded", () => {
    const { made, read } = counting();
    for (let number = 0; number < 1_000; number++) read(`key_${number}`, row("one"));
    read("key_more", row("one"));
    read("key_0", row("one"));
    expect(made).toHaveLength(1_002);
  });
});
