import "./today.css";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { answerOf, api } from "../api/client.ts";
import { Problem } from "../parts/problem.tsx";
import { ViewTitle } from "../parts/view-title.tsx";
import { AccountTable } from "./account-table.tsx";
import { useFilter } from "./filter.ts";
import { Filters } from "./filters.tsx";
import { FirstSteps } from "./first-steps.tsx";

/** The accounts by their scores: whom to talk to today, and why. */
export function Today() {
  const [filter, setFilter] = useFilter();
  const workspace = useQuery({ queryKey: ["workspace"], queryFn: () => answerOf(api.GET("/v1/workspace")) });
  const floor = workspace.data?.floor;
  if (workspace.data?.account_count === 0) return <FirstSteps />;
  return (
    <Stack gap="md" className="roomy">
      <Group justify="space-between" align="flex-end">
        <div>
          <Group gap="sm">
            <ViewTitle text="Today" />
            <Button component={Link} href="/accounts/new" size="compact-xs" variant="light">
              Add companies
            </Button>
          </Group>
          <Text c="dimmed" size="sm">
            {filter.isAboveFloor
              ? `Companies that score ${floor ?? "…"} or more, the highest first.`
              : "All companies, the highest score first."}
          </Text>
        </div>
        <Filters value={filter} onChange={setFilter} />
      </Group>
      {workspace.isError && <Problem error={workspace.error} retry={workspace.refetch} />}
      {floor !== undefined && (
        <AccountTable key={JSON.stringify(filter)} filter={filter} floor={floor} onFilter={setFilter} />
      )}
    </Stack>
  );
}
