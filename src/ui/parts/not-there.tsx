import { Button, Stack, Text, Title } from "@mantine/core";
import { Link } from "wouter";

/** A whole view for an address that leads to nothing: what is missing, maybe why, and the way back. */
export function NotThere({ what, why }: { what: string; why: string }) {
  return (
    <Stack align="center" gap="xs" py={64} px="md" ta="center">
      <Title order={1} size="h3" className="foreign">
        {what}
      </Title>
      <Text c="dimmed" maw={460} className="foreign">
        {why}
      </Text>
      <Button component={Link} href="/" mt="xs">
        Go to Today
      </Button>
    </Stack>
  );
}
