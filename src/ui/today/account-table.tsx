import { Center, Paper } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { isTyping } from "../parts/is-typing.ts";
import { Problem } from "../parts/problem.tsx";
import { Wheel } from "../parts/wheel.tsx";
import { AccountRow } from "./account-row.tsx";
import { useAccounts } from "./accounts.ts";
import type { Filter } from "./filter.ts";
import { NoAccounts } from "./no-accounts.tsx";
import { BEGINNING, type Walk } from "./walk.ts";

const ROW_HEIGHT = 76;
/** What the head of the page covers, and a little. */
const COVERED = 64;
/** Further rows are read when so many are left below. */
const AHEAD = 20;

/** Rows that stay in sight are not drawn again while the list is scrolled. */
const Row = memo(AccountRow);

type Parts = { filter: Filter; floor: number; onFilter(filter: Filter): void };

/** The list itself: only what is in sight is drawn, j and k go through it, enter opens. */
export function AccountTable({ filter, floor, onFilter }: Parts) {
  const [walk, setWalk] = useWalk(filter, floor);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  // After any drawing, since what stands above the list comes and goes; the same number draws nothing again.
  useLayoutEffect(() => {
    if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
  });
  const virtual = useWindowVirtualizer({
    count: walk.count,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: COVERED,
    scrollPaddingEnd: COVERED,
  });
  const shown = virtual.getVirtualItems();
  const sight = { first: shown[0]?.index ?? 0, last: (shown.at(-1)?.index ?? 0) + AHEAD };
  const accounts = useAccounts({ filter, floor, walk, setWalk, sight });
  const current = useKeys(list, walk.count, {
    inSight: () => virtual.getVirtualItemForOffset((virtual.scrollOffset ?? 0) + COVERED)?.index ?? 0,
    scrollTo: (index) => virtual.scrollToIndex(index, { align: "auto" }),
  });

  if (walk.count === 0 && accounts.error) return <Problem error={accounts.error} retry={accounts.retry} />;
  if (walk.count === 0 && accounts.isPending) {
    return (
      <Center py={80}>
        <Wheel />
      </Center>
    );
  }
  if (walk.count === 0) return <NoAccounts filter={filter} onFilter={onFilter} />;
  return (
    <>
      <Paper withBorder>
        <Heads />
        <ul ref={list} aria-label="Accounts" className="bare" style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, start }) => (
            // By its place, since a score that moves takes its account to another one.
            <li
              key={index}
              data-row={index}
              className="account-row"
              data-current={index === current || undefined}
              style={{ top: start - top, height: ROW_HEIGHT }}
            >
              <Row account={accounts.rowAt(index)} />
            </li>
          ))}
        </ul>
      </Paper>
      {accounts.error && <Problem error={accounts.error} retry={accounts.retry} />}
    </>
  );
}

/** What the columns show, for who sees them; the rows themselves say it to who does not. */
function Heads() {
  return (
    <div className="account-row account-heads" aria-hidden="true">
      <span>Score</span>
      <span>Company</span>
      <span className="account-why">Why now</span>
      <span className="account-age">Its age</span>
      <span>Since yesterday</span>
      <span className="account-trend">30 days</span>
    </div>
  );
}

/** How far the list was walked through is kept as long as what was read, so that who comes back stands where they were. */
function useWalk(filter: Filter, floor: number) {
  const queries = useQueryClient();
  const key = ["walk", filter, floor];
  const [walk, setWalk] = useState<Walk>(() => queries.getQueryData(key) ?? BEGINNING);
  useEffect(() => {
    queries.setQueryData(["walk", filter, floor], walk);
  }, [queries, filter, floor, walk]);
  return [walk, setWalk] as const;
}

type Scroll = { inSight(): number; scrollTo(index: number): void };

/** The row that j and k went to. Its link has the focus, so that enter opens it and a reader says what it is. */
function useKeys(list: RefObject<HTMLUListElement | null>, count: number, { inSight, scrollTo }: Scroll) {
  const [at, setAt] = useState(-1);
  const awaited = useRef<number>(undefined);
  const go = (step: number) => {
    if (count === 0) return;
    const next = at === -1 ? inSight() : Math.max(0, Math.min(count - 1, at + step));
    awaited.current = next;
    setAt(next);
    scrollTo(next);
  };
  useHotkeys(
    [
      ["j", (event) => isTyping(event.target) || go(1)],
      ["k", (event) => isTyping(event.target) || go(-1)],
    ],
    [],
  );
  // After any drawing, because a row that was out of sight is drawn only once it is scrolled to.
  useEffect(() => {
    if (awaited.current === undefined) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-row="${awaited.current}"] a`);
    if (!link) return;
    link.focus({ preventScroll: true });
    awaited.current = undefined;
  });
  return at;
}
