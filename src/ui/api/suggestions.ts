import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answerOf, api } from "./client.ts";

const PAUSE_MS = 150;
/** More than these nobody reads. */
const SHOWN_MAX = 8;

/** The tags or owners that accounts have and that begin with what is typed; those that come first while nothing is. */
export function useSuggestions(kind: "tag" | "owner", typed: string, isWanted = true): string[] {
  const [begins] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const found = useQuery({
    // They come and go with the accounts.
    queryKey: ["accounts", "suggestions", kind, begins],
    enabled: isWanted,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const params = { query: { limit: SHOWN_MAX, ...(begins === "" ? {} : { q: begins }) } };
      if (kind === "tag") return (await answerOf(api.GET("/v1/tags", { params }))).data.map(({ tag }) => tag);
      return (await answerOf(api.GET("/v1/owners", { params }))).data.map(({ owner }) => owner);
    },
  });
  return found.data ?? [];
}
