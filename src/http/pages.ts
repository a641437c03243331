import { stringify } from "yaml";

/** Something the server itself shows, without a key. */
export type Page = () => Response | Promise<Response>;

type Parts = {
  /** Why the appliance is not ready; empty when it is. */
  readiness(): Promise<string[]>;
  openApi(): object;
  /** The page that error answers point to, HTML. */
  docs(): string;
};

/** The addresses beside the surfaces: health, readiness, the API document and a pointer for who opens `/`. */
export function createPages({ readiness, openApi, docs }: Parts): Record<string, Page> {
  const documents = new Map<string, string>();
  // Built when first asked for: it takes longer than the rest of the start.
  const document = (format: "json" | "yaml"): string => {
    const known = documents.get(format);
    if (known !== undefined) return known;
    const text = format === "json" ? JSON.stringify(openApi()) : stringify(openApi(), { aliasDuplicateObjects: false });
    documents.set(format, text);
    return text;
  };
  const yaml: Page = () => text(document("yaml"), "application/yaml");
  return {
    "/": () => text(POINTER, "text/plain"),
    "/healthz": () => Response.json({ status: "ok" }),
    "/readyz": async () => {
      const reasons = await readiness();
      const isReady = reasons.length === 0;
      return Response.json({ status: isReady ? "ready" : "not_ready", reasons }, { status: isReady ? 200 : 503 });
    },
    "/docs": () => text(docs(), "text/html"),
    "/openapi.json": () => text(document("json"), "application/json"),
    "/openapi.yaml": yaml,
    "/v1.yaml": yaml,
  };
}

const POINTER = `This is signalmama: it watches the public web for the companies you sell to and says why now.
The API is under /v1 and described in /openapi.json; every request needs the header "Authorization: Bearer sk_live_…".
`;

function text(body: string, type: string): Response {
  return new Response(body, { headers: { "content-type": `${type}; charset=utf-8` } });
}
