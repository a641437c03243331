import { Alert, Button, Center, Group, Paper, Progress, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import type { Schemas } from "../api/client.ts";
import { Nothing } from "../parts/nothing.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Problem } from "../parts/problem.tsx";
import { NoWayOut } from "./no-way-out.tsx";
import { ReadingRow } from "./reading-row.tsx";
import { useReadings, useUnread } from "./readings.ts";
import { hasNoWayOut, stageOf } from "./stage.ts";

const ROWS_AT_FIRST = 50;
/** What one page of the API holds. */
const ROWS_MAX = 200;

/** How the companies that were just added are being read, live, until the first briefs are there. */
export default function Reading() {
  const [params] = useSearchParams();
  const since = params.get("since") ?? undefined;
  const [limit, setLimit] = useState(ROWS_AT_FIRST);
  const readings = useReadings(since, limit);
  if (readings.isError && !readings.data) return <Problem error={readings.error} retry={readings.refetch} />;
  const rows = readings.data?.data ?? [];
  const isCutOff = hasNoWayOut(rows.map(stageOf));
  return (
    <Stack maw={960}>
      <PageTitle
        title="First reading"
        about="Each company’s site, news and job boards are read, what happens there is noticed, scored and briefed."
      >
        <Button component={Link} href="/accounts/new" variant="default" size="xs">
          Add more
        </Button>
        <Button component={Link} href="/" size="xs">
          Go to Today
        </Button>
      </PageTitle>
      <Overall isCutOff={isCutOff} />
      {isCutOff && <NoWayOut />}
      <FirstBrief accounts={rows} />
      {readings.isSuccess && rows.length === 0 ? (
        <Nothing title="Nothing was added" hint="Companies appear here as soon as they are added.">
          <Button component={Link} href="/accounts/new">
            Add companies
          </Button>
        </Nothing>
      ) : (
        <Paper withBorder style={{ overflow: "hidden" }}>
          <ul className="bare" aria-label="Companies" style={{ marginBottom: -1 }}>
            {rows.map((account) => (
              <ReadingRow key={account.id} account={account} isCutOff={isCutOff} />
            ))}
          </ul>
          {readings.data?.next_cursor && (
            <Center p="sm">
              {limit < ROWS_MAX ? (
                <Button size="xs" variant="default" onClick={() => setLimit(limit + ROWS_AT_FIRST)}>
                  Show more
                </Button>
              ) : (
                <Text size="sm" c="dimmed">
                  All others stand in Today as soon as they are read.
                </Text>
              )}
            </Center>
          )}
        </Paper>
      )}
    </Stack>
  );
}

function Overall({ isCutOff }: { isCutOff: boolean }) {
  const unread = useUnread();
  if (!unread || unread.companies === 0) return null;
  const { companies, waiting, reading } = unread;
  const read = Math.max(0, companies - waiting - reading);
  const told = `${read.toLocaleString("en")} of ${companies.toLocaleString("en")} done`;
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm" fw={600} className="numbers">
          {told}
        </Text>
        <Text size="sm" c="dimmed" className="numbers">
          {waiting + reading === 0
            ? isCutOff
              ? "Nothing could be reached"
              : "All that can be read has been read"
            : `${reading.toLocaleString("en")} under way, ${waiting.toLocaleString("en")} waiting`}
        </Text>
      </Group>
      <Progress value={(100 * read) / companies} aria-label={told} />
    </div>
  );
}

/** The way to the brief of the company that stands highest so far. */
function FirstBrief({ accounts }: { accounts: Schemas["ListedAccount"][] }) {
  const [best] = accounts
    .filter((account) => account.latest_brief !== null && stageOf(account).kind === "briefed")
    .sort((a, b) => b.score - a.score);
  if (!best) return null;
  return (
    <Alert color="mama" title="The first brief is ready" role="status">
      <Group justify="space-between">
        <Text size="sm" className="foreign">
          {best.name} scores {best.score}, the highest so far.
        </Text>
        <Button component={Link} href={`/accounts/${best.id}`} size="xs">
          Read its brief
        </Button>
      </Group>
    </Alert>
  );
}
