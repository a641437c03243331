import "./bot-builder.css";
import { Alert, Button, Group, Paper, Stack, Stepper, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ComponentType, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { answerOf, api } from "../api/client.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { Unsaved } from "../parts/unsaved.tsx";
import { AlertStep } from "./alert-step.tsx";
import { complaintsAbout, missingIn, STEPS, type StepName, stepOf } from "./answers.ts";
import { type Draft, NO_DRAFT, toNewBot } from "./draft.ts";
import { ReviewStep } from "./review-step.tsx";
import { RuleStep } from "./rule-step.tsx";
import { SignalStep } from "./signal-step.tsx";
import { SourceStep } from "./source-step.tsx";
import type { StepParts } from "./step-parts.ts";
import { TemplateStep } from "./template-step.tsx";

const VIEWS: Record<StepName, ComponentType<StepParts>> = {
  Template: TemplateStep,
  Source: SourceStep,
  Rule: RuleStep,
  Signal: SignalStep,
  Alert: AlertStep,
  Review: ReviewStep,
};

/** A new bot, a question at a time; what it would see and fire is shown before it exists. */
export default function BotBuilder() {
  const [draft, setDraft] = useState<Draft>(NO_DRAFT);
  const [step, setStep] = useState<StepName>("Template");
  const [refusal, setRefusal] = useState<unknown>();
  const [isAsked, setAsked] = useState(false);
  const [, navigate] = useLocation();
  const templates = useQuery({
    queryKey: ["bot templates"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answerOf(api.GET("/v1/bots/templates")),
  });
  const goTo = (next: StepName) => {
    setAsked(false);
    setStep(next);
  };
  const create = useCreation(draft, (error) => {
    setRefusal(error);
    goTo(stepOf(error) ?? step);
  });
  useEffect(() => {
    if (create.data) navigate(`/bots/${create.data.id}`);
  }, [create.data, navigate]);
  const change = (part: Partial<Draft>) => {
    setRefusal(undefined);
    setDraft((before) => ({ ...before, ...part }));
  };
  const at = STEPS.indexOf(step);
  const isMissing = Object.keys(missingIn(draft, step)).length > 0;
  const goOn = () => (isMissing ? setAsked(true) : goTo(STEPS[at + 1] ?? step));
  const told = complaintsAbout(draft, step, refusal, isAsked);
  const elsewhere = stepOf(refusal);
  const View = VIEWS[step];
  return (
    <Stack maw={860}>
      <Unsaved
        isUnsaved={draft !== NO_DRAFT && !create.data}
        what="The bot is not made yet; your answers would be lost."
      />
      <PageTitle title="New bot" about="Watches a place of your choice and fires a signal when your rule matches." />
      <Stepper
        active={at}
        onStepClick={(index) => goTo(STEPS[index] ?? step)}
        size="xs"
        allowNextStepsSelect={false}
        className="builder-steps"
      >
        {STEPS.map((label) => (
          <Stepper.Step key={label} label={label} />
        ))}
      </Stepper>
      <Paper withBorder p="md">
        <View draft={draft} change={change} templates={templates.data?.data ?? []} told={told} onRefused={setRefusal} />
      </Paper>
      {told.rest && <Alert color="red">{told.rest}</Alert>}
      {elsewhere && elsewhere !== step && (
        <Alert color="red">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{told.said}</Text>
            <Button size="xs" miw="max-content" variant="light" color="red" onClick={() => goTo(elsewhere)}>
              Go to “{elsewhere}”
            </Button>
          </Group>
        </Alert>
      )}
      {isAsked && isMissing && (
        <Text size="sm" ta="end" c="var(--mantine-color-error)" role="status">
          Something is missing above.
        </Text>
      )}
      <Group justify="space-between">
        <Button variant="default" disabled={at === 0} onClick={() => goTo(STEPS[at - 1] ?? step)}>
          Back
        </Button>
        {step === "Review" ? (
          <Button loading={create.isPending} onClick={() => create.mutate()}>
            Create the bot
          </Button>
        ) : (
          <Button onClick={goOn}>Next</Button>
        )}
      </Group>
    </Stack>
  );
}

function useCreation(draft: Draft, onError: (error: unknown) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST("/v1/bots", { body: toNewBot(draft) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["bots"] }),
    onError,
  });
}
