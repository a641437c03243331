import { Alert, Code, Group } from "@mantine/core";
import { CopyText } from "./copy-text.tsx";

/** Something secret that nobody is shown again. */
export function ShownOnce({ title, secret }: { title: string; secret: string }) {
  return (
    <Alert color="mama" mt="sm" title={title}>
      <Group>
        <Code className="foreign">{secret}</Code>
        <CopyText text={secret} />
      </Group>
    </Alert>
  );
}
