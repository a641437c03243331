import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "./client.ts";
import { isLong, renew } from "./renew.ts";
import { openTabs } from "./tabs.ts";

/** What was read stays good for this long unless an event says otherwise. */
const FRESH_MS = 30_000;
/** So often the appliance is asked again after an error of its own. */
const TRIES_MAX = 3;
const PAUSE_MS = { first: 1_000, most: 5_000 };
/** Nobody answered, or a proxy in their place, or too much was asked: it passes, however long it takes. */
const PASSING = [0, 429, 502, 503, 504];

/**
 * What has been read, and how it is read again: what was refused stays refused; what nobody answered is tried again until
 * somebody does, ever more slowly, while the view stays as it is. What one tab changes the others read again.
 */
export function createQueries(): QueryClient {
  const tabs = openTabs(() => renew(queries));
  const checkSession = (error: unknown) => {
    // Signed out elsewhere, or the key was revoked: who is signed in has to be asked again.
    if (error instanceof ApiError && (error.status === 401 || error.code === "csrf_failed"))
      void queries.invalidateQueries({ queryKey: ["session"] });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: checkSession }),
    mutationCache: new MutationCache({ onError: checkSession, onSuccess: tabs.tellOthers }),
    defaultOptions: {
      queries: {
        // A browser without internet may still be on the machine or in the house of the appliance.
        networkMode: "always",
        staleTime: FRESH_MS,
        refetchOnWindowFocus: (query) => !isLong(query) && "always",
        retry: (count, error) => (error instanceof ApiError ? isWorthAsking(error, count) : count < TRIES_MAX),
        retryDelay: pauseMs,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return queries;
}

/** How long to wait after so many failures in a row, the first of which is 0. */
export function pauseMs(failures: number): number {
  return Math.min(PAUSE_MS.most, PAUSE_MS.first * 2 ** failures);
}

function isWorthAsking({ status }: ApiError, count: number): boolean {
  return PASSING.includes(status) || (status >= 500 && count < TRIES_MAX);
}
