import { Alert, Badge, Button, Code, Group, Paper, Stack, Tabs, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { ApiError, answerOf, api } from "../api/client.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { Problem } from "../parts/problem.tsx";
import { SafeLink } from "../parts/safe-link.tsx";
import { SureButton } from "../parts/sure-button.tsx";
import { Time } from "../parts/time.tsx";
import { words } from "../parts/words.ts";
import { Backtest } from "./backtest.tsx";
import { BotStatus } from "./bot-status.tsx";
import { Fires } from "./fires.tsx";
import { HealthBars } from "./health-bars.tsx";
import { RuleText } from "./rule-text.tsx";
import { Runs } from "./runs.tsx";

/** So long somebody waits for a run that was asked for. */
const WAIT_SECONDS = 30;

/** One bot: what it does, what became of its runs, what it fired and why. */
export default function Bot({ id }: { id: string }) {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const path = { params: { path: { id } } };
  const bot = useQuery({ queryKey: ["bots", id], queryFn: () => answerOf(api.GET("/v1/bots/{id}", path)) });
  const renew = () => queries.invalidateQueries({ queryKey: ["bots"] });
  const run = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/bots/{id}:run", { ...path, headers: { prefer: `wait=${WAIT_SECONDS}` } })),
    onSettled: renew,
  });
  const pause = useMutation({ mutationFn: () => answerOf(api.POST("/v1/bots/{id}:pause", path)), onSettled: renew });
  const resume = useMutation({ mutationFn: () => answerOf(api.POST("/v1/bots/{id}:resume", path)), onSettled: renew });
  const test = useMutation({ mutationFn: () => answerOf(api.POST("/v1/bots/{id}:test-alert", path)) });
  const remove = useMutation({
    mutationFn: () => answerOf(api.DELETE("/v1/bots/{id}", path)),
    onSuccess: async () => {
      await renew();
      navigate("/bots");
    },
  });
  if (bot.isError) return <Problem error={bot.error} retry={bot.refetch} />;
  if (!bot.data) return null;
  const { name, source, match_rule, cadence, fires_signal, alert, managed_by, config_file, status, next_run_at } =
    bot.data;
  const isOurs = managed_by !== "config";
  const failure = [run, pause, resume, remove, test]
    .map(({ error }) => error)
    .find((error) => error instanceof ApiError);
  return (
    <Stack maw={1080}>
      <PageTitle title={name} about={`${words(cadence)}, fires ${words(fires_signal)}`}>
        <BotStatus bot={bot.data} />
        <Button size="xs" loading={run.isPending} onClick={() => run.mutate()}>
          Look now
        </Button>
        {status === "active" ? (
          <Button size="xs" variant="default" loading={pause.isPending} onClick={() => pause.mutate()}>
            Pause
          </Button>
        ) : (
          <Button size="xs" variant="default" loading={resume.isPending} onClick={() => resume.mutate()}>
            Resume
          </Button>
        )}
        {alert && alert.channel !== "none" && (
          <Button size="xs" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
            Test the alert
          </Button>
        )}
        {isOurs && (
          <SureButton
            size="xs"
            label="Delete"
            question="Really delete it?"
            loading={remove.isPending}
            onSure={() => remove.mutate()}
          />
        )}
      </PageTitle>
      {bot.data.notes.map((note) => (
        <Alert key={note.code} color="yellow">
          {note.message}
        </Alert>
      ))}
      {failure && <Alert color="red">{failure.message}</Alert>}
      {run.data && (
        <Alert
          color={run.data.status === "failed" ? "red" : "mama"}
          withCloseButton
          closeButtonLabel="Close"
          onClose={() => run.reset()}
        >
          {run.data.error?.message ?? `Looked: ${words(run.data.status)}, ${run.data.fire_count} fired.`}
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
      <Paper withBorder p="md">
        <Group justify="space-between" align="flex-start">
          <Stack gap={4}>
            <Text size="sm" className="foreign">
              Watches {/^https?:/i.test(source) ? <SafeLink url={source} /> : <b>{source}</b>}
            </Text>
            <RuleText rule={match_rule} />
            <Text size="sm" c="dimmed">
              {alert && alert.channel !== "none"
                ? `Tells ${words(alert.channel)}${alert.destination ? ` ${alert.destination}` : ""}`
                : "Tells nobody"}
            </Text>
            {!isOurs && (
              <Group gap="xs">
                <Badge variant="default">read-only</Badge>
                <Text size="sm">
                  comes from <Code>{config_file ?? "a file"}</Code>; change it there
                </Text>
              </Group>
            )}
          </Stack>
          <Stack gap={4} align="flex-end">
            <HealthBars id={id} />
            <Group gap={4}>
              <Text size="sm" c="dimmed">
                next look
              </Text>
              <Time at={next_run_at} />
            </Group>
          </Stack>
        </Group>
      </Paper>
      <Tabs defaultValue="fires">
        <Tabs.List>
          <Tabs.Tab value="fires">What it fired</Tabs.Tab>
          <Tabs.Tab value="runs">Runs</Tabs.Tab>
          <Tabs.Tab value="backtest">Backtest</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="fires" pt="md">
          <Fires id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="runs" pt="md">
          <Runs id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="backtest" pt="md">
          <Backtest id={id} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
