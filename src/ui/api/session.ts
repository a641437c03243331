import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ApiError, answerOf, api, rememberCsrfToken, type Schemas } from "./client.ts";

export type Session = Schemas["Session"];
const KEY = ["session"];

/**
 * Who is signed in; `null` is nobody, and then nothing that was read is kept. A link in the address signs in first, and goes
 * out of the address at once.
 */
export function useSession() {
  const queries = useQueryClient();
  const session = useQuery({
    queryKey: KEY,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const link = /^#(link_[\w-]+)$/.exec(location.hash)?.[1];
      if (link === undefined) return currentSession();
      history.replaceState(null, "", location.pathname + location.search);
      // A link that was used before may have been used by this browser.
      return signIn(link).catch(currentSession);
    },
  });
  const isOver = session.data === null;
  useEffect(() => {
    if (isOver) queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
  }, [isOver, queries]);
  return session;
}

/** Signs in with a key, which is not kept. */
export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: signIn, onSuccess: (session) => queries.setQueryData(KEY, session) });
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
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

async function signIn(key: string): Promise<Session> {
  return remembered(await answerOf(api.POST("/v1/session", { headers: { authorization: `Bearer ${key}` } })));
}

function remembered(session: Session): Session {
  rememberCsrfToken(session.csrf_token ?? "");
  return session;
}
