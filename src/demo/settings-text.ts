import { originsFor } from "./serve-web.ts";
import type { Web } from "./web.ts";
import { WIRE_FEED_URL } from "./wire.ts";

/** The address that webhooks are sent to; the settings send it on to the inbox. */
export const INBOX_URL = "https://inbox.example/signalmama";

/**
 * The settings file of an appliance that watches the fictional web: every address leads to loopback, and hosts are read
 * as fast as they answer. It is JSON, which is YAML.
 */
export function settingsText(options: {
  web: Web;
  /** Where the web and the inbox are served: `http://127.0.0.1:<port>`. */
  webOrigin: string;
  inboxOrigin: string;
  dataDir: string;
  port: number;
}): string {
  const settings = {
    server: { port: options.port },
    data_dir: options.dataDir,
    log: { level: "warn" },
    network: {
      allow_private: ["127.0.0.1/32"],
      origins: { ...originsFor(options.web, options.webOrigin), [new URL(INBOX_URL).origin]: options.inboxOrigin },
      per_host: { requests_per_second: 200, concurrency: 8 },
    },
    feeds: [{ url: WIRE_FEED_URL, name: "The Wire" }],
    backup: { schedule: "off" },
    storage: { ballast: "0B" },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
