import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import type { OpenEvidence } from "../evidence/use-evidence.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { BriefText } from "./brief-text.tsx";
import { BriefDiff, BriefVersionPicker } from "./brief-versions.tsx";
import { SinceWritten } from "./since-written.tsx";

type Parts = { account: Schemas["Account"]; signals: Schemas["Signal"][]; onEvidence: OpenEvidence };

/** Why now, whom to talk to and how to begin: the latest version, an earlier one, or what one says otherwise. */
export function BriefCard({ account, signals, onEvidence }: Parts) {
  const { id } = account;
  const [version, setVersion] = useState<number>();
  const [isCompared, setCompared] = useState(false);
  const queries = useQueryClient();
  const brief = useQuery({
    queryKey: ["account", id, "brief", version],
    enabled: account.latest_brief !== null,
    placeholderData: (before) => before,
    queryFn: () =>
      answerOf(
        api.GET("/v1/accounts/{id}/brief", {
          params: { path: { id }, query: version === undefined ? {} : { version } },
        }),
      ),
  });
  const rewrite = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/accounts/{id}/brief:regenerate", { params: { path: { id } } })),
    onSuccess: () => {
      setVersion(undefined);
      return queries.invalidateQueries({ queryKey: ["account", id] });
    },
  });
  if (account.latest_brief === null) {
    return (
      <Paper withBorder>
        <Nothing title="No brief yet" hint="One is written as soon as something about this company is noticed." />
      </Paper>
    );
  }
  if (brief.isError) return <Problem error={brief.error} retry={brief.refetch} />;
  if (!brief.data) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Brief">
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Title order={2} size="h4">
            Why now
          </Title>
          <Time at={brief.data.generated_at} />
        </Group>
        <Group gap="xs">
          <BriefVersionPicker
            accountId={id}
            latest={account.latest_brief.version}
            shown={version}
            onShow={setVersion}
          />
          {brief.data.version > 1 && (
            <Button
              size="compact-xs"
              variant={isCompared ? "light" : "subtle"}
              aria-pressed={isCompared}
              onClick={() => setCompared(!isCompared)}
            >
              Compare
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" loading={rewrite.isPending} onClick={() => rewrite.mutate()}>
            Write anew
          </Button>
        </Group>
      </Group>
      {rewrite.error instanceof ApiError && (
        <Text size="sm" c="red" role="alert">
          {rewrite.error.message}
        </Text>
      )}
      {brief.data.version === account.latest_brief.version && (
        <SinceWritten brief={brief.data} score={account.score} signals={signals} />
      )}
      {isCompared && brief.data.version > 1 ? (
        <BriefDiff brief={brief.data} />
      ) : (
        <BriefText brief={brief.data} onEvidence={onEvidence} />
      )}
    </Paper>
  );
}
