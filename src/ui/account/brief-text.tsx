import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import type { OpenEvidence } from "../evidence/use-evidence.tsx";
import { CopyText } from "../parts/copy-text.tsx";
import { labelWithin } from "../parts/labels.ts";
import { SafeLink } from "../parts/safe-link.tsx";
import { beforeLastWord, documentsOf, type Piece, withFootnotes } from "./footnotes.ts";

/** A brief as it is read: each statement has the number of what it rests on. */
export function BriefText({ brief, onEvidence }: { brief: Schemas["Brief"]; onEvidence: OpenEvidence }) {
  const { claims, why_now, draft_opener, who_to_talk_to } = brief;
  const documents = documentsOf(claims);
  const numbers = documents.map(({ document_id }) => document_id);
  const show = (pieces: Piece[]) =>
    pieces.map((piece) => <Cited key={piece.start} piece={piece} onOpen={onEvidence} />);
  return (
    <>
      <Text mt="xs" className="foreign prose" lh={1.6}>
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
                  ({labelWithin(tag)})
                </Text>
              )}
            </Text>
          ))}
        </>
      )}
      {draft_opener !== "" && (
        <>
          <Group justify="space-between" mt="md" mb={4}>
            <Title order={3} size="h5">
              How to begin
            </Title>
            <CopyText text={draft_opener} />
          </Group>
          <Text size="sm" className="foreign prose" lh={1.6}>
            {show(withFootnotes(draft_opener, "draft_opener", claims, numbers))}
          </Text>
        </>
      )}
      <Stack gap={2} mt="md">
        {documents.map(({ document_id, url }, index) => (
          <Group key={document_id} gap={4} wrap="nowrap" align="baseline" fz="xs" c="dimmed">
            <span>{index + 1}.</span>
            <Text size="xs" className="foreign" miw={0}>
              {url ? <SafeLink url={url} /> : "told by your own team"}
            </Text>
          </Group>
        ))}
      </Stack>
    </>
  );
}

/** A statement with its number, which opens what it rests on. */
function Cited({ piece: { text, claim, number }, onOpen }: { piece: Piece; onOpen: OpenEvidence }) {
  if (!claim) return <>{text}</>;
  const [before, last] = beforeLastWord(text);
  return (
    <>
      {before}
      <span className="unbroken">
        {last}
        <sup className="footnote">
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
      </span>
    </>
  );
}
