import { Anchor, Stack, Text } from "@mantine/core";
import { Link } from "wouter";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { now } from "../clock.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { CHANNELS } from "./channels.ts";
import { FireCard } from "./fire-card.tsx";

type Fire = Schemas["BotFire"];

const LOOK_EVERY_MS = 2_000;
/** What comes of a fire, and whom it told, is known within seconds as a rule. */
const SETTLES_WITHIN_MS = 120_000;

/** What a bot fired, the newest first: why, where, for whom, and whether a signal came of it. */
export function Fires({ id }: { id: string }) {
  const fires = usePages(
    ["bots", id, "fires"],
    (from) =>
      answerOf(
        api.GET("/v1/bots/{id}/fires", { params: { path: { id }, query: { ...from, limit: 20, expand: "account" } } }),
      ),
    true,
    (rows) => (rows.some(isUnsettled) ? LOOK_EVERY_MS : false),
  );
  if (fires.isError) return <Problem error={fires.error} retry={fires.refetch} />;
  if (fires.isSuccess && fires.rows.length === 0) {
    return (
      <Nothing
        title="Nothing yet"
        hint="The first run only notes what is there, which “Look now” does at once; a later match fires."
      />
    );
  }
  return (
    <Stack gap="sm">
      {fires.rows.map((fire) => (
        <FireCard key={fire.id} fire={fire} at={fire.fired_at}>
          <Outcome fire={fire} />
          {fire.alert && <Told {...fire.alert} />}
        </FireCard>
      ))}
      <LoadMore pages={fires} />
    </Stack>
  );
}

function isUnsettled({ fired_at, account_id, signal_id, alert }: Fire): boolean {
  const isOpen = (account_id !== null && signal_id === null) || alert?.status === "pending";
  return isOpen && now() - Date.parse(fired_at) < SETTLES_WITHIN_MS;
}

/** A match is a signal only where it is certain whose. */
function Outcome({ fire: { signal_id, account_id, account } }: { fire: Fire }) {
  if (account_id === null) {
    return (
      <Text size="xs" c="dimmed">
        no signal: none of your companies is meant
      </Text>
    );
  }
  return (
    <Text size="xs" c="dimmed" className="foreign">
      {signal_id === null ? "no signal yet of " : "a signal of "}
      <Anchor component={Link} href={`/accounts/${account_id}`} size="xs">
        {account?.name ?? "its company"}
      </Anchor>
    </Text>
  );
}

const STATES: Record<NonNullable<Fire["alert"]>["status"], string> = {
  pending: "will be told",
  delivered: "was told",
  failed: "could not be told",
  digested: "is told in the digest",
};

function Told({ channel, status }: NonNullable<Fire["alert"]>) {
  return (
    <Text size="xs" c={status === "failed" ? "red" : "dimmed"}>
      {CHANNELS[channel]} {STATES[status]}
    </Text>
  );
}
