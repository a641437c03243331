import { Group, Paper, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { Marked } from "../parts/marked.tsx";
import { Problem } from "../parts/problem.tsx";
import { diffWords } from "./word-diff.ts";

const VERSIONS_MAX = 100;
const WHEN = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

type PickerParts = {
  accountId: string;
  latest: number;
  shown: number | undefined;
  onShow(version: number | undefined): void;
};

/** Which version of the brief is read, by number and time; versions never change. */
export function BriefVersionPicker({ accountId, latest, shown, onShow }: PickerParts) {
  const versions = useQuery({
    queryKey: ["account", accountId, "brief versions"],
    enabled: latest > 1,
    queryFn: () =>
      answerOf(
        api.GET("/v1/accounts/{id}/brief/versions", {
          params: { path: { id: accountId }, query: { limit: VERSIONS_MAX } },
        }),
      ),
  });
  if (latest < 2) return null;
  return (
    <Select
      size="xs"
      w={240}
      aria-label="Version"
      data={(versions.data?.data ?? []).map(({ version, generated_at }) => ({
        value: String(version),
        label: `Version ${version} · ${WHEN.format(new Date(generated_at))}`,
      }))}
      value={String(shown ?? latest)}
      allowDeselect={false}
      onChange={(value) => onShow(value === null || Number(value) === latest ? undefined : Number(value))}
    />
  );
}

const FIELDS = [
  { field: "why_now", title: "Why now" },
  { field: "draft_opener", title: "How to begin" },
] as const;

/** What a brief says otherwise than the version before it. */
export function BriefDiff({ brief }: { brief: Schemas["Brief"] }) {
  const { account_id, version } = brief;
  const before = useQuery({
    queryKey: ["account", account_id, "brief", version - 1],
    // Versions never change.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      answerOf(
        api.GET("/v1/accounts/{id}/brief", { params: { path: { id: account_id }, query: { version: version - 1 } } }),
      ),
  });
  if (before.isError) return <Problem error={before.error} retry={before.refetch} />;
  if (!before.data) return null;
  const changed = FIELDS.filter(({ field }) => before.data[field] !== brief[field]);
  return (
    <Stack gap="sm" mt="xs">
      {changed.length === 0 && (
        <Text size="sm" c="dimmed">
          Version {version} says the same as version {version - 1}, word for word.
        </Text>
      )}
      {changed.map(({ field, title }) => {
        const { removed, added } = diffWords(before.data[field], brief[field]);
        return (
          <Paper key={field} withBorder p="sm" component="section" aria-label={`${title}, compared`}>
            <Text fw={600} size="sm" mb={4}>
              {title}
            </Text>
            <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
              <Side name={`Version ${version - 1}`}>
                <Marked text={before.data[field]} spans={removed} color="red" />
              </Side>
              <Side name={`Version ${version}`}>
                <Marked text={brief[field]} spans={added} color="teal" />
              </Side>
            </Group>
          </Paper>
        );
      })}
    </Stack>
  );
}

function Side({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div style={{ minWidth: 220 }}>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text size="sm" className="foreign" lh={1.55}>
        {children}
      </Text>
    </div>
  );
}
