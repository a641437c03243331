import { Table, type TableProps } from "@mantine/core";

/** A table that is scrolled sideways where the screen is narrow, by keys as well. */
export function WideTable({ label, minWidth = 560, ...table }: TableProps & { label: string; minWidth?: number }) {
  return (
    <Table.ScrollContainer minWidth={minWidth} type="native" tabIndex={0} role="region" aria-label={label}>
      <Table verticalSpacing="xs" horizontalSpacing="md" fz="sm" {...table} />
    </Table.ScrollContainer>
  );
}
