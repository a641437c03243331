import { Stack } from "@mantine/core";
import { useSession } from "../api/session.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { AuditLog } from "./audit-log.tsx";
import { Keys } from "./keys.tsx";
import { SystemCard } from "./system-card.tsx";
import { UsageCard } from "./usage-card.tsx";

/** Keys, limits, and how the appliance is. */
export default function Settings() {
  const session = useSession();
  const isAdmin = session.data?.key.role === "admin";
  return (
    <Stack maw={860}>
      <PageTitle
        title="Settings"
        about="Who may come in and what they did, what is used of what may be, and how the appliance is."
      />
      <SystemCard />
      <UsageCard />
      {isAdmin && <Keys ownKeyId={session.data?.key.id} />}
      {isAdmin && <AuditLog />}
    </Stack>
  );
}
