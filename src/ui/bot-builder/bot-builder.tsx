import { Alert, Button, Group, Paper, Stack, Stepper } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { ApiError, answerOf, api } from "../api/client.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { AlertStep } from "./alert-step.tsx";
import { type Draft, isReady, NO_DRAFT, toNewBot } from "./draft.ts";
import { ReviewStep } from "./review-step.tsx";
import { RuleStep } from "./rule-step.tsx";
import { SignalStep } from "./signal-step.tsx";
import { SourceStep } from "./source-step.tsx";
import { TemplateStep } from "./template-step.tsx";

const STEPS = [
  { label: "Template", Step: TemplateStep },
  { label: "Source", Step: SourceStep },
  { label: "Rule", Step: RuleStep },
  { label: "Signal", Step: SignalStep },
  { label: "Alert", Step: AlertStep },
  { label: "Review", Step: ReviewStep },
] as const;

/** A new bot, a question at a time; what it would see and fire is shown before it exists. */
export default function BotBuilder() {
  const [draft, setDraft] = useState<Draft>(NO_DRAFT);
  const [at, setAt] = useState(0);
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const templates = useQuery({
    queryKey: ["bot templates"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answerOf(api.GET("/v1/bots/templates")),
  });
  const create = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/bots", { body: toNewBot(draft) })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ["bots"] });
      navigate(`/bots/${id}`);
    },
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const isLast = at === STEPS.length - 1;
  const current = STEPS[at] ?? STEPS[0];
  return (
    <Stack maw={860}>
      <PageTitle title="New bot" about="Watches a place of your choice and fires a signal when your rule matches." />
      <Stepper active={at} onStepClick={setAt} size="xs" allowNextStepsSelect={false}>
        {STEPS.map(({ label }) => (
          <Stepper.Step key={label} label={label} />
        ))}
      </Stepper>
      <Paper withBorder p="md">
        <current.Step draft={draft} change={change} templates={templates.data?.data ?? []} />
      </Paper>
      {create.error instanceof ApiError && <Alert color="red">{create.error.message}</Alert>}
      <Group justify="space-between">
        <Button variant="default" disabled={at === 0} onClick={() => setAt(at - 1)}>
          Back
        </Button>
        {isLast ? (
          <Button loading={create.isPending} onClick={() => create.mutate()}>
            Create the bot
          </Button>
        ) : (
          <Button disabled={!isReady(draft, at)} onClick={() => setAt(at + 1)}>
            Next
          </Button>
        )}
      </Group>
    </Stack>
  );
}
