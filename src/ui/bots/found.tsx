import { Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { Marked } from "../parts/marked.tsx";
import { Diff, type Sides } from "./diff.tsx";

type Span = Schemas["Span"];
type Parts = { title: string | null; titleSpans: Span[]; text: string; spans: Span[]; diff: Sides | null };

/** What a rule found, with what made it a match marked. */
export function Found({ title, titleSpans, text, spans, diff }: Parts) {
  return (
    <>
      {title !== null && title !== "" && (
        <Text size="sm" fw={600} className="foreign">
          <Marked text={title} spans={titleSpans} />
        </Text>
      )}
      {diff ? (
        <Diff {...diff} />
      ) : (
        <Text size="sm" className="foreign" lineClamp={4}>
          <Marked text={text} spans={spans} />
        </Text>
      )}
    </>
  );
}
