import { useSearchParams } from "wouter";

/** One word of the address, so that reload, back and a pasted link show the same; undefined takes it out. */
export function useInAddress(name: string): [string | undefined, (value: string | undefined) => void] {
  const [search, setSearch] = useSearchParams();
  const change = (value: string | undefined) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === undefined) next.delete(name);
      else next.set(name, value);
      return next;
    });
  return [search.get(name) ?? undefined, change];
}

/** Which room of a view is shown; the first unless the address says another. Whoever goes into one leaves what else it said. */
export function useRoom<Room extends { name: string }>(
  rooms: readonly Room[],
): [Room | undefined, (name: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const room = rooms.find(({ name }) => name === search.get("show")) ?? rooms[0];
  return [room, (name) => setSearch(name === null ? {} : { show: name })];
}
