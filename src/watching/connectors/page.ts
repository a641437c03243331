import { defineConnector } from "../connector.ts";

/** Any public page, as it is served. */
export const page = defineConnector({
  id: "page",
  requests: ({ source }) => [{ url: source }],
  read: ([body]) => (body ? { kind: "page", body } : { kind: "flaw", code: "empty_page" }),
});
