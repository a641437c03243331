import { MultiSelect, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api } from "../api/client.ts";
import type { NamedCompany, Whom } from "./draft.ts";
import type { StepParts } from "./step-parts.ts";

const PAUSE_MS = 150;
const FOUND_MAX = 20;
/** As many as the API takes. */
const CHOSEN_MAX = 500;
export const WAYS: { value: Whom; label: string }[] = [
  { value: "auto", label: "Whose site it is, else who is named there" },
  { value: "mentioned", label: "Who is named in what it finds" },
  { value: "named", label: "Companies that I choose" },
  { value: "workspace", label: "Nobody: tell me, and make no signal" },
];

/** Which companies the matches are about; where nobody is certain to be meant, no signal is made. */
export function Companies({ draft: { whom, companies }, change, told }: StepParts) {
  return (
    <>
      <Select
        label="Which company is a match about?"
        data={WAYS}
        value={whom}
        allowDeselect={false}
        error={told.at("account_match")}
        onChange={(way) => way && change({ whom: way as Whom })}
      />
      {whom === "named" && (
        <Chosen value={companies} error={told.at("account_ids")} onChange={(chosen) => change({ companies: chosen })} />
      )}
    </>
  );
}

type ChosenParts = { value: NamedCompany[]; error: string | undefined; onChange(chosen: NamedCompany[]): void };

function Chosen({ value, error, onChange }: ChosenParts) {
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const found = useQuery({
    queryKey: ["accounts", "found for a bot", asked],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerOf(
        api.GET("/v1/accounts", {
          params: { query: { ...(asked === "" ? {} : { q: asked }), sort: "-score", limit: FOUND_MAX } },
        }),
      ),
  });
  const known = new Map([...(found.data?.data ?? []), ...value].map(({ id, name }) => [id, name]));
  return (
    <MultiSelect
      label="Companies"
      description="Type the beginning of a name or a domain."
      data={[...known].map(([id, name]) => ({ value: id, label: name }))}
      // The appliance has looked already.
      filter={({ options }) => options}
      searchable
      hidePickedOptions
      maxValues={CHOSEN_MAX}
      nothingFoundMessage={found.isFetching ? "Looking…" : "No company begins with that."}
      value={value.map(({ id }) => id)}
      searchValue={typed}
      error={error}
      onSearchChange={setTyped}
      onChange={(ids) => onChange(ids.map((id) => ({ id, name: known.get(id) ?? id })))}
    />
  );
}
