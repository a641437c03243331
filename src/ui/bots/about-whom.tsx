import { Anchor, Text } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { Link } from "wouter";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { counted } from "../parts/words.ts";

/** So many companies are called by their names, the others are counted. */
const NAMED_MAX = 3;

type Parts = { accountIds: string[] | null; accountMatch: Schemas["Bot"]["account_match"] };

/** Which companies the signals of a bot are about. */
export function AboutWhom({ accountIds, accountMatch }: Parts) {
  const named = (accountIds ?? []).slice(0, NAMED_MAX);
  const found = useQueries({
    queries: named.map((id) => ({
      queryKey: ["accounts", id, "name"],
      queryFn: () => answerOf(api.GET("/v1/accounts/{id}", { params: { path: { id } } })),
    })),
  });
  if (accountIds === null) {
    return (
      <Text size="sm" c="dimmed">
        {MATCHES[accountMatch]}
      </Text>
    );
  }
  const more = accountIds.length - named.length;
  return (
    <Text size="sm" c="dimmed" className="foreign">
      About{" "}
      {named.map((id, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Anchor component={Link} href={`/accounts/${id}`} size="sm">
            {found[index]?.data?.name ?? "a company"}
          </Anchor>
        </span>
      ))}
      {more > 0 && ` and ${counted(more, "more company", "more companies")}`}
      {accountIds.length === 0 && "companies that are gone: its matches are nobody's signals"}
    </Text>
  );
}

export const MATCHES: Record<Parts["accountMatch"], string> = {
  auto: "About the company whose site it is, else those that are named there",
  mentioned: "About the companies that are named in what it finds",
  workspace: "About no company: it tells, and makes no signals",
};
