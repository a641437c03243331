import { Text } from "@mantine/core";

/** A text before and after, one under the other. */
export function Diff({ before, after }: { before: string; after: string }) {
  return (
    <>
      {before !== "" && (
        <Text size="sm" className="foreign document" c="red" td="line-through" aria-label="Before">
          {before}
        </Text>
      )}
      {after !== "" && (
        <Text size="sm" className="foreign document" c="teal" aria-label="After">
          {after}
        </Text>
      )}
    </>
  );
}
