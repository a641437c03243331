import { Group, Paper, Text } from "@mantine/core";
import { useDemo, useRemoveDemo } from "../api/demo.ts";
import { Problem } from "../parts/problem.tsx";
import { SureButton } from "../parts/sure-button.tsx";

/** On every page while the demo is loaded: that its companies do not exist, and the way to be rid of them. */
export function DemoBar({ mayRemove }: { mayRemove: boolean }) {
  const { data: demo } = useDemo();
  const remove = useRemoveDemo();
  if (!demo?.loaded_at) return null;
  return (
    <>
      <Paper withBorder role="status" aria-label="The demo" pl="sm" pr={4} py={4} mb="md" bg="transparent">
        <Group justify="space-between" wrap="nowrap" gap="sm" mih={30}>
          <Text size="sm" c="dimmed">
            {toldOf(demo.accounts)}
          </Text>
          {mayRemove && (
            <SureButton
              label="Remove the demo"
              question="Yes, remove it all"
              size="compact-sm"
              loading={remove.isPending}
              onSure={() => remove.mutate()}
            />
          )}
        </Group>
      </Paper>
      {remove.isError && <Problem error={remove.error} />}
    </>
  );
}

function toldOf(count: number): string {
  if (count === 0) return "The demo is loaded, but all its companies were deleted.";
  return count === 1 ? "The company tagged “demo” is invented." : `The ${count} companies tagged “demo” are invented.`;
}
