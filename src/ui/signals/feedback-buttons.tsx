import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";
import type { SourcedSignal } from "./sourced-signal.ts";

const VERDICTS = {
  useful: { label: "Useful", color: "teal" },
  noise: { label: "Noise", color: "yellow" },
  wrong: { label: "Wrong", color: "red" },
} as const;
type Verdict = keyof typeof VERDICTS;

/** What people think of a signal; the same button again withdraws it. A wrong one counts no more. */
export function FeedbackButtons({ signal }: { signal: SourcedSignal }) {
  const queries = useQueryClient();
  const judge = useMutation({
    mutationFn: (verdict: Verdict | null) =>
      answerOf(api.POST("/v1/signals/{id}:feedback", { params: { path: { id: signal.id } }, body: { verdict } })),
    onSuccess: () =>
      Promise.all(
        ["signals", "signal", "account", "accounts", "quality"].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
  const given = signal.feedback?.verdict;
  return (
    <Button.Group>
      {(Object.keys(VERDICTS) as Verdict[]).map((verdict) => (
        <Button
          key={verdict}
          size="compact-xs"
          variant={given === verdict ? "filled" : "default"}
          color={VERDICTS[verdict].color}
          aria-pressed={given === verdict}
          disabled={judge.isPending}
          onClick={() => judge.mutate(given === verdict ? null : verdict)}
        >
          {VERDICTS[verdict].label}
        </Button>
      ))}
    </Button.Group>
  );
}
