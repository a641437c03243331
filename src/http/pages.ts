import { createMetricsPage, type MetricsParts } from "./metrics-page.ts";
import { textPage } from "./text-page.ts";

/** Something the server itself shows, without a key; `peer` is the other end of the connection. */
export type Page = (request: Request, peer?: string) => Response | Promise<Response>;

type Parts = {
  /** Why the appliance is not ready, nothing when it is; and how its backups stand, as it is shown. */
  readiness(): Promise<{ reasons: string[]; backup: Record<string, unknown> }>;
  metrics: MetricsParts;
  /** Takes half a second of another process. */
  openApi(): Promise<ApiDescription>;
  /** The pages about the API, by their addresses; they read the document when they are first asked for. */
  docs(openApi: () => Promise<object>): Record<string, Page>;
};

/** The API document, and the same as YAML. */
export type ApiDescription = { document: object; yaml: string };

/** The addresses beside the surfaces: health, readiness, metrics and the API document. */
export function createPages({ readiness, metrics, openApi, docs }: Parts): Record<string, Page> {
  let described: Promise<ApiDescription> | undefined;
  // Made when first asked for; whoever asks while it is made waits for the same.
  const describe = () => {
    described ??= openApi().catch((error) => {
      described = undefined;
      throw error;
    });
    return described;
  };
  const document = async () => (await describe()).document;
  const yaml = textPage("application/yaml", async () => (await describe()).yaml);
  return {
    "/healthz": () => Response.json({ status: "ok" }),
    "/readyz": async () => {
      const { reasons, backup } = await readiness();
      const isReady = reasons.length === 0;
      const status = isReady ? "ready" : "not_ready";
      return Response.json({ status, reasons, backup }, { status: isReady ? 200 : 503 });
    },
    "/metrics": createMetricsPage(metrics),
    "/openapi.json": textPage("application/json", async () => JSON.stringify(await document())),
    "/openapi.yaml": yaml,
    "/v1.yaml": yaml,
    ...docs(document),
  };
}
