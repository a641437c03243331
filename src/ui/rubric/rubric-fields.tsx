import { NumberInput, Paper, SimpleGrid, TagsInput, Title } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import type { Complaints } from "../parts/complaints.ts";
import { Flaw } from "../parts/flaw.tsx";
import { Criteria } from "./criteria.tsx";
import { TypeOverrides } from "./type-overrides.tsx";
import { Weights } from "./weights.tsx";

/** What of a rubric is changed here. */
export type Edited = Pick<
  Schemas["Rubric"],
  "weights" | "floor" | "criteria" | "type_overrides" | "key_roles" | "competitors"
>;
type Parts = { value: Edited; told: Complaints; onChange(part: Partial<Edited>): void };

/** All that a rubric says, to be changed. */
export function RubricFields({ value, told, onChange }: Parts) {
  return (
    <>
      <Paper withBorder p="md">
        <Title order={2} size="h4" mb="sm">
          Weights
        </Title>
        <Weights value={value.weights} onChange={(weights) => onChange({ weights })} />
        <Flaw text={told.at("weights")} />
        <NumberInput
          mt="lg"
          maw={320}
          label="Floor"
          description="From this score on a company stands in Today."
          min={0}
          max={100}
          value={value.floor}
          error={told.at("floor")}
          onChange={(floor) => onChange({ floor: Number(floor) })}
        />
      </Paper>
      <Paper withBorder p="md">
        <Criteria value={value.criteria} told={told} onChange={(criteria) => onChange({ criteria })} />
      </Paper>
      <Paper withBorder p="md">
        <TypeOverrides value={value.type_overrides} onChange={(type_overrides) => onChange({ type_overrides })} />
        <Flaw text={told.at("type_overrides")} />
      </Paper>
      <Paper withBorder p="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TagsInput
            label="Roles that matter"
            description="Openings for these, and who takes them, weigh more."
            value={value.key_roles}
            error={told.at("key_roles")}
            onChange={(key_roles) => onChange({ key_roles })}
          />
          <TagsInput
            label="Competitors"
            description="Yours: what companies do with them is noticed."
            value={value.competitors}
            error={told.at("competitors")}
            onChange={(competitors) => onChange({ competitors })}
          />
        </SimpleGrid>
      </Paper>
    </>
  );
}
