import { Stack, Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { useSession } from "../api/session.ts";
import { useRoom } from "../parts/in-address.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { AuditLog } from "./audit-log.tsx";
import { FeedsCard } from "./feeds-card.tsx";
import { Keys } from "./keys.tsx";
import { SystemCard } from "./system-card.tsx";
import { SystemFigures } from "./system-figures.tsx";
import { UsageCard } from "./usage-card.tsx";

type Room = { name: string; label: string; show(ownKeyId: string | undefined): ReactNode; isForAdmins?: boolean };
const ROOMS: Room[] = [
  { name: "members", label: "Members and keys", show: (ownKeyId) => <Keys ownKeyId={ownKeyId} />, isForAdmins: true },
  { name: "usage", label: "Limits and usage", show: () => <UsageCard /> },
  { name: "feeds", label: "Feeds", show: () => <FeedsCard /> },
  { name: "system", label: "System", show: () => <SystemRoom /> },
  { name: "audit", label: "Audit log", show: () => <AuditLog />, isForAdmins: true },
];

/** Who may come in and what they did, what is used and read, how the appliance is. Which of it is shown stands in the address. */
export default function Settings() {
  const session = useSession();
  const isAdmin = session.data?.key.role === "admin";
  const rooms = ROOMS.filter(({ isForAdmins }) => isAdmin || !isForAdmins);
  const [room, goTo] = useRoom(rooms);
  return (
    <Stack>
      <PageTitle
        title="Settings"
        about="Who may come in and what they did, what is used of what may be, and how the appliance is."
      />
      <Tabs value={room?.name ?? null} onChange={goTo} keepMounted={false}>
        <Tabs.List>
          {rooms.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {rooms.map(({ name, show }) => (
          <Tabs.Panel key={name} value={name} pt="md">
            {show(session.data?.key.id)}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}

function SystemRoom() {
  const session = useSession();
  return (
    <Stack>
      <SystemCard />
      {session.data?.key.role === "admin" && <SystemFigures />}
    </Stack>
  );
}
