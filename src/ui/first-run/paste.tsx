import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "../parts/problem.tsx";
import { Wheel } from "../parts/wheel.tsx";
import { useAfterImport } from "./after-import.ts";
import { toBatches } from "./batches.ts";
import { type Pasted, readPasted } from "./pasted.ts";
import { sendBatches } from "./send-batches.ts";
import { Changed, Verdict, watchLabel } from "./verdict.tsx";

const PAUSE_MS = 300;
const LINES_SHOWN_MAX = 16;

/** Companies by their domains, one a line; the API says of each line what it is while one types. */
export function Paste({ rowsMax }: { rowsMax: number }) {
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const pasted = readPasted(settled);
  const check = useQuery({
    queryKey: ["import check", pasted.map((one) => one.text)],
    enabled: pasted.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => sendBatches(batchesOf(pasted, rowsMax), { isDryRun: true, signal }),
  });
  const afterImport = useAfterImport();
  const add = useMutation({
    mutationFn: () => sendBatches(batchesOf(readPasted(text), rowsMax), { isDryRun: false }),
    onSuccess: afterImport,
  });
  const isCurrent = text === settled && check.data !== undefined && !check.isPlaceholderData;
  const placeOf = (row: number) => {
    const at = pasted[row - 1];
    return { place: `Line ${at?.line ?? row}`, domain: at?.text ?? "" };
  };
  return (
    <Stack>
      <Textarea
        label="Domains, one a line"
        placeholder={"northwind.example\nhttps://www.contoso.example/about"}
        autosize
        minRows={6}
        maxRows={LINES_SHOWN_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        spellCheck={false}
        autoCapitalize="off"
      />
      {check.isError && <Problem error={check.error} retry={check.refetch} />}
      {pasted.length > 0 && check.data && <Verdict outcome={check.data} whole="list" placeOf={placeOf} />}
      {pasted.length > 0 && check.isPending && <Wheel size="xs" what="Checking" />}
      {add.isError && <Problem error={add.error} />}
      {add.isSuccess && <Changed outcome={add.data} />}
      <Button
        onClick={() => add.mutate()}
        loading={add.isPending}
        disabled={!isCurrent || check.data.created + check.data.updated === 0}
      >
        {pasted.length > 0 && check.data ? watchLabel(check.data) : "Watch these companies"}
      </Button>
      <Text size="sm" c="dimmed">
        Addresses of pages do as well; each is reduced to the company’s own domain.
      </Text>
    </Stack>
  );
}

function batchesOf(pasted: Pasted[], rowsMax: number) {
  return toBatches({ header: ["domain"], rows: pasted.map(({ text }) => [text]) }, new Map([["domain", 0]]), rowsMax);
}
