import { Stack } from "@mantine/core";
import { answerOf, api } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { Endpoint } from "./endpoint.tsx";
import { NewEndpoint } from "./new-endpoint.tsx";

/** The receivers of webhooks, and a form for another one. */
export function Endpoints() {
  const endpoints = usePages(["webhooks"], (from) =>
    answerOf(api.GET("/v1/webhooks", { params: { query: { ...from, limit: 50 } } })),
  );
  return (
    <Stack>
      <NewEndpoint />
      {endpoints.isError && <Problem error={endpoints.error} retry={endpoints.refetch} />}
      {endpoints.isSuccess && endpoints.rows.length === 0 && (
        <Nothing
          title="Nobody is told yet"
          hint="Register the address of a program of yours; it gets signed JSON for every event."
        />
      )}
      {endpoints.rows.map((endpoint) => (
        <Endpoint key={endpoint.id} endpoint={endpoint} />
      ))}
      <LoadMore pages={endpoints} />
    </Stack>
  );
}
