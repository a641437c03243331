import { Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { Marked } from "../parts/marked.tsx";

type Span = Schemas["Span"];
export type Sides = { before: string; after: string; removed?: Span[]; added?: Span[] };

/** A text before and after, one under the other, with the words that changed marked. */
export function Diff({ before, after, removed = [], added = [] }: Sides) {
  return (
    <>
      {before !== "" && (
        <Text size="sm" className="foreign document" c="dimmed">
          <span className="side">before</span> <Marked text={before} spans={removed} color="red" />
        </Text>
      )}
      {after !== "" && (
        <Text size="sm" className="foreign document">
          <span className="side">after</span> <Marked text={after} spans={added} color="teal" />
        </Text>
      )}
    </>
  );
}
