import { Anchor, Button, Group, Paper, Select, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, type Schemas } from "../api/client.ts";
import type { OpenEvidence } from "../evidence/use-evidence.tsx";
import { CopyText } from "../parts/copy-text.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { SafeLink } from "../parts/safe-link.tsx";
import { Time } from "../parts/time.tsx";
import { words } from "../parts/words.ts";
import { documentsOf, type Piece, withFootnotes } from "./footnotes.ts";

type Parts = { account: Schemas["Account"]; onEvidence: OpenEvidence };

/** Why now, whom to talk to and how to begin; each statement leads to what it rests on. */
export function BriefCard({ account, onEvidence }: Parts) {
  const { id } = account;
  const [version, setVersion] = useState<number>();
  const queries = useQueryClient();
  const brief = useQuery({
    queryKey: ["account", id, "brief", version],
    enabled: account.latest_brief !== null,
    queryFn: () =>
      answerOf(
        api.GET("/v1/accounts/{id}/brief", {
          params: { path: { id }, query: version === undefined ? {} : { version } },
        }),
      ),
  });
  const rewrite = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/accounts/{id}/brief:regenerate", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["account", id] }),
  });
  if (account.latest_brief === null) {
    return (
      <Paper withBorder>
        <Nothing title="No brief yet" hint="One is written as soon as something about this company is noticed." />
      </Paper>
    );
  }
  if (brief.isError) return <Problem error={brief.error} retry={brief.refetch} />;
  if (!brief.data) return null;
  const { claims, why_now, draft_opener, who_to_talk_to, generated_at } = brief.data;
  const documents = documentsOf(claims);
  const numbers = documents.map(({ document_id }) => document_id);
  const show = (pieces: Piece[]) =>
    pieces.map((piece) => <Cited key={piece.start} piece={piece} onOpen={onEvidence} />);
  return (
    <Paper withBorder p="md" component="section" aria-label="Brief">
      <Group justify="space-between">
        <Title order={2} size="h4">
          Why now
        </Title>
        <Group gap="xs">
          <Time at={generated_at} />
          <Versions id={id} latest={account.latest_brief.version} shown={version} onShow={setVersion} />
          <Button size="compact-xs" variant="subtle" loading={rewrite.isPending} onClick={() => rewrite.mutate()}>
            Write anew
          </Button>
        </Group>
      </Group>
      <Text mt="xs" className="foreign" lh={1.6}>
        {show(withFootnotes(why_now, "why_now", claims, numbers))}
      </Text>
      {who_to_talk_to.length > 0 && (
        <>
          <Title order={3} size="h5" mt="md">
            Who to talk to
          </Title>
          {who_to_talk_to.map(({ name, role, tag, contact_id }) => (
            <Text key={contact_id ?? name} size="sm" className="foreign">
              <b>{name}</b>
              {role && `, ${role}`}{" "}
              {tag && (
                <Text span c="dimmed">
                  ({words(tag)})
                </Text>
              )}
            </Text>
          ))}
        </>
      )}
      <Group justify="space-between" mt="md">
        <Title order={3} size="h5">
          How to begin
        </Title>
        <CopyText text={draft_opener} />
      </Group>
      <Text size="sm" className="foreign">
        {show(withFootnotes(draft_opener, "draft_opener", claims, numbers))}
      </Text>
      <Stack gap={2} mt="md">
        {documents.map(({ document_id, url }, index) => (
          <Text key={document_id} size="xs" c="dimmed" className="foreign">
            {index + 1}. {url ? <SafeLink url={url} /> : "told by your own team"}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}

/** A statement with its number, which opens what it rests on. */
function Cited({ piece: { text, claim, number }, onOpen }: { piece: Piece; onOpen: OpenEvidence }) {
  if (!claim) return <>{text}</>;
  return (
    <>
      {text}
      <sup>
        <Anchor
          component="button"
          type="button"
          size="xs"
          aria-label={`Source ${number}`}
          onClick={() => onOpen({ documentId: claim.document_id, signalId: claim.signal_id })}
        >
          [{number}]
        </Anchor>
      </sup>
    </>
  );
}

type VersionParts = {
  id: string;
  latest: number;
  shown: number | undefined;
  onShow(version: number | undefined): void;
};

/** Which version is read; versions never change. */
function Versions({ latest, shown, onShow }: VersionParts) {
  if (latest < 2) return null;
  const versions = Array.from({ length: latest }, (_, index) => String(latest - index));
  return (
    <Select
      size="xs"
      w={120}
      aria-label="Version"
      data={versions.map((value) => ({ value, label: `Version ${value}` }))}
      value={String(shown ?? latest)}
      allowDeselect={false}
      onChange={(value) => onShow(value === null || Number(value) === latest ? undefined : Number(value))}
    />
  );
}
