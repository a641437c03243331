import { Anchor, Paper, Select, Stack } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Link, useSearchParams } from "wouter";
import { answerOf, api } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { useSignalTypes } from "../api/reads.ts";
import { useEvidence } from "../evidence/use-evidence.tsx";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Problem } from "../parts/problem.tsx";
import { words } from "../parts/words.ts";
import { useAccountNames } from "./account-names.ts";
import { SignalLine } from "./signal-cards.tsx";

const Precision = lazy(() => import("./precision.tsx"));

const CATEGORIES = ["capital", "people", "hiring", "technology", "market"];
const STATUSES = ["active", "expired", "retracted"];
/** The filters that stand in the address bar. */
const FILTERS = ["category", "type", "status", "feedback"] as const;
type Filter = Partial<Record<(typeof FILTERS)[number], string>>;

/** Everything that was noticed, as it comes; the filters are in the address, so that a view can be shared. */
export default function Signals() {
  const [search, setSearch] = useSearchParams();
  const filter: Filter = Object.fromEntries(
    FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])),
  );
  const change = (name: string, value: string | null) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const signals = usePages(["signals", filter], (from) =>
    answerOf(api.GET("/v1/signals", { params: { query: { ...from, ...filter, limit: 50, expand: "sources" } } })),
  );
  const types = useSignalTypes();
  const names = useAccountNames(signals.rows.flatMap(({ account_id }) => account_id ?? []));
  const evidence = useEvidence();
  return (
    <Stack maw={1080}>
      <PageTitle title="Signals" about="What was noticed about your companies, the newest first.">
        <Choice
          label="Category"
          options={CATEGORIES}
          value={filter.category}
          onChange={(value) => change("category", value)}
        />
        <Choice label="Type" options={types} value={filter.type} onChange={(value) => change("type", value)} />
        <Choice label="Status" options={STATUSES} value={filter.status} onChange={(value) => change("status", value)} />
        <Choice
          label="Verdict"
          options={["useful", "noise", "wrong", "none"]}
          value={filter.feedback}
          onChange={(value) => change("feedback", value)}
        />
      </PageTitle>
      {signals.isError && <Problem error={signals.error} retry={signals.refetch} />}
      {signals.isSuccess && signals.rows.length === 0 && (
        <Nothing title="Nothing here" hint="No signal matches these filters; new ones appear by themselves." />
      )}
      {signals.rows.length > 0 && (
        <Paper withBorder p="md">
          <Stack gap="md">
            {signals.rows.map((signal) => (
              <div key={signal.id}>
                {signal.account_id && (
                  <Anchor component={Link} href={`/accounts/${signal.account_id}`} size="xs" className="foreign">
                    {names.get(signal.account_id) ?? "…"}
                  </Anchor>
                )}
                <SignalLine signal={signal} onOpen={evidence.openSignal} />
              </div>
            ))}
          </Stack>
          <LoadMore pages={signals} />
        </Paper>
      )}
      <Suspense>
        <Precision />
      </Suspense>
      {evidence.drawer}
    </Stack>
  );
}

type ChoiceParts = {
  label: string;
  options: string[];
  value: string | undefined;
  onChange(value: string | null): void;
};

function Choice({ label, options, value, onChange }: ChoiceParts) {
  return (
    <Select
      size="xs"
      w={140}
      placeholder={label}
      aria-label={label}
      clearable
      searchable={options.length > 8}
      data={options.map((option) => ({ value: option, label: words(option) }))}
      value={value ?? null}
      onChange={onChange}
    />
  );
}
