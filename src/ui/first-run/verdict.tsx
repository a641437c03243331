import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { CopyText } from "../parts/copy-text.tsx";
import { complaintOf } from "./complaint.ts";
import type { Outcome } from "./send-batches.ts";
import type { Refusal } from "./tally.ts";

const SHOWN_AT_FIRST = 8;
/** The rest can be copied; thousands of lines would only hold the browser up. */
const SHOWN_MAX = 200;

type Parts = {
  outcome: Outcome;
  /** What was given: "file" or "list". */
  whole: string;
  /** Where a row stands, such as "Line 3", and what stands there as its domain. */
  placeOf(row: number): { place: string; domain: string };
};

/** What would become of each row: how many are new, known or refused, and why. */
export function Verdict({ outcome, whole, placeOf }: Parts) {
  const [isLong, setLong] = useState(false);
  const { created, updated, unchanged, repeated, refused } = outcome;
  const shown = refused.slice(0, isLong ? SHOWN_MAX : SHOWN_AT_FIRST);
  const told = (refusal: Refusal) => {
    const { place, domain } = placeOf(refusal.row);
    return `${place}: ${complaintOf(refusal, domain)}`;
  };
  return (
    <Stack gap="xs" role="status" aria-label="What would happen">
      <Group gap="xs">
        <Badge variant="light" color="teal">
          {created.toLocaleString("en")} new
        </Badge>
        {updated + unchanged > 0 && (
          <Badge variant="light" color="gray">
            {(updated + unchanged).toLocaleString("en")} known
            {updated > 0 && `, ${updated.toLocaleString("en")} of them changed`}
          </Badge>
        )}
        {repeated > 0 && (
          <Badge variant="light" color="gray">
            {repeated.toLocaleString("en")} repeated in the {whole}
          </Badge>
        )}
        {refused.length > 0 && (
          <Badge variant="light" color="red">
            {refused.length.toLocaleString("en")} refused
          </Badge>
        )}
      </Group>
      {shown.map((refusal) => (
        <Text key={refusal.row} size="sm" className="foreign">
          {told(refusal)}
        </Text>
      ))}
      {refused.length > 0 && (
        <Group gap="xs">
          <CopyText text={refused.map(told).join("\n")} />
          <Text size="xs" c="dimmed">
            what was refused
          </Text>
          {!isLong && shown.length < refused.length && (
            <Button size="compact-xs" variant="subtle" onClick={() => setLong(true)}>
              Show more
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

/** "Watch 12 companies", for a button. */
export function watchLabel({ created, updated }: Outcome): string {
  if (created > 0) return created === 1 ? "Watch this company" : `Watch ${created.toLocaleString("en")} companies`;
  return updated > 0 ? `Change ${updated.toLocaleString("en")} known companies` : "Nothing to add";
}
