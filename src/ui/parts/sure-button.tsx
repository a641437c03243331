import { Button, type ButtonProps } from "@mantine/core";
import { useState } from "react";

type Parts = Omit<ButtonProps, "children"> & { label: string; question: string; onSure(): void };

/** For what cannot be taken back: the first click asks, the second does it; looking elsewhere takes the question back. */
export function SureButton({ label, question, onSure, ...button }: Parts) {
  const [isAsking, setAsking] = useState(false);
  const act = () => {
    if (isAsking) onSure();
    setAsking(!isAsking);
  };
  return (
    <Button
      color="red"
      {...button}
      variant={isAsking ? "filled" : "subtle"}
      onClick={act}
      onBlur={() => setAsking(false)}
    >
      {isAsking ? question : label}
    </Button>
  );
}
