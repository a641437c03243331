import { Anchor, Button, Code, Stack, Text } from "@mantine/core";
import { Link } from "wouter";
import { useDemo, useLoadDemo } from "../api/demo.ts";
import { Problem } from "../parts/problem.tsx";

/** Seeing everything at work on invented companies, before there are real ones to mix with them. */
export function Demo({ isNew }: { isNew: boolean }) {
  const demo = useDemo();
  const load = useLoadDemo();
  const isLoaded = Boolean(demo.data?.loaded_at);
  return (
    <Stack>
      <Text>
        Ten invented companies with sites, news and job boards of their own, which this appliance answers itself:
        nothing is asked of anybody else. They are read, scored and briefed like real ones, carry the tag “demo”, and go
        at a click with all that belongs to them.
      </Text>
      {load.isError && <Problem error={load.error} />}
      {isNew ? (
        <Button onClick={() => load.mutate()} loading={load.isPending}>
          Load the demo
        </Button>
      ) : (
        <Text>
          {isLoaded ? (
            <>
              It is loaded: its companies stand in{" "}
              <Anchor component={Link} href="/">
                Today
              </Anchor>
              .
            </>
          ) : (
            "It is only loaded into a workspace without companies, so that nothing invented stands among yours."
          )}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        Apart from any workspace: <Code style={{ whiteSpace: "nowrap" }}>signalmama demo</Code> runs it on your own
        computer.
      </Text>
    </Stack>
  );
}
