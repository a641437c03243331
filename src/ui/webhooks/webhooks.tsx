import { Stack, Tabs } from "@mantine/core";
import { useRoom } from "../parts/in-address.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { Alerts } from "./alerts.tsx";
import { Endpoints } from "./endpoints.tsx";
import { Inbox } from "./inbox.tsx";

const ROOMS = [
  { name: "webhooks", label: "Webhooks", Show: Endpoints },
  { name: "inbox", label: "Inbox", Show: Inbox },
  { name: "alerts", label: "Alerts sent", Show: Alerts },
];

/** Everything that goes out: webhooks to programs, alerts to people. */
export default function Webhooks() {
  const [room, goTo] = useRoom(ROOMS);
  return (
    <Stack>
      <PageTitle title="Webhooks and alerts" about="What was sent, to whom, and what became of it." />
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
            <Show />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}
