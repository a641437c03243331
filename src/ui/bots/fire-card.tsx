import { Group, Paper, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Schemas } from "../api/client.ts";
import { SafeLink } from "../parts/safe-link.tsx";
import { Time } from "../parts/time.tsx";
import { Found } from "./found.tsx";

type Fire = Pick<Schemas["BotFire"], "title" | "title_spans" | "matched_text" | "spans" | "diff" | "source_url">;

/** One match that fired, or would have: what was found, where and when; `children` say what came of it. */
export function FireCard({ fire, at, children }: { fire: Fire; at: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div className="fire-found">
          <Found
            title={fire.title}
            titleSpans={fire.title_spans}
            text={fire.matched_text}
            spans={fire.spans}
            diff={fire.diff}
          />
          <Text size="xs" c="dimmed" className="foreign">
            <SafeLink url={fire.source_url} />
          </Text>
        </div>
        <Stack gap={2} className="fire-outcome">
          <Time at={at} />
          {children}
        </Stack>
      </Group>
    </Paper>
  );
}
