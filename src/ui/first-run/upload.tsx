import { Alert, Button, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { planColumns } from "#core/import-columns.ts";
import type { Places } from "./batches.ts";
import { FileDrop } from "./file-drop.tsx";
import { MappedFile } from "./mapped-file.tsx";
import { type ReadFile, readFile } from "./read-file.ts";

/** Companies out of a file: choose it, see what its columns were taken for and what would happen, then let it in. */
export default function Upload({ rowsMax }: { rowsMax: number }) {
  const [places, setPlaces] = useState<Places>(new Map());
  const file = useMutation({
    mutationFn: readFile,
    onSuccess: (read) => {
      if (read.kind === "csv") setPlaces(planColumns(read.csv.header).places);
    },
  });
  const read: ReadFile | undefined = file.data;
  return (
    <Stack>
      <FileDrop name={read?.name} onFile={(chosen) => file.mutate(chosen)} />
      {read?.kind === "unusable" && (
        <Alert color="red" title="This file cannot be used" role="alert">
          {read.why}
        </Alert>
      )}
      {read?.kind === "csv" && (
        <MappedFile key={file.submittedAt} csv={read.csv} places={places} onChange={setPlaces} rowsMax={rowsMax} />
      )}
      {read === undefined && (
        <Button disabled variant="default">
          Watch its companies
        </Button>
      )}
    </Stack>
  );
}
