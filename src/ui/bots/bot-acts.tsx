import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { SureButton } from "../parts/sure-button.tsx";

/** So long somebody waits for a run that was asked for. */
const WAIT_SECONDS = 30;

/** What can be done with a bot, and what came of it. */
export function useBotActs(id: string) {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const path = { params: { path: { id } } };
  const onSettled = () => queries.invalidateQueries({ queryKey: ["bots"] });
  const run = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/bots/{id}:run", { ...path, headers: { prefer: `wait=${WAIT_SECONDS}` } })),
    onSettled,
  });
  const pause = useMutation({ mutationFn: () => answerOf(api.POST("/v1/bots/{id}:pause", path)), onSettled });
  const resume = useMutation({ mutationFn: () => answerOf(api.POST("/v1/bots/{id}:resume", path)), onSettled });
  const test = useMutation({ mutationFn: () => answerOf(api.POST("/v1/bots/{id}:test-alert", path)) });
  const remove = useMutation({
    mutationFn: () => answerOf(api.DELETE("/v1/bots/{id}", path)),
    onSuccess: async () => {
      await onSettled();
      navigate("/bots");
    },
  });
  const failure = [run, pause, resume, remove, test]
    .map(({ error }) => error)
    .find((error) => error instanceof ApiError);
  return { run, pause, resume, test, remove, failure };
}

export type Acts = ReturnType<typeof useBotActs>;
type Parts = { bot: Schemas["BotWithHealth"]; acts: Acts };

/** The buttons for that. One that a file lists is deleted and changed there. */
export function BotActs({
  bot: { status, alert, managed_by, cadence },
  acts: { run, pause, resume, test, remove },
}: Parts) {
  const isActive = status === "active";
  const turn = isActive ? pause : resume;
  return (
    <>
      {cadence !== "on_push" && (
        <Button size="xs" loading={run.isPending} onClick={() => run.mutate()}>
          Look now
        </Button>
      )}
      <Button size="xs" variant="default" loading={turn.isPending} onClick={() => turn.mutate()}>
        {isActive ? "Pause" : "Resume"}
      </Button>
      {alert && alert.channel !== "none" && (
        <Button size="xs" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          Test the alert
        </Button>
      )}
      {managed_by !== "config" && (
        <SureButton
          size="xs"
          label="Delete"
          question="Really delete it?"
          loading={remove.isPending}
          onSure={() => remove.mutate()}
        />
      )}
    </>
  );
}
