import { Alert, Button, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Csv } from "#core/csv.ts";
import { Problem } from "../parts/problem.tsx";
import { useAfterImport } from "./after-import.ts";
import { type Places, toBatches } from "./batches.ts";
import { Columns } from "./columns.tsx";
import { sendBatches } from "./send-batches.ts";
import { Changed, Verdict, watchLabel } from "./verdict.tsx";

type Parts = { csv: Csv; places: Places; onChange(places: Places): void; rowsMax: number };

/** A file with its columns assigned: what would become of its rows, and a button that makes it so. */
export function MappedFile({ csv, places, onChange, rowsMax }: Parts) {
  const file = useId();
  const [rowsDone, setRowsDone] = useState(0);
  const hasDomain = places.has("domain");
  const batches = () => toBatches(csv, places, rowsMax);
  const check = useQuery({
    queryKey: ["import check", file, [...places]],
    enabled: hasDomain,
    gcTime: 0,
    queryFn: ({ signal }) => sendBatches(batches(), { isDryRun: true, signal, onProgress: setRowsDone }),
  });
  const afterImport = useAfterImport();
  const add = useMutation({
    mutationFn: () => sendBatches(batches(), { isDryRun: false, onProgress: setRowsDone }),
    onMutate: () => setRowsDone(0),
    onSuccess: afterImport,
  });
  const placeOf = (row: number) => ({
    // A spreadsheet counts the header as its first row.
    place: `Row ${row + 1}`,
    domain: csv.rows[row - 1]?.[places.get("domain") ?? -1]?.trim() ?? "",
  });
  const isBusy = check.isFetching || add.isPending;
  return (
    <Stack>
      <Columns csv={csv} places={places} onChange={onChange} />
      {!hasDomain && (
        <Alert color="yellow" title="Which column names the company’s website?">
          None of the headings is known as that; choose it under “Website or domain”.
        </Alert>
      )}
      {isBusy && <Sent rows={Math.min(rowsDone, csv.rows.length)} of={csv.rows.length} isDryRun={!add.isPending} />}
      {check.isError && <Problem error={check.error} retry={check.refetch} />}
      {hasDomain && check.data && !isBusy && <Verdict outcome={check.data} whole="file" placeOf={placeOf} />}
      {add.isError && <Problem error={add.error} retry={() => add.mutate()} />}
      {add.isSuccess && <Changed outcome={add.data} />}
      <Button
        onClick={() => add.mutate()}
        loading={add.isPending}
        disabled={!hasDomain || !check.data || isBusy || check.data.created + check.data.updated === 0}
      >
        {hasDomain && check.data ? watchLabel(check.data) : "Watch its companies"}
      </Button>
    </Stack>
  );
}

function Sent({ rows, of, isDryRun }: { rows: number; of: number; isDryRun: boolean }) {
  const told = `${rows.toLocaleString("en")} of ${of.toLocaleString("en")} rows ${isDryRun ? "checked" : "taken over"}`;
  return (
    <div role="status">
      <Text size="sm" c="dimmed" mb={4} className="numbers">
        {told}
      </Text>
      <Progress value={(100 * rows) / of} aria-label={told} />
    </div>
  );
}
