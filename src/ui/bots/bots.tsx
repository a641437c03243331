import { Anchor, Badge, Button, Group, Paper, Stack, Table, Text } from "@mantine/core";
import { Link } from "wouter";
import { answerOf, api } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { useUsage } from "../api/reads.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { words } from "../parts/words.ts";
import { BotStatus } from "./bot-status.tsx";
import { HealthBars } from "./health-bars.tsx";

/** The bots of the workspace: what each watches, how it has fared, when it looks again. */
export default function Bots() {
  const bots = usePages(["bots"], (from) =>
    answerOf(api.GET("/v1/bots", { params: { query: { ...from, limit: 50 } } })),
  );
  const usage = useUsage();
  const quota = usage.data?.usage.active_bots;
  const add = (
    <Button component={Link} href="/bots/new" size="xs">
      New bot
    </Button>
  );
  return (
    <Stack maw={1080}>
      <PageTitle title="Bots" about="Pages, feeds and channels of your choice, watched by rules of your own.">
        {quota && (
          <Text size="sm" c="dimmed" className="numbers">
            {quota.limit === null ? `${quota.used} bots` : `${quota.used} of ${quota.limit} bots`}
          </Text>
        )}
        {add}
      </PageTitle>
      {bots.isError && <Problem error={bots.error} retry={bots.refetch} />}
      {bots.isSuccess && bots.rows.length === 0 && (
        <Nothing
          title="No bots yet"
          hint="A bot watches a place of your choice, such as a rival's pricing page, and fires a signal when your rule matches."
        >
          {add}
        </Nothing>
      )}
      {bots.rows.length > 0 && (
        <Paper withBorder>
          <WideTable label="Bots" minWidth={720} verticalSpacing="sm" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Bot</Table.Th>
                <Table.Th>Status</Table.Th>
                <Table.Th style={{ whiteSpace: "nowrap" }}>24 h · 7 d · 30 d</Table.Th>
                <Table.Th ta="right">Fires</Table.Th>
                <Table.Th>Next look</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {bots.rows.map((bot) => (
                <Table.Tr key={bot.id}>
                  <Table.Td maw={340}>
                    <Anchor component={Link} href={`/bots/${bot.id}`} fw={600} c="inherit" className="foreign">
                      {bot.name}
                    </Anchor>
                    <Group gap={6} wrap="nowrap">
                      <Badge size="xs" miw="max-content" variant="light" color="gray">
                        {words(bot.match_rule.type)}
                      </Badge>
                      {bot.managed_by === "config" && (
                        <Badge size="xs" variant="default" miw="max-content" title={bot.config_file ?? undefined}>
                          file
                        </Badge>
                      )}
                      <Text size="xs" c="dimmed" truncate>
                        {bot.source}
                      </Text>
                    </Group>
                  </Table.Td>
                  <Table.Td>
                    <BotStatus bot={bot} />
                  </Table.Td>
                  <Table.Td>
                    <HealthBars id={bot.id} />
                  </Table.Td>
                  <Table.Td ta="right" className="numbers">
                    {bot.fire_count}
                  </Table.Td>
                  <Table.Td>
                    <Time at={bot.next_run_at} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
          <LoadMore pages={bots} />
        </Paper>
      )}
    </Stack>
  );
}
