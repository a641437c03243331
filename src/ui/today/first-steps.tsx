import { Alert, Button, Paper, Stack, Text, Textarea, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, answerOf, api } from "../api/client.ts";

/** A new workspace: which companies should be watched? */
export function FirstSteps() {
  const [text, setText] = useState("");
  const queries = useQueryClient();
  const domains = [...new Set(text.split(/[\s,;]+/).filter((word) => word !== ""))];
  const add = useMutation({
    mutationFn: () =>
      answerOf(api.POST("/v1/accounts:batch", { body: { accounts: domains.map((domain) => ({ domain })) } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Stack maw={640} mx="auto" py="xl">
      <div>
        <Title order={1} size="h2">
          Which companies do you sell to?
        </Title>
        <Text c="dimmed">
          Paste their domains, one a line. Their sites, news and job boards are read at once; the first scores and
          briefs are there within a minute or two.
        </Text>
      </div>
      <Paper withBorder p="md">
        <Stack>
          <Textarea
            label="Domains"
            placeholder={"northwind.example\ncontoso.example"}
            autosize
            minRows={6}
            maxRows={16}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {add.error instanceof ApiError && <Alert color="red">{add.error.message}</Alert>}
          <Button onClick={() => add.mutate()} loading={add.isPending} disabled={domains.length === 0}>
            {domains.length < 2 ? "Watch this company" : `Watch ${domains.length} companies`}
          </Button>
        </Stack>
      </Paper>
      <Text size="sm" c="dimmed">
        A whole list from a CRM: <code>POST /v1/accounts:import</code> takes CSV with any headings. Without internet:{" "}
        <code>signalmama demo</code> shows everything on companies of its own.
      </Text>
    </Stack>
  );
}
