import { answerOf, api } from "../api/client.ts";
import { usePages } from "../api/pages.ts";

const KEYS_SHOWN = 50;

/** The keys of the workspace, newest first, revoked ones included; for administrators. */
export function useKeys() {
  return usePages(["keys"], (from) =>
    answerOf(api.GET("/v1/keys", { params: { query: { ...from, limit: KEYS_SHOWN } } })),
  );
}

/** The names of those by their ids, as far as they have been read. */
export function useKeyNames(): Map<string, string> {
  return new Map(useKeys().rows.map(({ id, name }) => [id, name]));
}
