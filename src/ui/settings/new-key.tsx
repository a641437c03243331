import { Alert, Button, Group, Paper, Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { complaintsOf } from "../parts/complaints.ts";
import { ShownOnce } from "../parts/shown-once.tsx";

export type Role = Schemas["Key"]["role"];
export const ROLES: { value: Role; label: string }[] = [
  { value: "read_only", label: "reads" },
  { value: "read_write", label: "reads and changes" },
  { value: "admin", label: "everything" },
];

const FIELDS = { name: "The name", role: "What it may do", expires_at: "The day" };

/** Lets somebody, or a program, in: a key of their own, shown once. */
export function NewKey() {
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("read_only");
  const [endsOn, setEndsOn] = useState("");
  const create = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/v1/keys", {
          body: {
            name: name.trim(),
            role,
            // To the end of the day, as the viewer's clock has it.
            ...(endsOn === "" ? {} : { expires_at: new Date(`${endsOn}T23:59:59`).toISOString() }),
          },
        }),
      ),
    onSuccess: () => {
      setName("");
      return queries.invalidateQueries({ queryKey: ["keys"] });
    },
  });
  const told = complaintsOf(create.error, FIELDS);
  return (
    <Paper withBorder p="md" component="section" aria-label="New key">
      <Group align="flex-start">
        <TextInput
          flex="1 1 220px"
          label="For whom or what?"
          placeholder="Kim, or crm-sync"
          error={told.at("name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          w={180}
          label="What may it do?"
          data={ROLES}
          value={role}
          allowDeselect={false}
          onChange={(next) => next && setRole(next as Role)}
        />
        <TextInput
          type="date"
          w={160}
          label="Until (if ever)"
          error={told.at("expires_at")}
          value={endsOn}
          onChange={(event) => setEndsOn(event.currentTarget.value)}
        />
        <Button
          className="beside-field"
          loading={create.isPending}
          disabled={name.trim() === ""}
          onClick={() => create.mutate()}
        >
          Make a key
        </Button>
      </Group>
      {told.rest && (
        <Alert color="red" mt="sm">
          {told.rest}
        </Alert>
      )}
      {create.data && <ShownOnce title="The key, shown only now" secret={create.data.key} />}
    </Paper>
  );
}
