import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { enumeratesSame, inOrderOf, type ListedBlocks } from "#matching/reordered.ts";

/** The blocks of a page of lists, each a list of items of several blocks. */
function pageOf(lists: string[][][]): { blocks: string[]; lists: ListedBlocks[] } {
  const blocks: string[] = [];
  const listed = lists.map((items, i) => {
    blocks.push(`List ${i}`);
    const starts = items.map((item) => blocks.push(...item) - item.length);
    return { starts, end: blocks.length };
  });
  return { blocks, lists: listed };
}
const broughtInOrder = (before: string[][][], after: string[][][]) => {
  const { blocks, lists } = pageOf(after);
  return inOrderOf(pageOf(before).blocks, blocks, {
    lists,
    moved: new Set(blocks.map((block) => block.toLowerCase())),
  });
};
const letters = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 3 });
const items = fc.array(letters, { minLength: 2, maxLength: 6 });

describe("lists in another order", () => {
  test("lose nothing and gain nothing, whatever they hold", () => {
    fc.assert(
      fc.property(items, items, fc.infiniteStream(fc.nat(2)), (one, other, random) => {
        const before = [one, other];
        const turned = before.map((list) => list.toSorted(() => (random.next().value ?? 0) - 1));
        expect(broughtInOrder(before, turned).toSorted()).toEqual(pageOf(before).blocks.toSorted());
      }),
    );
  });

  test("come to stand as they do now", () => {
    const before = [
      [
        ["Team", "$29"],
        ["Business", "$79"],
        ["Solo", "$9"],
      ],
    ];
    const after = [
      [
        ["Solo", "$9"],
        ["Team", "$29"],
        ["Business", "$79"],
      ],
    ];
    expect(broughtInOrder(before, after)).toEqual(pageOf(after).blocks);
  });

  test("are left alone when something went from one item to another", () => {
    const before = [
      [
        ["Team", "$29"],
        ["Business", "$79"],
      ],
    ];
    expect(
      broughtInOrder(before, [
        [
          ["Team", "$79"],
          ["Business", "$29"],
        ],
      ]),
    ).toEqual(pageOf(before).blocks);
  });
});

test.each([
  ["Offices in Hull, Oslo and Kiel", "Offices in Kiel, Hull and Oslo", true],
  ["Freight · Ports", "Ports · Freight", true],
  ["Für Häfen und Reeder", "Für Reeder und Häfen", true],
  ["Quayside buys Nordkap", "Nordkap buys Quayside", false],
  ["Winner: Vos, second: Roca", "Winner: Roca, second: Vos", false],
  ["Hull, Oslo and Kiel", "Hull, Oslo and Bergen", false],
  ["Team $29, Business $79", "Team $79, Business $29", false],
  ["Vos sues Roca, Beck and others", "Beck sues Roca, Vos and others", false],
])("%p and %p name the same things: %p", (before, after, isSame) => {
  expect(enumeratesSame(before, after)).toBe(isSame);
});
