import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { addressRanges, byteSize, duration, httpUrl, listOf, origins, rate, userAgent, whole } from "../kinds.ts";
import { optional, row, type Setting } from "./row.ts";

/** How it reads the web and sends to others. */
export const OUTSIDE = {
  "network.allow_private": row(addressRanges, [], "Ranges that may be reached besides public addresses."),
  "network.origins": row(
    origins,
    {},
    'Send an origin elsewhere, keeping its Host: { "https://acme.example": "http://127.0.0.1:4010" }.',
  ),
  "network.proxy": {
    ...optional(httpUrl, "http://proxy.example:3128", "Outgoing proxy. HTTP_PROXY of the environment is not read."),
    isSecret: true,
  },
  "network.user_agent": optional(
    userAgent,
    "signalmama (+https://signals.example/bot)",
    "User-Agent of every outgoing request but webhooks, which are Mama-Webhooks/1. Default: signalmama/<version> (+<server.base_url>/bot).",
  ),
  "network.per_host.requests_per_second": row(
    rate,
    1,
    "Pace of crawls per host; webhooks and APIs have their own lanes.",
  ),
  "network.per_host.concurrency": row(whole(1, 64), 2, "Crawl requests under way per host."),

  "crawl.concurrency": row(whole(1, 1_024), 32, "Crawl requests under way over all hosts."),
  "crawl.timeout": row(
    duration(SECOND_MS, "at least 1s"),
    "15s",
    "Time for one request, connection and body included.",
  ),
  "crawl.max_bytes": row(byteSize, "10MiB", "Most that is read of one answer, after decompression."),
  "crawl.max_redirects": row(whole(0, 20), 5, "Redirects followed per request; each hop is checked again."),
  "crawl.interval": row(duration(MINUTE_MS, "at least 1m"), "24h", "How often an account's sources are read again."),
  "crawl.allow_private": optional(addressRanges, ["10.0.0.0/8"], "Replaces network.allow_private for crawls."),

  "scoring.cycle": row(duration(MINUTE_MS, "at least 1m"), "6h", "How often scores are brought up to date with time."),

  "webhooks.timeout": row(duration(SECOND_MS, "at least 1s"), "10s", "Time for one delivery attempt."),
  "webhooks.retry": row(
    listOf(duration()).max(20, "a list of at most 20 durations"),
    ["1m", "5m", "25m", "2h", "12h"],
    "Delays after the first attempt: six attempts in all.",
  ),
  "webhooks.allow_private": optional(addressRanges, ["10.0.0.0/8"], "Replaces network.allow_private for webhooks."),
} satisfies Record<string, Setting>;
