import { Button, FileButton, Paper, Stack, Text } from "@mantine/core";
import { type DragEvent, useState } from "react";

/** A place to drop a file on, with a button for those who would rather choose it. */
export function FileDrop({ name, onFile }: { name: string | undefined; onFile(file: File): void }) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <Paper
      p="lg"
      role="group"
      aria-label="Place to drop a file"
      style={{
        border: `2px dashed var(--mantine-${isOver ? "primary-color-filled" : "color-default-border"})`,
        background: isOver ? "var(--mantine-color-default-hover)" : undefined,
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="xs">
        <Text className="foreign" ta="center">
          {name ?? "Drop a CSV file here, such as the export of a CRM"}
        </Text>
        <FileButton
          onChange={(file) => file && onFile(file)}
          accept=".csv,.tsv,.txt,text/csv"
          inputProps={{ "aria-label": "CSV file" }}
        >
          {(button) => (
            <Button {...button} variant="light" size="sm">
              {name === undefined ? "Choose a file" : "Choose another"}
            </Button>
          )}
        </FileButton>
      </Stack>
    </Paper>
  );
}
