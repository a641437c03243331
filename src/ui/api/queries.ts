import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./client.ts";

/** What was read stays good for this long unless an event says otherwise. */
const FRESH_MS = 30_000;
const TRIES_MAX = 3;

/** What has been read, and how it is read again: what was refused stays refused, what nobody answered is tried again. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (count, error) => count < TRIES_MAX && (!(error instanceof ApiError) || isPassing(error)),
      },
      mutations: { retry: false },
    },
  });
}

function isPassing({ status }: ApiError): boolean {
  return status === 0 || status === 429 || status >= 500;
}
