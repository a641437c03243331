import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { addressOf, answerOf, api } from "../api/client.ts";
import { useSignalTypes } from "../api/reads.ts";
import { useSignOut } from "../api/session.ts";
import { label, labelWithin } from "../parts/labels.ts";
import { VIEWS } from "../shell/views.tsx";
import { type Find, type FindGroup, matching } from "./find.ts";

const PAUSE_MS = 120;
const ACCOUNTS_MAX = 6;
const SIGNALS_MAX = 4;
/** Of what is matched here in the browser. */
const MATCHED_MAX = 5;

/** What can be gone to or done for what was typed; `isPending` while the appliance is still looking. */
export function useFinds(typed: string): { groups: FindGroup[]; isPending: boolean } {
  const text = typed.trim();
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const [, navigate] = useLocation();
  const isAsking = asked !== "";
  const accounts = useQuery({
    queryKey: ["accounts", "found", asked],
    enabled: isAsking,
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerOf(api.GET("/v1/accounts", { params: { query: { q: asked, sort: "-score", limit: ACCOUNTS_MAX } } })),
  });
  const signals = useQuery({
    queryKey: ["signals", "found", asked],
    enabled: isAsking,
    placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET("/v1/signals", { params: { query: { q: asked, limit: SIGNALS_MAX } } })),
  });
  const bots = useQuery({
    queryKey: ["bots", "found", asked],
    enabled: isAsking,
    placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET("/v1/bots", { params: { query: { q: asked, limit: MATCHED_MAX } } })),
  });
  const types = useSignalTypes().map((type): Find => {
    const run = () => navigate(`/signals?type=${encodeURIComponent(type)}`);
    return { key: `type ${type}`, label: `All signals of the type ${labelWithin(type)}`, text: type, run };
  });
  const places = usePlaces();
  const found = <Row>(rows: Row[] | undefined, toFind: (row: Row) => Find) =>
    text === "" ? [] : (rows ?? []).map(toFind);
  const groups: FindGroup[] = [
    {
      title: "Companies",
      finds: found(accounts.data?.data, ({ id, name, domain, score }) => ({
        key: id,
        label: name,
        aside: `${domain} · ${score}`,
        run: () => navigate(`/accounts/${id}`),
      })),
    },
    {
      title: "Signals",
      finds: [
        ...found(signals.data?.data, ({ id, title, type, account_id }) => ({
          key: id,
          label: title,
          aside: label(type),
          run: () => navigate(account_id ? `/accounts/${account_id}` : `/signals?type=${encodeURIComponent(type)}`),
        })),
        ...(text === "" ? [] : matching(types, text).slice(0, MATCHED_MAX)),
      ],
    },
    {
      title: "Bots",
      finds: found(bots.data?.data, ({ id, name, status }) => ({
        key: id,
        label: name,
        aside: labelWithin(status),
        run: () => navigate(`/bots/${id}`),
      })),
    },
    ...places.map(({ title, finds }) => ({ title, finds: matching(finds, text) })),
  ];
  const isPending = text !== asked || (isAsking && [accounts, signals, bots].some((query) => query.isFetching));
  return { groups: groups.filter(({ finds }) => finds.length > 0), isPending };
}

/** Where one can go and what one can do, whatever was typed. */
function usePlaces(): FindGroup[] {
  const [, navigate] = useLocation();
  const signOut = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme("light") === "dark";
  return [
    {
      title: "Pages",
      finds: VIEWS.map(({ to, label }) => ({ key: to, label, text: "go to page", run: () => navigate(to) })),
    },
    {
      title: "Actions",
      finds: [
        { key: "new bot", label: "Build a bot", text: "new create add watch", run: () => navigate("/bots/new") },
        { key: "new key", label: "Make an API key", text: "new create add", run: () => navigate("/settings") },
        {
          key: "colours",
          label: isDark ? "Light colours" : "Dark colours",
          text: "theme mode color scheme",
          run: () => setColorScheme(isDark ? "light" : "dark"),
        },
        {
          key: "docs",
          label: "API and documentation",
          text: "docs reference help",
          run: () => window.open(addressOf("/docs"), "_blank", "noopener"),
        },
        { key: "sign out", label: "Sign out", text: "log out leave", run: () => signOut.mutate() },
      ],
    },
  ];
}
