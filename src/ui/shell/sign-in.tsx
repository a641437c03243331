import { Alert, Button, Center, Code, Paper, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ApiError } from "../api/client.ts";
import { useIsLinkRefused, useSignIn } from "../api/session.ts";

/** Signing in with an API key; who starts the appliance has a link that needs none. */
export function SignIn() {
  const [key, setKey] = useState("");
  const signIn = useSignIn();
  const isLinkRefused = useIsLinkRefused();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(key.trim());
  };
  return (
    <Center mih="100vh" p="md">
      <Paper withBorder p="xl" w={420} component="main">
        <form onSubmit={submit}>
          <Stack>
            <div>
              <Title order={1} size="h2">
                signalmama
              </Title>
              <Text c="dimmed">Which companies to talk to now, and why.</Text>
            </div>
            {isLinkRefused && (
              <Alert color="yellow" title="This link does not sign in any more" role="alert">
                <Text size="sm">
                  It works once, within a day, until the appliance is started again. Whoever runs the appliance gets a
                  new one by starting <Code>signalmama serve</Code> again; or sign in with an API key.
                </Text>
              </Alert>
            )}
            <PasswordInput
              label="API key"
              description="It is exchanged for a session of seven days and not kept in this browser."
              placeholder="sk_live_…"
              autoComplete="off"
              data-autofocus
              required
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
              error={signIn.error instanceof ApiError ? signIn.error.message : undefined}
            />
            <Button type="submit" loading={signIn.isPending} disabled={key.trim() === ""}>
              Sign in
            </Button>
            <Text size="sm" c="dimmed">
              <Code>signalmama serve</Code> prints a link that signs in once without a key; the first admin key is in{" "}
              <Code>admin.key</Code> of its data folder.
            </Text>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
