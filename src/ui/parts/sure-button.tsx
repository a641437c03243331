import { Button, type ButtonProps, Group } from "@mantine/core";
import { useState } from "react";

type Parts = Omit<ButtonProps, "children"> & { label: string; question: string; onSure(): void };

/** For what cannot be taken back: the first click asks, the second does it; "Cancel", Escape or looking elsewhere takes the question back. */
export function SureButton({ label, question, onSure, ...button }: Parts) {
  const [isAsking, setAsking] = useState(false);
  const cancel = () => setAsking(false);
  const act = () => {
    if (isAsking) onSure();
    setAsking(!isAsking);
  };
  return (
    <Group
      gap={4}
      flex="none"
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && cancel()}
      onKeyDown={({ key }) => key === "Escape" && cancel()}
    >
      <Button color="red" {...button} variant={isAsking ? "filled" : "subtle"} onClick={act}>
        {isAsking ? question : label}
      </Button>
      {isAsking && (
        <Button {...button} color="gray" variant="subtle" loading={false} onClick={cancel}>
          Cancel
        </Button>
      )}
    </Group>
  );
}
