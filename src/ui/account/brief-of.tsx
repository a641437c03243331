import { useQuery } from "@tanstack/react-query";
import { Redirect } from "wouter";
import { answerOf, api } from "../api/client.ts";
import { NotThere } from "../parts/not-there.tsx";
import { Problem } from "../parts/problem.tsx";
import { shortened } from "../parts/shortened.ts";
import { Waiting } from "../parts/waiting.tsx";

/** Where the links of webhooks and alerts lead: the account of a domain. */
export default function BriefOf({ domain }: { domain: string }) {
  const found = useQuery({
    queryKey: ["accounts", { domain }],
    queryFn: () => answerOf(api.GET("/v1/accounts", { params: { query: { domain, limit: 1 } } })),
  });
  if (found.isError) return <Problem error={found.error} retry={found.refetch} />;
  if (!found.data) return <Waiting />;
  const [account] = found.data.data;
  if (!account) {
    return (
      <NotThere
        what={`Nobody watches ${shortened(domain)}`}
        why="The company may have been removed, or belong to another workspace."
      />
    );
  }
  return <Redirect to={`/accounts/${account.id}`} replace />;
}
