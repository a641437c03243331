import { Anchor, Badge, Box, Group, Progress, Text } from "@mantine/core";
import { Link } from "wouter";
import type { Schemas } from "../api/client.ts";
import { Score } from "../parts/score.tsx";
import { type Stage, stageOf } from "./stage.ts";

/** One company and how far reading it has come; where nothing at all can be reached, no company is blamed for it. */
export function ReadingRow({ account, isCutOff }: { account: Schemas["ListedAccount"]; isCutOff: boolean }) {
  const stage = stageOf(account);
  return (
    <Box component="li" px="md" py="xs" style={{ borderBottom: "1px solid var(--mantine-color-default-border)" }}>
      <Group wrap="nowrap" gap="md" justify="space-between">
        <Box miw={0} w={{ base: "38%", xs: 220 }} flex="none">
          <Anchor
            component={Link}
            href={`/accounts/${account.id}`}
            fw={600}
            c="inherit"
            display="block"
            truncate
            className="foreign"
          >
            {account.name}
          </Anchor>
          <Text size="xs" c="dimmed" truncate>
            {account.domain}
          </Text>
        </Box>
        <Box miw={0} flex={1}>
          <StageText stage={stage} isCutOff={isCutOff} />
        </Box>
        <Box visibleFrom="xs" w={104} flex="none">
          {stage.kind === "briefed" && <Score value={account.score} isAboveFloor={account.above_floor} />}
        </Box>
      </Group>
    </Box>
  );
}

function StageText({ stage, isCutOff }: { stage: Stage; isCutOff: boolean }) {
  switch (stage.kind) {
    case "waiting":
      return (
        <Text size="sm" c="dimmed">
          Waits for its turn
        </Text>
      );
    case "reading":
      return (
        <>
          <Text size="sm">Reading: {counted(stage.pages, "page")} so far</Text>
          <Progress value={100 * stage.done} size="xs" mt={4} aria-label="Part of what is known to be read" />
        </>
      );
    case "failed":
      return isCutOff ? (
        <Text size="sm" c="dimmed">
          Not reached; it is tried again by itself
        </Text>
      ) : (
        <Text size="sm" c="red">
          Could not be read: {stage.why}
        </Text>
      );
    case "judging":
      return <Text size="sm">Read {counted(stage.pages, "page")}; now it is scored and its brief written</Text>;
    case "briefed":
      return (
        <Group gap="xs">
          <Text size="sm">Read {counted(stage.pages, "page")}</Text>
          {stage.signals > 0 ? (
            <Badge variant="light" color="teal">
              {counted(stage.signals, "signal")}
            </Badge>
          ) : (
            <Text size="sm" c="dimmed">
              nothing noticed
            </Text>
          )}
          <Text size="sm" c="dimmed">
            brief written
          </Text>
        </Group>
      );
  }
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
