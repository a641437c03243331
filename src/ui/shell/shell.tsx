import "./shell.css";
import { Alert, AppShell, Burger, Group, NavLink, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useLiveEvents } from "../api/live.ts";
import type { Session } from "../api/session.ts";
import { AccountMenu } from "./account-menu.tsx";
import { DemoBar } from "./demo-bar.tsx";
import { SchemeToggle } from "./scheme-toggle.tsx";
import { SearchButton } from "./search-button.tsx";
import { VIEWS } from "./views.tsx";

/** The frame around every view: where one is, where one can go, and whether the appliance can be heard. */
export function Shell({ session, children }: { session: Session; children: ReactNode }) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const [path] = useLocation();
  const isHeard = useLiveEvents();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 208, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding={{ base: "sm", sm: "lg" }}
    >
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Menu" />
            <Text fw={700}>signalmama</Text>
            <Text c="dimmed" truncate visibleFrom="xs">
              {session.workspace.name}
            </Text>
          </Group>
          <Group wrap="nowrap" gap="xs">
            <SearchButton />
            <SchemeToggle />
            <AccountMenu session={session} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">
        {VIEWS.map(({ to, label, icon }) => (
          <NavLink
            key={to}
            component={Link}
            href={to}
            label={label}
            leftSection={icon}
            active={to === "/" ? path === "/" || path.startsWith("/accounts") : path.startsWith(to)}
            onClick={close}
            style={{ borderRadius: "var(--mantine-radius-md)" }}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main>
        {!isHeard && (
          <Alert color="yellow" variant="light" mb="md" role="status">
            The appliance cannot be reached at the moment. What you see may be old; it is brought up to date by itself.
          </Alert>
        )}
        <DemoBar mayRemove={session.key.role !== "read_only"} />
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
