import { stringify } from "yaml";
import { loadSettings } from "#config/load-settings.ts";
import { VERSION } from "#config/version.ts";
import { buildOpenApi } from "#surfaces/signalmama/openapi.ts";
import type { Terminal } from "./terminal.ts";

/** The document the appliance serves under /openapi.json, made from the routes without starting it. */
export function openapi(options: { yaml?: boolean }, terminal: Terminal): void {
  const { server } = loadSettings({ env: terminal.env, workingDir: terminal.workingDir });
  const document = buildOpenApi({ baseUrl: server.baseUrl, version: VERSION });
  terminal.out(
    options.yaml
      ? stringify(document, { aliasDuplicateObjects: false })
      : `${JSON.stringify(document, undefined, 2)}\n`,
  );
}
