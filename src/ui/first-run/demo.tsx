import { Code, Group, Paper, Stack, Text } from "@mantine/core";
import { CopyText } from "../parts/copy-text.tsx";

const COMMAND = "signalmama demo";

/** How to see everything work on invented companies. They are no accounts of this workspace: nothing here may be invented. */
export function Demo() {
  return (
    <Stack>
      <Text>
        The demo watches ten invented companies on a small web of their own, which it serves itself; it needs no
        internet. It runs apart from this workspace, so that nothing invented ever stands among your companies.
      </Text>
      <Paper withBorder p="sm">
        <Group justify="space-between" wrap="nowrap">
          <Code fz="sm">{COMMAND}</Code>
          <CopyText text={COMMAND} />
        </Group>
      </Paper>
      <Text size="sm" c="dimmed">
        Run it on your own computer with the same program. After some ten seconds it prints the address of a dashboard
        like this one, full of signals, scores and briefs. Ctrl-C ends it and removes what it wrote;{" "}
        <Code style={{ whiteSpace: "nowrap" }}>--keep FOLDER</Code> keeps it.
      </Text>
    </Stack>
  );
}
