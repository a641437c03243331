import createClient from "openapi-fetch";
import { ApiError } from "./api-error.ts";
import { inert } from "./inert.ts";
import type { components, paths } from "./schema.d.ts";

export { ApiError };

/** The objects of the API, by their names in its document. */
export type Schemas = components["schemas"];

/** Sent with whatever changes something; known once somebody is signed in. Kept in memory alone. */
let csrfToken = "";
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

const base = new URL(document.baseURI);

/** Where an address of the appliance is, wherever a proxy has mounted it. */
export function addressOf(path: string): string {
  return new URL(path.replace(/^\//, ""), base).href;
}

/** The path below which all views lie, without a slash at its end. */
export const BASE_PATH = base.pathname.replace(/\/$/, "");

const unanswered = new Set<() => void>();
/** Runs `listener` whenever nobody answers, until the function it returns is called. */
export function onUnanswered(listener: () => void): () => void {
  unanswered.add(listener);
  return () => unanswered.delete(listener);
}

/** The API, by the routes of its document. */
export const api = createClient<paths>({ baseUrl: base.href.replace(/\/$/, ""), credentials: "same-origin" });
api.use({
  onRequest({ request }) {
    if (request.method !== "GET" && !request.headers.has("authorization"))
      request.headers.set("x-csrf-token", csrfToken);
    return request;
  },
  onResponse: async ({ response }) => {
    if (response.body === null) return response;
    const text = await response.text().catch(() => {
      // Cut off in the middle.
      throw noAnswer();
    });
    return new Response(inert(text), response);
  },
  onError: noAnswer,
});

function noAnswer(): ApiError {
  for (const listener of unanswered) listener();
  return new ApiError("The appliance does not answer.", { code: "offline", status: 0 });
}

type Answer<Data> = { data?: Data; error?: unknown; response: Response };

/** What was answered. Throws `ApiError`. */
export async function answerOf<Data>(asking: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asking;
  if (response.ok) return data as Data;
  const told = (error as { error?: Partial<Schemas["Error"]> } | undefined)?.error;
  throw new ApiError(told?.message ?? "The appliance could not answer; its log says why.", {
    code: told?.code ?? "internal",
    status: response.status,
    param: told?.param,
  });
}
