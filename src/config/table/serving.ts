import { addressRanges, choice, duration, flag, httpUrl, text, whole } from "../kinds.ts";
import { optional, row, type Setting, secret } from "./row.ts";

/** How the appliance is served, and what it says of itself. */
export const SERVING = {
  "server.host": row(text, "127.0.0.1", "Address to listen on; 0.0.0.0 for all interfaces."),
  "server.port": row(whole(0, 65_535), 8787, "TCP port; 0 takes a free one."),
  "server.base_url": optional(
    httpUrl,
    "http://127.0.0.1:8787",
    "How the outside reaches this appliance; goes into links. Default: http://<host>:<port>.",
  ),
  "server.trusted_proxies": row(
    addressRanges,
    [],
    "Ranges of reverse proxies whose X-Forwarded-* headers are believed.",
  ),
  "server.stop_timeout": row(
    duration(),
    "10s",
    "How long running work may finish after SIGTERM before it is handed back.",
  ),

  data_dir: row(text, "./data", "Where everything the program writes is kept; relative to the working directory."),
  secret_key: secret("Key that protects stored secrets. Default: <data_dir>/secret.key, made at the first start."),
  allow_open_secret_key: row(flag, false, "Start although other users of this machine can read <data_dir>/secret.key."),

  "log.level": row(choice("debug", "info", "warn", "error"), "info", "debug, info, warn or error."),
  "log.format": row(choice("text", "json"), "text", "text for people, json (one object a line) for machines."),

  "metrics.token": secret("Bearer token for /metrics. Without it /metrics answers loopback only."),
} satisfies Record<string, Setting>;
