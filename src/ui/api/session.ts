import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ApiError, answerOf, api, BASE_PATH, rememberCsrfToken, type Schemas } from "./client.ts";

export type Session = Schemas["Session"];
const KEY = ["session"];

/** What is known of the link that was followed here. */
const LINK_KEY = ["session", "link"];

/**
 * Who is signed in; `null` is nobody, and then nothing that was read is kept. A link in the address signs in first, and goes
 * out of the address once it was answered: it works only once, so nobody who does not answer may lose it.
 */
export function useSession() {
  const queries = useQueryClient();
  const session = useQuery({
    queryKey: KEY,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const link = /^\?(link_[\w-]+)$/.exec(location.search)?.[1];
      if (link === undefined) return currentSession();
      const session = await signIn(link).catch((error) => {
        if (isRefusal(error)) return undefined;
        throw error;
      });
      history.replaceState(null, "", `${BASE_PATH}/`);
      queries.setQueryData(LINK_KEY, session ? "taken" : "refused");
      // A link that was used before may have been used by this browser.
      return session ?? currentSession();
    },
  });
  const isOver = session.data === null;
  useEffect(() => {
    if (isOver) queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
  }, [isOver, queries]);
  return session;
}

/** Whether somebody came by a link that was used before, has run out, or is of an appliance that was started anew since. */
export function useIsLinkRefused(): boolean {
  return useQueryClient().getQueryData(LINK_KEY) === "refused";
}

/** Signs in with a key, which is not kept. */
export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      queries.removeQueries({ queryKey: LINK_KEY });
      queries.setQueryData(KEY, session);
    },
  });
}

/** Signs out in all tabs of this browser. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE("/v1/session")),
    onSuccess: () => queries.setQueryData(KEY, null),
  });
}

async function currentSession(): Promise<Session | null> {
  try {
    return remembered(await answerOf(api.GET("/v1/session")));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

async function signIn(key: string): Promise<Session> {
  return remembered(await answerOf(api.POST("/v1/session", { headers: { authorization: `Bearer ${key}` } })));
}

function remembered(session: Session): Session {
  rememberCsrfToken(session.csrf_token ?? "");
  return session;
}
