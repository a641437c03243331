import type { ListedBlocks } from "#matching/reordered.ts";

/** What one child of an element says: a stretch of blocks. Text of the element itself has no child. */
type Stretch = { child: Element | undefined; from: number; to: number };

/** The lists among the blocks of a page, by the elements the blocks stand in: children of one kind that follow one another. */
export function listsAmong(elements: (Element | undefined)[]): ListedBlocks[] {
  const byParent = new Map<Element, Stretch[]>();
  for (const [at, element] of elements.entries()) {
    let child: Element | undefined;
    for (let parent = element; parent; parent = parent.parentElement ?? undefined) {
      extend(byParent, parent, { child, from: at, to: at + 1 });
      child = parent;
    }
  }
  return [...byParent.values()].flatMap(listsOf);
}

function extend(byParent: Map<Element, Stretch[]>, parent: Element, next: Stretch): void {
  const stretches = byParent.get(parent) ?? [];
  if (stretches.length === 0) byParent.set(parent, stretches);
  const last = stretches.at(-1);
  if (last && last.child !== undefined && last.child === next.child) last.to = next.to;
  else stretches.push(next);
}

function listsOf(stretches: Stretch[]): ListedBlocks[] {
  const lists: ListedBlocks[] = [];
  let kind: string | undefined;
  for (const { child, from, to } of stretches) {
    const last = lists.at(-1);
    if (last && child !== undefined && child.localName === kind) {
      last.starts.push(from);
      last.end = to;
    } else lists.push({ starts: [from], end: to });
    kind = child?.localName;
  }
  return lists.filter(({ starts }) => starts.length > 1);
}
