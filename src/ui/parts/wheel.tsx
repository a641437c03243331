import { Loader, type MantineSize } from "@mantine/core";

/** A wheel that turns while one waits. `what` is said to those who do not see it: a name alone, without a role, is not. */
export function Wheel({ what = "Loading", size = "md" }: { what?: string; size?: MantineSize }) {
  return <Loader size={size} role="status" aria-label={what} />;
}
