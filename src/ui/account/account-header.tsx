import { Anchor, Button, Group, Progress, Stack, Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { ViewTitle } from "../parts/view-title.tsx";
import { useCrawlNow } from "./crawl-now.ts";
import { Whose } from "./whose.tsx";

/** Which company this is, and a button to read its sources now. */
export function AccountHeader({ account }: { account: Schemas["Account"] }) {
  const { start, isRunning, error, progress } = useCrawlNow(account.id);
  return (
    <Group justify="space-between" align="flex-start">
      <div>
        <ViewTitle text={account.name} />
        {/* Below one another, the card of the score comes after the brief and all signals. */}
        <Text hiddenFrom="md" size="sm" className="numbers">
          <b>{account.score}</b> of 100, {account.above_floor ? "above" : "below"} the floor
        </Text>
        <Group gap="xs">
          <Anchor href={`https://${account.domain}/`} target="_blank" rel="noopener noreferrer nofollow" size="sm">
            {account.domain}
          </Anchor>
          {account.attributes.industry && (
            <Text size="sm" c="dimmed" className="foreign">
              {account.attributes.industry}
            </Text>
          )}
          <Whose account={account} />
        </Group>
      </div>
      <Stack gap={6} align="flex-end">
        <Button variant="default" size="xs" onClick={start} loading={isRunning}>
          Crawl now
        </Button>
        {progress?.share !== undefined && (
          <Progress value={Math.max(4, progress.share * 100)} w={240} size="sm" animated aria-label="Crawl" />
        )}
        {(error ?? progress?.text) && (
          <Text size="xs" c={error ? "red" : "dimmed"} role="status" className="numbers">
            {error ?? progress?.text}
          </Text>
        )}
      </Stack>
    </Group>
  );
}
