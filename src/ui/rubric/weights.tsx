import { Group, Slider, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { balanceOf, type Dimension, movedTo, type WeightsOf } from "./balance.ts";

const DIMENSIONS: { key: Dimension; about: string }[] = [
  { key: "fit", about: "how well the company meets your criteria" },
  { key: "recency", about: "how fresh the strongest signal is" },
  { key: "strength", about: "how strong and certain it is" },
  { key: "depth", about: "how many independent signs and known people there are" },
];

/** Four sliders that always make 100 together: what one gains the others lose. */
export function Weights({ value, onChange }: { value: WeightsOf; onChange(weights: WeightsOf): void }) {
  const [kept, setKept] = useState(() => balanceOf(value));
  const isOurs = DIMENSIONS.every(({ key }) => kept.whole[key] === value[key]);
  const balance = isOurs ? kept : balanceOf(value);
  const move = (dimension: Dimension, to: number) => {
    const next = movedTo(balance, dimension, to);
    setKept(next);
    onChange(next.whole);
  };
  return (
    <Stack gap="lg">
      {DIMENSIONS.map(({ key, about }) => (
        <div key={key}>
          <Group justify="space-between" wrap="nowrap" align="flex-end" mb={4}>
            <Text size="sm">
              <b style={{ textTransform: "capitalize" }}>{key}</b>: {about}
            </Text>
            <Text size="sm" className="numbers" style={{ whiteSpace: "nowrap" }}>
              {value[key]} %
            </Text>
          </Group>
          <Slider
            thumbLabel={`Weight of ${key}`}
            min={0}
            max={100}
            label={null}
            value={value[key]}
            onChange={(next) => move(key, next)}
          />
        </div>
      ))}
    </Stack>
  );
}
