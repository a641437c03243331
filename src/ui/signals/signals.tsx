import "./signals.css";
import { Anchor, Button, Paper, Select, SimpleGrid, Stack } from "@mantine/core";
import { Suspense } from "react";
import { Link, useSearchParams } from "wouter";
import { answerOf, api } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { useSignalTypeList } from "../api/reads.ts";
import { useEvidence } from "../evidence/use-evidence.tsx";
import { label as labelOf } from "../parts/labels.ts";
import { lateView } from "../parts/late-view.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Problem } from "../parts/problem.tsx";
import { LiveBadge } from "./live-badge.tsx";
import { SignalLine } from "./signal-cards.tsx";

const Precision = lateView(() => import("./precision.tsx"));

const CATEGORIES = ["capital", "people", "hiring", "technology", "market"];
const STATUSES = ["active", "expired", "retracted"];
const FRESHNESS = ["fresh", "active", "cooling", "stale"];
const STRENGTHS = ["30", "50", "70", "85"];
/** The filters that stand in the address bar. */
const FILTERS = ["category", "type", "strength_gte", "freshness", "status", "feedback"] as const;
type Filter = Partial<Record<(typeof FILTERS)[number], string>>;

/** Everything that was noticed, as it comes; the filters are in the address, so that a view can be shared. */
export default function Signals() {
  const [search, setSearch] = useSearchParams();
  const filter: Filter = Object.fromEntries(
    FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])),
  );
  const types = useSignalTypeList();
  const categoryOf = (type: string | null) => types.find(({ key }) => key === type)?.category;
  const change = (name: string, value: string | null) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      // A type of another category would match nothing.
      const isElsewhere = name === "category" && value !== null && categoryOf(next.get("type")) !== value;
      if (isElsewhere) next.delete("type");
      return next;
    });
  const { strength_gte: least, ...exact } = filter;
  const query = { ...exact, ...(least === undefined ? {} : { strength_gte: Number(least) }) };
  const signals = usePages(["signals", filter], (from) =>
    answerOf(
      api.GET("/v1/signals", { params: { query: { ...from, ...query, limit: 50, expand: "sources,account" } } }),
    ),
  );
  const isFiltered = Object.keys(filter).length > 0;
  const typesToChoose = types.filter(({ category }) => filter.category === undefined || category === filter.category);
  const evidence = useEvidence();
  const choices: (Pick<ChoiceParts, "label" | "options" | "worded"> & { name: (typeof FILTERS)[number] })[] = [
    { name: "category", label: "Category", options: CATEGORIES },
    { name: "type", label: "Type", options: typesToChoose.map(({ key }) => key) },
    { name: "strength_gte", label: "Strength", options: STRENGTHS, worded: (least) => `${least} or more` },
    { name: "freshness", label: "Freshness", options: FRESHNESS },
    { name: "status", label: "Status", options: STATUSES },
    { name: "feedback", label: "Verdict", options: ["useful", "noise", "wrong", "none"] },
  ];
  return (
    <Stack className="roomy">
      <PageTitle
        title="Signals"
        about="What was noticed about your companies, by when it was noticed, the latest first."
      >
        <LiveBadge />
      </PageTitle>
      <SimpleGrid cols={{ base: 2, xs: 3, md: 6 }} spacing="xs">
        {choices.map(({ name, label, options, worded }) => (
          <Choice
            key={name}
            label={label}
            options={options}
            worded={worded}
            value={filter[name]}
            onChange={(value) => change(name, value)}
          />
        ))}
      </SimpleGrid>
      {signals.isError && <Problem error={signals.error} retry={signals.refetch} />}
      {signals.isSuccess && signals.rows.length === 0 && (
        <Nothing
          title={isFiltered ? "Nothing matches" : "Nothing was noticed yet"}
          hint={
            isFiltered
              ? "No signal matches these filters; new ones appear by themselves."
              : "Signals appear here by themselves as soon as the companies you watch have been read."
          }
        >
          {isFiltered && (
            <Button size="xs" variant="light" onClick={() => setSearch({})}>
              Clear the filters
            </Button>
          )}
        </Nothing>
      )}
      <div className="signals-columns">
        {signals.rows.length > 0 && (
          <Paper withBorder p="md">
            <Stack gap="md">
              {signals.rows.map((signal) => (
                <div key={signal.id}>
                  {signal.account_id && (
                    <Anchor component={Link} href={`/accounts/${signal.account_id}`} size="xs" className="foreign">
                      {signal.account?.name ?? "an account that was deleted"}
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
      </div>
      {evidence.drawer}
    </Stack>
  );
}

type ChoiceParts = {
  label: string;
  options: string[];
  worded?: ((option: string) => string) | undefined;
  value: string | undefined;
  onChange(value: string | null): void;
};

function Choice({ label, options, worded = labelOf, value, onChange }: ChoiceParts) {
  return (
    <Select
      size="xs"
      placeholder={label}
      aria-label={label}
      clearable
      searchable={options.length > 8}
      data={options.map((option) => ({ value: option, label: worded(option) }))}
      value={value ?? null}
      onChange={onChange}
    />
  );
}
