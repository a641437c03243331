import { Button, Group, Modal, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { askBeforeLeaving } from "./leaving.ts";

/** While something is not saved, asks whoever is about to leave the view. */
export function Unsaved({ isUnsaved, what }: { isUnsaved: boolean; what: string }) {
  const [go, setGo] = useState<() => void>();
  useEffect(() => (isUnsaved ? askBeforeLeaving((next) => setGo(() => next)) : undefined), [isUnsaved]);
  const stay = () => setGo(undefined);
  return (
    <Modal opened={go !== undefined} onClose={stay} title="Leave without saving?" centered withCloseButton={false}>
      <Text size="sm">{what}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={stay}>
          Stay here
        </Button>
        <Button
          color="red"
          onClick={() => {
            stay();
            go?.();
          }}
        >
          Leave without saving
        </Button>
      </Group>
    </Modal>
  );
}
