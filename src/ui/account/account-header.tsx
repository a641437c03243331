import { Anchor, Badge, Button, Group, Text, Title } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { useCrawlNow } from "./crawl-now.ts";

/** Which company this is, and a button to read its sources now. */
export function AccountHeader({ account }: { account: Schemas["Account"] }) {
  const crawl = useCrawlNow(account.id);
  return (
    <Group justify="space-between" align="flex-start">
      <div>
        <Title order={1} size="h2" className="foreign">
          {account.name}
        </Title>
        <Group gap="xs">
          <Anchor href={`https://${account.domain}/`} target="_blank" rel="noopener noreferrer nofollow" size="sm">
            {account.domain}
          </Anchor>
          {account.attributes.industry && (
            <Text size="sm" c="dimmed" className="foreign">
              {account.attributes.industry}
            </Text>
          )}
          {account.owner && <Badge variant="light">{account.owner}</Badge>}
          {account.tags.map((tag) => (
            <Badge key={tag} variant="default">
              {tag}
            </Badge>
          ))}
        </Group>
      </div>
      <Group gap="sm">
        {crawl.progress && (
          <Text size="sm" c="dimmed" role="status">
            {crawl.progress}
          </Text>
        )}
        <Button variant="default" size="xs" onClick={crawl.start} loading={crawl.isRunning}>
          Read its sources now
        </Button>
      </Group>
    </Group>
  );
}
