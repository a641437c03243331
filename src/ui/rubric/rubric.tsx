import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { complaintsOf } from "../parts/complaints.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { Problem } from "../parts/problem.tsx";
import { Unsaved } from "../parts/unsaved.tsx";
import { Effect } from "./effect.tsx";
import { type Edited, RubricFields } from "./rubric-fields.tsx";

type Rubric = Schemas["Rubric"];
/** While companies are scored by it. */
const LOOK_EVERY_MS = 1_500;

const FIELDS = {
  weights: "The weights",
  floor: "The floor",
  criteria: "The criteria",
  "criteria[].attribute": "The attribute",
  "criteria[].op": "The test",
  "criteria[].value": "The value",
  "criteria[].weight": "The weight",
  type_overrides: "What the types count",
  key_roles: "A role",
  competitors: "A competitor",
};

/** How companies are scored; what a change would do is shown before it is made. */
export default function RubricView() {
  // Whoever has begun to change a version goes on with it, whatever others save meanwhile.
  const [begun, setBegun] = useState<Rubric>();
  const rubric = useQuery({
    queryKey: ["rubric"],
    queryFn: () => answerOf(api.GET("/v1/workspace/rubric")),
    refetchInterval: ({ state }) => (state.data?.rescoring?.status === "running" ? LOOK_EVERY_MS : false),
  });
  if (rubric.isError) return <Problem error={rubric.error} retry={rubric.refetch} />;
  const latest = rubric.data;
  if (!latest) return null;
  const shown = begun ?? latest;
  return (
    <Editor
      key={shown.version}
      rubric={shown}
      latest={latest}
      onBegin={() => setBegun(shown)}
      onEnd={() => setBegun(undefined)}
    />
  );
}

type EditorParts = { rubric: Rubric; latest: Rubric; onBegin(): void; onEnd(): void };

function Editor({ rubric, latest, onBegin, onEnd }: EditorParts) {
  const [edited, setEdited] = useState<Edited>(rubric);
  const queries = useQueryClient();
  const { weights, floor, criteria, type_overrides, key_roles, competitors } = edited;
  const body = { weights, floor, criteria, type_overrides, key_roles, competitors };
  const isChanged = (Object.keys(body) as (keyof Edited)[]).some(
    (field) => JSON.stringify(body[field]) !== JSON.stringify(rubric[field]),
  );
  const preview = useMutation({ mutationFn: () => answerOf(api.POST("/v1/workspace/rubric:preview", { body })) });
  const save = useMutation({
    // Whoever saved in between is not overwritten.
    mutationFn: () => answerOf(api.PUT("/v1/workspace/rubric", { body: { ...body, version: rubric.version } })),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onEnd();
    },
  });
  const undo = () => {
    setEdited(rubric);
    preview.reset();
    onEnd();
  };
  const told = complaintsOf(save.error ?? preview.error, FIELDS);
  return (
    <Stack maw={860}>
      <Unsaved isUnsaved={isChanged} what="What you changed in the rubric is not saved, and would be lost." />
      <PageTitle title="Rubric" about={`What makes a company worth a call. Version ${rubric.version}.`}>
        <Button size="xs" variant="default" disabled={!isChanged} onClick={undo}>
          Undo
        </Button>
        <Button
          size="xs"
          variant="light"
          disabled={!isChanged}
          loading={preview.isPending}
          onClick={() => preview.mutate()}
        >
          Show the effect
        </Button>
        <Button size="xs" disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>
          Save
        </Button>
      </PageTitle>
      {latest.version > rubric.version && !save.isPending && <SavedMeanwhile version={latest.version} onTake={onEnd} />}
      {told.rest && <Alert color="red">{told.rest}</Alert>}
      {latest.rescoring?.status === "running" && (
        <Text size="sm" c="dimmed" role="status" className="numbers">
          {latest.rescoring.done} of {latest.rescoring.total} companies have been scored by it so far.
        </Text>
      )}
      {preview.data && <Effect effect={preview.data} />}
      <RubricFields
        value={edited}
        told={told}
        onChange={(part) => {
          preview.reset();
          save.reset();
          onBegin();
          setEdited((before) => ({ ...before, ...part }));
        }}
      />
    </Stack>
  );
}

/** Two people, or two tabs, at one rubric: nothing is lost without being asked. */
function SavedMeanwhile({ version, onTake }: { version: number; onTake(): void }) {
  return (
    <Alert color="yellow" title={`Version ${version} was saved meanwhile`}>
      <Group justify="space-between">
        <Text size="sm">What you changed here is not saved, and would undo that.</Text>
        <Button size="xs" variant="light" color="yellow" onClick={onTake}>
          Begin again from version {version}
        </Button>
      </Group>
    </Alert>
  );
}
