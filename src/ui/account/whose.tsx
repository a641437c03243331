import { Autocomplete, Badge, Button, Group, Popover, Stack, TagsInput, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { useSession } from "../api/session.ts";
import { useSuggestions } from "../api/suggestions.ts";

type Account = Schemas["Account"];

/** Whose company it is and how it is tagged; both can be changed by who may write, unless a file has the say. */
export function Whose({ account }: { account: Account }) {
  const [isOpen, setOpen] = useState(false);
  const mayChange = useSession().data?.key.role !== "read_only" && account.managed_by !== "config";
  return (
    <>
      {account.owner && (
        <Badge variant="light" className="foreign">
          {account.owner}
        </Badge>
      )}
      {account.tags.map((tag) => (
        <Badge key={tag} variant="default">
          {tag}
        </Badge>
      ))}
      {mayChange && (
        <Popover opened={isOpen} onChange={setOpen} width={320} position="bottom-start" shadow="md" withArrow trapFocus>
          <Popover.Target>
            <Button size="compact-xs" variant="subtle" onClick={() => setOpen(!isOpen)}>
              {account.owner || account.tags.length > 0 ? "Change owner and tags" : "Set owner and tags"}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Fields account={account} onDone={() => setOpen(false)} />
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}

function Fields({ account, onDone }: { account: Account; onDone(): void }) {
  const [owner, setOwner] = useState(account.owner ?? "");
  const [tags, setTags] = useState(account.tags);
  const [tag, setTag] = useState("");
  const owners = useSuggestions("owner", owner);
  const known = useSuggestions("tag", tag);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH("/v1/accounts/{id}", {
          params: { path: { id: account.id } },
          body: { owner: owner.trim() === "" ? null : owner.trim(), tags },
        }),
      ),
    onSuccess: async () => {
      onDone();
      await Promise.all(["account", "accounts"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Autocomplete
          label="Owner"
          placeholder="kim@team.example"
          value={owner}
          data={owners}
          filter={({ options }) => options}
          onChange={setOwner}
          comboboxProps={{ withinPortal: false }}
        />
        <TagsInput
          label="Tags"
          placeholder="tier 1"
          value={tags}
          searchValue={tag}
          data={known}
          filter={({ options }) => options}
          onChange={setTags}
          onSearchChange={setTag}
          acceptValueOnBlur
          comboboxProps={{ withinPortal: false }}
        />
        {save.error && (
          <Text size="sm" c="red" role="alert">
            {save.error instanceof ApiError ? save.error.message : "It could not be saved."}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button size="xs" type="submit" loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
