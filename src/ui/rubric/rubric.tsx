import { Alert, Button, NumberInput, Paper, SimpleGrid, Stack, TagsInput, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { Problem } from "../parts/problem.tsx";
import { Criteria } from "./criteria.tsx";
import { Effect } from "./effect.tsx";
import { TypeOverrides } from "./type-overrides.tsx";
import { Weights } from "./weights.tsx";

type Rubric = Schemas["Rubric"];
/** What of a rubric is changed here. */
export type Edited = Pick<Rubric, "weights" | "floor" | "criteria" | "type_overrides" | "key_roles" | "competitors">;

/** How companies are scored; what a change would do is shown before it is made. */
export default function RubricView() {
  const rubric = useQuery({ queryKey: ["rubric"], queryFn: () => answerOf(api.GET("/v1/workspace/rubric")) });
  /** The version that is being changed, which stays in sight when somebody else saves another. */
  const [held, setHeld] = useState<Rubric>();
  if (rubric.isLoadingError) return <Problem error={rubric.error} retry={rubric.refetch} />;
  if (!rubric.data) return null;
  const shown = held ?? rubric.data;
  return (
    <Editor
      key={shown.version}
      rubric={shown}
      newest={rubric.data.version}
      onHold={() => setHeld(shown)}
      onLetGo={() => setHeld(undefined)}
    />
  );
}

type EditorParts = { rubric: Rubric; newest: number; onHold(): void; onLetGo(): void };

function Editor({ rubric, newest, onHold, onLetGo }: EditorParts) {
  const [edited, setEdited] = useState<Edited>(rubric);
  const queries = useQueryClient();
  const change = (part: Partial<Edited>) => {
    onHold();
    setEdited((before) => ({ ...before, ...part }));
  };
  const undo = () => {
    onLetGo();
    setEdited(rubric);
  };
  const isOld = rubric.version !== newest;
  const { weights, floor, criteria, type_overrides, key_roles, competitors } = edited;
  const body = { weights, floor, criteria, type_overrides, key_roles, competitors };
  const isChanged = (Object.keys(body) as (keyof Edited)[]).some(
    (field) => JSON.stringify(body[field]) !== JSON.stringify(rubric[field]),
  );
  const preview = useMutation({ mutationFn: () => answerOf(api.POST("/v1/workspace/rubric:preview", { body })) });
  const save = useMutation({
    // Whoever saved in between is not overwritten.
    mutationFn: () => answerOf(api.PUT("/v1/workspace/rubric", { body: { ...body, version: rubric.version } })),
    onSuccess: () => {
      onLetGo();
      return queries.invalidateQueries();
    },
  });
  const error = [preview.error, save.error].find((one) => one instanceof ApiError);
  return (
    <Stack maw={860}>
      <PageTitle title="Rubric" about={`What makes a company worth a call. Version ${rubric.version}.`}>
        <Button size="xs" variant="default" disabled={!isChanged && !isOld} onClick={undo}>
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
        <Button size="xs" disabled={!isChanged || isOld} loading={save.isPending} onClick={() => save.mutate()}>
          Save
        </Button>
      </PageTitle>
      {error && <Alert color="red">{error.message}</Alert>}
      {isOld && (
        <Alert color="yellow" role="status" title={`Version ${newest} was saved meanwhile`}>
          Your changes are still here, but cannot be saved over it. Undo shows the new version.
        </Alert>
      )}
      {preview.data && <Effect effect={preview.data} />}
      <Paper withBorder p="md">
        <Title order={2} size="h4" mb="sm">
          Weights
        </Title>
        <Weights value={weights} onChange={(next) => change({ weights: next })} />
        <NumberInput
          mt="lg"
          maw={320}
          label="Floor"
          description="From this score on a company stands in Today."
          min={0}
          max={100}
          value={floor}
          onChange={(value) => change({ floor: Number(value) })}
        />
      </Paper>
      <Paper withBorder p="md">
        <Criteria value={criteria} onChange={(next) => change({ criteria: next })} />
      </Paper>
      <Paper withBorder p="md">
        <TypeOverrides value={type_overrides} onChange={(next) => change({ type_overrides: next })} />
      </Paper>
      <Paper withBorder p="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TagsInput
            label="Roles that matter"
            description="Openings for these, and who takes them, weigh more."
            value={key_roles}
            onChange={(next) => change({ key_roles: next })}
          />
          <TagsInput
            label="Competitors"
            description="Yours: what companies do with them is noticed."
            value={competitors}
            onChange={(next) => change({ competitors: next })}
          />
        </SimpleGrid>
      </Paper>
    </Stack>
  );
}
