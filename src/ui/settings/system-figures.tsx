import { Badge, Group, Paper, Progress, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { type Column, ListTable } from "../parts/list-table.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { words } from "../parts/words.ts";
import { HostErrors } from "./host-errors.tsx";
import { inBytes } from "./in-bytes.ts";

type System = Schemas["System"];
const LOOK_EVERY_MS = 5_000;
/** From this late on the event loop keeps people waiting, in ms. */
const LATE_MS = 100;
const COUNT = new Intl.NumberFormat("en");

/** What the appliance is doing and what it stands on, brought up to date by itself. */
export function SystemFigures() {
  const system = useQuery({
    queryKey: ["system"],
    refetchInterval: LOOK_EVERY_MS,
    queryFn: () => answerOf(api.GET("/v1/system")),
  });
  if (system.isError) return <Problem error={system.error} retry={system.refetch} />;
  if (!system.data) return null;
  const { queue, crawl } = system.data;
  return (
    <Stack>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
        <Figures system={system.data} />
      </SimpleGrid>
      <Paper withBorder p="md" component="section" aria-label="Queue">
        <Title order={2} size="h4" mb="xs">
          Queue
        </Title>
        {queue.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing is waiting.
          </Text>
        ) : (
          <ListTable label="Jobs by step" columns={STEPS} rows={queue} keyOf={({ step }) => step} minWidth={480} />
        )}
      </Paper>
      <HostErrors crawl={crawl} />
    </Stack>
  );
}

function Figures({ system }: { system: System }) {
  const { crawl, event_loop, memory, database, disk, backups, queue, oldest_delivery_at, started_at } = system;
  const due = queue.reduce((sum, step) => sum + step.due, 0);
  const running = queue.reduce((sum, step) => sum + step.running, 0);
  const used = disk ? 1 - disk.free_bytes / disk.total_bytes : 0;
  return (
    <>
      <Figure label="Jobs due" value={COUNT.format(due)} isBad={due > 1_000}>
        {running} running
      </Figure>
      <Figure label="Crawl, last hour" value={COUNT.format(crawl.last_hour.requests)}>
        requests, {crawl.last_hour.failed} failed
      </Figure>
      <Figure label="Event loop" value={`${event_loop.lag_max_ms} ms`} isBad={event_loop.lag_max_ms > LATE_MS}>
        longest delay of the last minute; mean {event_loop.lag_mean_ms} ms
      </Figure>
      <Figure label="Memory" value={inBytes(memory.resident_bytes)}>
        started <Time at={started_at} size="xs" />
      </Figure>
      <Figure label="Database" value={inBytes(database.size_bytes)}>
        and {inBytes(database.log_bytes)} of log
      </Figure>
      <Figure label="Disk" value={disk ? `${inBytes(disk.free_bytes)} free` : "–"} isBad={disk?.low === true}>
        {disk && (
          <Progress
            value={used * 100}
            size="sm"
            mt={6}
            color={disk.low ? "red" : "mama"}
            aria-label={`${Math.round(used * 100)} % of the disk is used`}
          />
        )}
      </Figure>
      <Figure label="Backups" value={words(backups.status)} isBad={["overdue", "failed"].includes(backups.status)}>
        {backups.last_verified_at === null ? (
          "none verified yet"
        ) : (
          <>
            last verified <Time at={backups.last_verified_at} size="xs" />
          </>
        )}
      </Figure>
      <Figure label="Webhooks" value={oldest_delivery_at === null ? "all sent" : "waiting"}>
        {oldest_delivery_at !== null && (
          <>
            oldest from <Time at={oldest_delivery_at} size="xs" />
          </>
        )}
      </Figure>
    </>
  );
}

type FigureParts = { label: string; value: string; isBad?: boolean; children?: ReactNode };

function Figure({ label, value, isBad = false, children }: FigureParts) {
  return (
    <Paper withBorder p="sm">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="xl" fw={650} className="numbers" {...(isBad ? { c: "red" } : {})}>
        {value}
      </Text>
      <Text size="xs" c="dimmed" component="div" className="numbers">
        {children}
      </Text>
    </Paper>
  );
}

const STEPS: Column<System["queue"][number]>[] = [
  {
    head: "Step",
    cell: ({ step, running }) => (
      <Group gap={6}>
        {words(step)}
        {running > 0 && (
          <Badge size="xs" variant="light">
            running
          </Badge>
        )}
      </Group>
    ),
  },
  { head: "Due", align: "right", cell: ({ due }) => due },
  { head: "Running", align: "right", cell: ({ running }) => running },
  { head: "Later", align: "right", cell: ({ scheduled }) => scheduled },
  { head: "Held", align: "right", cell: ({ held }) => held },
  { head: "Oldest due", cell: ({ oldest_due_at }) => <Time at={oldest_due_at} /> },
];
