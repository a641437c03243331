import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Link } from "wouter";
import { useUsage } from "../api/reads.ts";
import { useInAddress } from "../parts/in-address.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { BotTable, type Status } from "./bot-table.tsx";

const PAUSE_MS = 200;
const STATES = [
  { value: "active", label: "Active" },
  { value: "paused", label: "Paused" },
  { value: "auto_paused", label: "Paused itself" },
] satisfies { value: Status; label: string }[];

/** The bots of the workspace: what each watches, how it has fared, when it looks again. Which of them is in the address. */
export default function Bots() {
  const [named, setNamed] = useInAddress("q");
  const [state, setState] = useInAddress("status");
  const search = useDebouncedCallback((text: string) => setNamed(text.trim() || undefined), PAUSE_MS);
  const status = STATES.find(({ value }) => value === state)?.value;
  const quota = useUsage().data?.usage.active_bots;
  const add = (
    <Button component={Link} href="/bots/new" size="xs">
      New bot
    </Button>
  );
  return (
    <Stack>
      <PageTitle title="Bots" about="Pages, feeds and channels of your choice, watched by rules of your own.">
        {quota && (
          <Text size="sm" c="dimmed" className="numbers">
            {quota.limit === null ? `${quota.used} active` : `${quota.used} of ${quota.limit} active`}
          </Text>
        )}
        {add}
      </PageTitle>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          size="xs"
          flex="0 1 220px"
          aria-label="Find a bot by its name"
          placeholder="Find by name"
          defaultValue={named ?? ""}
          onChange={(event) => search(event.currentTarget.value)}
        />
        <Select
          size="xs"
          flex="0 1 150px"
          aria-label="Status"
          placeholder="Any status"
          clearable
          data={STATES}
          value={status ?? null}
          onChange={(value) => setState(value ?? undefined)}
        />
      </Group>
      <BotTable key={`${named} ${status}`} named={named} status={status} add={add} />
    </Stack>
  );
}
