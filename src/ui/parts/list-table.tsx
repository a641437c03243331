import "./list-table.css";
import { Table } from "@mantine/core";
import type { CSSProperties, ReactNode } from "react";

export type Column<Row> = {
  /** Empty for a column of buttons. */
  head: string;
  cell(row: Row): ReactNode;
  align?: "right";
  /** Not wider than this, px. */
  maxWidth?: number;
};

type Parts<Row> = {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf(row: Row): string;
  isFaint?(row: Row): boolean;
  /** Narrower than this it is scrolled sideways, by keys as well, px. */
  minWidth?: number;
};

/** A table whose rows are cards where there is little room, with every cell named by the head of its column. */
export function ListTable<Row>({ label, columns, rows, keyOf, isFaint, minWidth = 560 }: Parts<Row>) {
  const least = { "--list-least": `${minWidth}px` } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled has to be reached by keys.
    <section className="list-scroll" tabIndex={0} aria-label={label} style={least}>
      <Table className="list-table numbers" verticalSpacing="xs" horizontalSpacing="md" fz="sm">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ head, align }) => (
              <Table.Th key={head} data-align={align}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={keyOf(row)} {...(isFaint?.(row) ? { c: "dimmed" } : {})}>
              {columns.map(({ head, cell, align, maxWidth }) => (
                <Table.Td key={head} data-head={head} data-align={align} maw={maxWidth} className="foreign">
                  <div>{cell(row)}</div>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
