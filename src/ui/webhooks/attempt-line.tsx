import { Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { words } from "../parts/words.ts";

/** One attempt at a delivery or an alert, in a line. */
export function AttemptLine({ attempt }: { attempt: Schemas["Delivery"]["attempts"][number] }) {
  const { number, outcome, http_status, error, duration_ms } = attempt;
  const result = http_status ?? (error === null ? outcome : words(error));
  const isGood = outcome === "delivered";
  return (
    <Text size="xs" className="numbers" c={isGood ? "dimmed" : "red"} style={{ whiteSpace: "nowrap" }}>
      {number}. {result} in {duration_ms} ms
    </Text>
  );
}
