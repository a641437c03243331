import { Alert, Badge, Code, Group, Paper, Stack, Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { SafeLink } from "../parts/safe-link.tsx";
import { counted } from "../parts/words.ts";
import { AboutWhom } from "./about-whom.tsx";
import type { Acts } from "./bot-acts.tsx";
import { toldTo } from "./channels.ts";
import { HealthBars } from "./health-bars.tsx";
import { LastFailure } from "./last-failure.tsx";
import { NextLook } from "./next-look.tsx";
import { RuleText } from "./rule-text.tsx";

type Bot = Schemas["BotWithHealth"];

/** What a bot does and how it is, and what came of what was just asked of it. */
export function BotCard({ bot, acts }: { bot: Bot; acts: Acts }) {
  const { source, match_rule, alert, notes, health } = bot;
  return (
    <>
      {notes.map((note) => (
        <Alert key={note.code} color="yellow">
          {note.message}
        </Alert>
      ))}
      <Outcomes acts={acts} />
      {bot.consecutive_failures > 0 && !acts.run.data && <LastFailure id={bot.id} />}
      <Paper withBorder p="md">
        <Group justify="space-between" align="flex-start">
          <Stack gap={4} flex="1 1 20rem">
            <Text size="sm" className="foreign">
              Watches {/^https?:/i.test(source) ? <SafeLink url={source} /> : <b>{source}</b>}
            </Text>
            <RuleText rule={match_rule} />
            <AboutWhom accountIds={bot.account_ids} accountMatch={bot.account_match} />
            <Text size="sm" c="dimmed" className="foreign">
              Tells {alert ? toldTo(alert.channel, alert.destination) : "nobody"}
            </Text>
            {bot.managed_by === "config" && <FromFile file={bot.config_file} />}
          </Stack>
          <Stack gap={4}>
            <Text size="xs" c="dimmed">
              Worked in 24 h, 7 d, 30 d
            </Text>
            <HealthBars health={health} />
            {bot.cadence !== "on_push" && (
              <Group gap={4}>
                <Text size="sm" c="dimmed">
                  {bot.last_run_at === null ? "First look:" : "Next look:"}
                </Text>
                <NextLook bot={bot} />
              </Group>
            )}
          </Stack>
        </Group>
      </Paper>
    </>
  );
}

function FromFile({ file }: { file: string | null | undefined }) {
  return (
    <Group gap="xs">
      <Badge variant="default">read-only</Badge>
      <Text size="sm">
        It comes from <Code>{file ?? "a file"}</Code> and is changed or removed there.
      </Text>
    </Group>
  );
}

function Outcomes({ acts: { run, test, failure } }: { acts: Acts }) {
  return (
    <>
      {failure && <Alert color="red">{failure.message}</Alert>}
      {run.data && (
        <Alert
          color={run.data.status === "failed" ? "red" : "mama"}
          withCloseButton
          closeButtonLabel="Close"
          onClose={() => run.reset()}
        >
          {outcomeOf(run.data)}
        </Alert>
      )}
      {test.data && (
        <Alert
          color={test.data.status === "delivered" ? "teal" : "red"}
          withCloseButton
          closeButtonLabel="Close"
          onClose={() => test.reset()}
        >
          {test.data.error?.message ?? `The test was ${test.data.status}.`}
        </Alert>
      )}
    </>
  );
}

function outcomeOf({ status, error, fire_count, match_count }: Schemas["BotRun"]): string {
  if (error) return `It could not look. ${error.message}`;
  if (status === "queued" || status === "running") return "It is still looking; its run will be in the log below.";
  if (fire_count > 0) return `It looked, and fired ${counted(fire_count, "time")}.`;
  if (match_count > 0) return `It looked: ${counted(match_count, "match", "matches")}, none of them new.`;
  return "It looked, and nothing matched.";
}
