import { Stack, Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";
import { useRoom } from "../parts/in-address.ts";
import { labelWithin } from "../parts/labels.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { Problem } from "../parts/problem.tsx";
import { Backtest } from "./backtest.tsx";
import { BotActs, useBotActs } from "./bot-acts.tsx";
import { BotCard } from "./bot-card.tsx";
import { BotStatus } from "./bot-status.tsx";
import { cadenceInWords } from "./cadences.ts";
import { Fires } from "./fires.tsx";
import { Runs } from "./runs.tsx";
import "./bots.css";

const ROOMS = [
  { name: "fires", label: "What it fired", Show: Fires },
  { name: "runs", label: "Runs", Show: Runs },
  { name: "backtest", label: "Backtest", Show: Backtest },
];

/** One bot: what it does, what became of its runs, what it fired and why. */
export default function Bot({ id }: { id: string }) {
  const bot = useQuery({
    queryKey: ["bots", id],
    queryFn: () => answerOf(api.GET("/v1/bots/{id}", { params: { path: { id } } })),
  });
  const acts = useBotActs(id);
  const [room, goTo] = useRoom(ROOMS);
  if (bot.isError) return <Problem error={bot.error} retry={bot.refetch} />;
  if (!bot.data) return null;
  const { name, cadence, fires_signal } = bot.data;
  return (
    <Stack>
      <PageTitle title={name} about={`Looks ${cadenceInWords(cadence)}, fires ${labelWithin(fires_signal)}`}>
        <BotStatus bot={bot.data} />
        <BotActs bot={bot.data} acts={acts} />
      </PageTitle>
      <BotCard bot={bot.data} acts={acts} />
      <Tabs value={room?.name ?? null} onChange={goTo} keepMounted={false}>
        <Tabs.List>
          {ROOMS.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {ROOMS.map(({ name, Show }) => (
          <Tabs.Panel key={name} value={name} pt="md">
            <Show id={id} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}
