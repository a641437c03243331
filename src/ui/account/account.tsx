import "./account.css";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { ApiError, answerOf, api } from "../api/client.ts";
import { useEvidence } from "../evidence/use-evidence.tsx";
import { lateView } from "../parts/late-view.ts";
import { NotThere } from "../parts/not-there.tsx";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { SignalCards } from "../signals/signal-cards.tsx";
import { AccountHeader } from "./account-header.tsx";
import { BriefCard } from "./brief-card.tsx";
import { PeopleCard } from "./people-card.tsx";
import { ScoreCard } from "./score-card.tsx";
import { SourcesCard } from "./sources-card.tsx";
import { TimeLine } from "./time-line.tsx";

const ScoreHistory = lateView(() => import("./score-history.tsx"));

/** The most signals that the line of time shows. */
const SIGNALS_MAX = 100;

/** One company: its score and where it comes from, what was noticed, why now, whom to talk to, and what was read. */
export default function Account({ id }: { id: string }) {
  const account = useQuery({
    queryKey: ["account", id],
    queryFn: () => answerOf(api.GET("/v1/accounts/{id}", { params: { path: { id } } })),
  });
  const signals = useQuery({
    queryKey: ["account", id, "signals"],
    queryFn: () =>
      answerOf(
        api.GET("/v1/accounts/{id}/signals", {
          params: { path: { id }, query: { limit: SIGNALS_MAX, sort: "-occurred_at", expand: "sources" } },
        }),
      ),
  });
  const evidence = useEvidence();
  if (isGone(account.error))
    return (
      <NotThere
        what="There is no such company"
        why="It may have been removed, or belong to another workspace; or the address was cut short on its way here."
      />
    );
  if (account.isError) return <Problem error={account.error} retry={account.refetch} />;
  if (!account.data) return <Waiting />;
  const found = signals.data?.data ?? [];
  return (
    <Stack className="roomy">
      <AccountHeader account={account.data} />
      <div className="account-columns">
        <Stack className="account-main">
          <BriefCard account={account.data} signals={found} onEvidence={evidence.open} />
          <TimeLine signals={found} onOpen={evidence.openSignal} />
          <SignalCards signals={found} isPending={signals.isPending} onOpen={evidence.openSignal} />
        </Stack>
        <Stack>
          <ScoreCard account={account.data} />
          <Suspense>
            <ScoreHistory id={id} />
          </Suspense>
        </Stack>
        <Stack>
          <PeopleCard id={id} />
          <SourcesCard id={id} />
        </Stack>
      </div>
      {evidence.drawer}
    </Stack>
  );
}

/** Not known, or deleted. */
function isGone(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 410);
}
