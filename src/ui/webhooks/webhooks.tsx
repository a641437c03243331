import { Stack, Tabs } from "@mantine/core";
import { PageTitle } from "../parts/page-title.tsx";
import { Alerts } from "./alerts.tsx";
import { Endpoints } from "./endpoints.tsx";
import { Inbox } from "./inbox.tsx";

/** Everything that goes out: webhooks to programs, alerts to people. */
export default function Webhooks() {
  return (
    <Stack maw={1080}>
      <PageTitle title="Webhooks and alerts" about="What was sent, to whom, and what became of it." />
      <Tabs defaultValue="endpoints" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="endpoints">Webhooks</Tabs.Tab>
          <Tabs.Tab value="inbox">Inbox</Tabs.Tab>
          <Tabs.Tab value="alerts">Alerts sent</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="endpoints" pt="md">
          <Endpoints />
        </Tabs.Panel>
        <Tabs.Panel value="inbox" pt="md">
          <Inbox />
        </Tabs.Panel>
        <Tabs.Panel value="alerts" pt="md">
          <Alerts />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
