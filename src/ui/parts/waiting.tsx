import { Center, Stack, Text } from "@mantine/core";
import { useHeard } from "../api/heard.ts";
import { Wheel } from "./wheel.tsx";

/** The place of a view that is still read; where nobody answers it says so, and goes on by itself. */
export function Waiting({ isUnanswered = false }: { isUnanswered?: boolean }) {
  const isAway = useHeard() === "reconnecting";
  return (
    <Center h="60vh" px="md">
      <Stack align="center" ta="center">
        <Wheel />
        {(isUnanswered || isAway) && (
          <Text c="dimmed" role="status" maw={460}>
            {isAway
              ? "This page could not be loaded while the appliance is away. It opens by itself as soon as it is back."
              : "The appliance does not answer. It is asked again until it does."}
          </Text>
        )}
      </Stack>
    </Center>
  );
}
