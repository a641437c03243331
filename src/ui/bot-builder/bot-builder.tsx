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
import { type Draft, NO_DRAFT, type Template, toNewBot } from "./draft.ts";
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
  const templates = useTemplates();
  const goTo = (next: StepName) => {
    setAsked(false);
    setStep(next);
  };
  const create = useCreation(draft, (error) => {
    setRefusal(error);
    goTo(stepOf(error) ?? step);
  });
  const change = (part: Partial<Draft>) => {
    setRefusal(undefined);
    setDraft((before) => ({ ...before, ...part }));
  };
  const told = complaintsAbout(draft, step, refusal, isAsked);
  const View = VIEWS[step];
  return (
    <Stack maw={860}>
      <Unsaved
        isUnsaved={draft !== NO_DRAFT && !create.data}
        what="The bot is not made yet; your answers would be lost."
      />
      <PageTitle title="New bot" about="Watches a place of your choice and fires a signal when your rule matches." />
      <Progress step={step} goTo={goTo} />
      <Paper withBorder p="md">
        <View draft={draft} change={change} templates={templates} told={told} onRefused={setRefusal} />
      </Paper>
      {told.rest && <Alert color="red">{told.rest}</Alert>}
      <Elsewhere at={stepOf(refusal)} step={step} said={told.said} goTo={goTo} />
      <Turns
        step={step}
        isMissing={Object.keys(missingIn(draft, step)).length > 0}
        isAsked={isAsked}
        goTo={goTo}
        onAsked={() => setAsked(true)}
        create={create}
      />
    </Stack>
  );
}

type GoTo = (step: StepName) => void;

function Progress({ step, goTo }: { step: StepName; goTo: GoTo }) {
  return (
    <Stepper
      active={STEPS.indexOf(step)}
      onStepClick={(index) => goTo(STEPS[index] ?? step)}
      size="xs"
      allowNextStepsSelect={false}
      className="builder-steps"
    >
      {STEPS.map((label) => (
        <Stepper.Step key={label} label={label} />
      ))}
    </Stepper>
  );
}

type ElsewhereParts = { at: StepName | undefined; step: StepName; said: string | undefined; goTo: GoTo };

/** What was refused of an answer that is not in sight, and the way to it. */
function Elsewhere({ at, step, said, goTo }: ElsewhereParts) {
  if (at === undefined || at === step) return null;
  return (
    <Alert color="red">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{said}</Text>
        <Button size="xs" miw="max-content" variant="light" color="red" onClick={() => goTo(at)}>
          Go to “{at}”
        </Button>
      </Group>
    </Alert>
  );
}

type TurnsParts = {
  step: StepName;
  isMissing: boolean;
  isAsked: boolean;
  goTo: GoTo;
  onAsked(): void;
  create: ReturnType<typeof useCreation>;
};

/** Back and on; who goes on too early is told what is missing. */
function Turns({ step, isMissing, isAsked, goTo, onAsked, create }: TurnsParts) {
  const at = STEPS.indexOf(step);
  return (
    <>
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
          <Button onClick={() => (isMissing ? onAsked() : goTo(STEPS[at + 1] ?? step))}>Next</Button>
        )}
      </Group>
    </>
  );
}

function useTemplates(): Template[] {
  const templates = useQuery({
    queryKey: ["bot templates"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answerOf(api.GET("/v1/bots/templates")),
  });
  return templates.data?.data ?? [];
}

/** Makes the bot, and goes to it once it is there. */
function useCreation(draft: Draft, onError: (error: unknown) => void) {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const create = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/bots", { body: toNewBot(draft) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["bots"] }),
    onError,
  });
  const id = create.data?.id;
  useEffect(() => {
    if (id !== undefined) navigate(`/bots/${id}`);
  }, [id, navigate]);
  return create;
}
