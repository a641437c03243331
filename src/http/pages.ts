import { stringify } from "yaml";
import { createMetricsPage, type MetricsParts } from "./metrics-page.ts";
import { textPage } from "./text-page.ts";

/** Something the server itself shows, without a key; `peer` is the other end of the connection. */
export type Page = (request: Request, peer?: string) => Response | Promise<Response>;

type Parts = {
  /** Why the appliance is not ready, nothing when it is; and how its backups stand, as it is shown. */
  readiness(): Promise<{ reasons: string[]; backup: Record<string, unknown> }>;
  metrics: MetricsParts;
  openApi(): object;
  /** The pages about the API, by their addresses; they read the document when they are first asked for. */
  docs(openApi: () => object): Record<string, Page>;
};

/** The addresses beside the surfaces: health, readiness, metrics and the API document. */
export function createPages({ readiness, metrics, openApi, docs }: Parts): Record<string, Page> {
  let built: object | undefined;
  // Built when first asked for: it takes longer than the rest of the start.
  const document = () => {
    built ??= openApi();
    return built;
  };
  const yaml = textPage("application/yaml", () => stringify(document(), { aliasDuplicateObjects: false }));
  return {
    "/healthz": () => Response.json({ status: "ok" }),
    "/readyz": async () => {
      const { reasons, backup } = await readiness();
      const isReady = reasons.length === 0;
      const status = isReady ? "ready" : "not_ready";
      return Response.json({ status, reasons, backup }, { status: isReady ? 200 : 503 });
    },
    "/metrics": createMetricsPage(metrics),
    "/openapi.json": textPage("application/json", () => JSON.stringify(document())),
    "/openapi.yaml": yaml,
    "/v1.yaml": yaml,
    ...docs(document),
  };
}
