import { Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api } from "../api/client.ts";
import { Problem } from "../parts/problem.tsx";
import { AccountTable } from "./account-table.tsx";
import { useAccounts } from "./accounts.ts";
import { type Filter, Filters, NO_FILTER } from "./filters.tsx";
import { FirstSteps } from "./first-steps.tsx";

/** The accounts by their scores: whom to talk to today, and why. */
export function Today() {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const workspace = useQuery({ queryKey: ["workspace"], queryFn: () => answerOf(api.GET("/v1/workspace")) });
  const floor = workspace.data?.floor;
  const accounts = useAccounts(filter, floor);
  if (workspace.data?.account_count === 0) return <FirstSteps />;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={1} size="h2">
            Today
          </Title>
          <Text c="dimmed" size="sm">
            {filter.isAboveFloor
              ? `Companies that score ${floor ?? "…"} or more, the highest first.`
              : "All companies, the highest score first."}
          </Text>
        </div>
        <Filters value={filter} onChange={setFilter} />
      </Group>
      {accounts.isError ? (
        <Problem error={accounts.error} retry={accounts.refetch} />
      ) : (
        <AccountTable
          accounts={accounts}
          filter={filter}
          onShowAll={() => setFilter({ ...NO_FILTER, isAboveFloor: false })}
        />
      )}
    </Stack>
  );
}
