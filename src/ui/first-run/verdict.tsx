import { Alert, Anchor, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { CopyText } from "../parts/copy-text.tsx";
import { counted } from "../parts/words.ts";
import { whyRefused } from "./refused-row.ts";
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
    return `${place}: ${whyRefused(refusal, domain)}`;
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
      {repeated > 0 && (
        <Text size="sm" c="dimmed">
          Of several rows for one company, the last that says something counts.
        </Text>
      )}
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

/** What an import has done that made no company; one that did leads on to how they are read. */
export function Changed({ outcome: { created, updated } }: Pick<Parts, "outcome">) {
  if (created > 0) return null;
  return (
    <Alert
      color="teal"
      role="status"
      title={`${counted(updated, "known company was", "known companies were")} changed`}
    >
      <Anchor component={Link} href="/" size="sm">
        See all companies
      </Anchor>
    </Alert>
  );
}

/** "Watch 12 companies", for a button. */
export function watchLabel({ created, updated }: Outcome): string {
  if (created > 0) return created === 1 ? "Watch this company" : `Watch ${created.toLocaleString("en")} companies`;
  return updated > 0 ? `Change ${counted(updated, "known company", "known companies")}` : "Nothing to add";
}
