import { Button, Center, Loader, Paper, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Nothing } from "../parts/nothing.tsx";
import { AccountRow } from "./account-row.tsx";
import type { Accounts } from "./accounts.ts";
import type { Filter } from "./filters.tsx";

const ROW_HEIGHT = 64;
/** Further rows are read when so many are left below. */
const AHEAD = 15;

/** Rows that stay in sight are not drawn again while the list is scrolled. */
const Row = memo(AccountRow);

type Parts = { accounts: Accounts; filter: Filter; onShowAll(): void };

/** The list itself: only what is in sight is drawn, j and k go through it, enter opens. */
export function AccountTable({ accounts, filter, onShowAll }: Parts) {
  const { rows } = accounts;
  const [at, setAt] = useState(-1);
  const [, navigate] = useLocation();
  const list = useRef<HTMLUListElement>(null);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = accounts;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= rows.length - AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastShown, rows.length]);

  const go = (step: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, at + step));
    setAt(next);
    virtual.scrollToIndex(next, { align: "auto" });
  };
  useHotkeys([
    ["j", () => go(1)],
    ["k", () => go(-1)],
    ["enter", () => rows[at] && navigate(`/accounts/${rows[at].id}`)],
  ]);

  if (accounts.isPending) {
    return (
      <Center py={80}>
        <Loader aria-label="Loading" />
      </Center>
    );
  }
  if (rows.length === 0) {
    const isFiltered = filter.tag !== "" || filter.owner !== "";
    return (
      <Nothing
        title={isFiltered ? "No such accounts" : "Nothing above the floor today"}
        hint={
          isFiltered
            ? "No account has this tag and owner."
            : "Scores rise when something happens: a round, a new executive, a launch. All companies are still watched."
        }
      >
        <Button variant="light" onClick={onShowAll}>
          Show all companies
        </Button>
      </Nothing>
    );
  }
  return (
    <Paper withBorder>
      <ul ref={list} aria-label="Accounts" className="bare" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const account = rows[index];
          return (
            account && (
              <Row
                key={account.id}
                account={account}
                isCurrent={index === at}
                top={start - virtual.options.scrollMargin}
                height={ROW_HEIGHT}
              />
            )
          );
        })}
      </ul>
      {isFetchingNextPage && (
        <Text size="sm" c="dimmed" ta="center" p="xs">
          Reading more …
        </Text>
      )}
    </Paper>
  );
}
