import { Alert, Code, Stack, Text } from "@mantine/core";

/** Nothing at all could be reached: that tells of the appliance's own network, not of its companies. */
export function NoWayOut() {
  return (
    <Alert color="yellow" title="The appliance seems to have no way to the internet" role="status">
      <Stack gap={4} maw="42rem">
        <Text size="sm">
          None of your companies could be reached, so this says nothing of them. They are tried again by themselves, an
          hour later at first.
        </Text>
        <Text size="sm">
          Whoever runs the appliance looks at its network connection, its name server and, where there is one, its proxy
          (<Code>network.proxy</Code>); <Code>signalmama doctor</Code> says what is amiss.
        </Text>
      </Stack>
    </Alert>
  );
}
