import { Paper, Stack, Tabs, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { answerOf, api } from "../api/client.ts";
import { useSession } from "../api/session.ts";
import { lateView } from "../parts/late-view.ts";
import { Nothing } from "../parts/nothing.tsx";
import { ViewTitle } from "../parts/view-title.tsx";
import { Wheel } from "../parts/wheel.tsx";
import { Demo } from "./demo.tsx";
import { Paste } from "./paste.tsx";

/** What reads files is not needed before there is one. */
const Upload = lateView(() => import("./upload.tsx"));

/** What one request takes until the workspace has said otherwise. */
const BATCH_ROWS = 1_000;

/** Which companies should be watched? Three ways to say it, for a new workspace and whenever more are to be added. */
export default function FirstRun() {
  const workspace = useQuery({ queryKey: ["workspace"], queryFn: () => answerOf(api.GET("/v1/workspace")) });
  const isNew = workspace.data?.account_count === 0;
  const mayAdd = useSession().data?.key.role !== "read_only";
  const rowsMax = workspace.data?.limits.batch_items ?? BATCH_ROWS;
  if (!mayAdd) {
    return (
      <Nothing
        title={isNew ? "No companies yet" : "Companies are added by others"}
        hint="The key you signed in with may only read. Sign in with one that may write to add companies."
      />
    );
  }
  return (
    <Stack maw={760} mx="auto" py={{ base: "xs", sm: "lg" }}>
      <div>
        <ViewTitle text={isNew ? "Which companies do you sell to?" : "Add companies"} />
        <Text c="dimmed">
          Their sites, news and job boards are read at once; the first scores and briefs are there within a minute or
          two.
        </Text>
      </div>
      <Paper withBorder p={{ base: "sm", sm: "md" }}>
        <Tabs defaultValue="paste" keepMounted>
          <Tabs.List mb="md">
            <Tabs.Tab value="paste">Paste domains</Tabs.Tab>
            <Tabs.Tab value="upload">Upload a CSV</Tabs.Tab>
            <Tabs.Tab value="demo">Demo</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="paste">
            <Paste rowsMax={rowsMax} />
          </Tabs.Panel>
          <Tabs.Panel value="upload">
            <Suspense fallback={<Wheel size="sm" />}>
              <Upload rowsMax={rowsMax} />
            </Suspense>
          </Tabs.Panel>
          <Tabs.Panel value="demo">
            <Demo isNew={isNew} />
          </Tabs.Panel>
        </Tabs>
      </Paper>
    </Stack>
  );
}
