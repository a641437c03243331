import { ActionIcon, Menu } from "@mantine/core";
import { addressOf } from "../api/client.ts";
import { type Session, useSignOut } from "../api/session.ts";
import { Icon } from "../parts/icon.tsx";

/** Who is signed in, and the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Session">
          <Icon name="person" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.key.name} · {session.key.role.replace("_", " ")}
        </Menu.Label>
        <Menu.Item component="a" href={addressOf("/docs")} target="_blank">
          API and documentation
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
