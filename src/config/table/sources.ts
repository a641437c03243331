import { contact, flag, redditName, text } from "../kinds.ts";
import { optional, row, type Setting, secret } from "./row.ts";

/** What the sources need that are not simply there to be read. */
export const SOURCES = {
  "sources.github.token": secret(
    "Sent to https://api.github.com only; raises its rate limit. Public data is read either way.",
  ),
  "sources.discord.bot_token": secret(
    "Needed to read Discord channels; the bot must be in the server and have the Message Content intent.",
  ),
  "sources.reddit.client_id": optional(
    text,
    "…",
    "Id of your own app (reddit.com/prefs/apps, script or web). Without it and its secret Reddit's robots.txt forbids subreddits.",
  ),
  "sources.reddit.client_secret": secret("Secret of that app; sent to https://www.reddit.com only, for its tokens."),
  "sources.reddit.username": optional(
    redditName,
    "acme_ops",
    "Reddit account that the User-Agent names, as Reddit asks.",
  ),
  "sources.edgar.contact": optional(
    contact,
    "ops@acme.example",
    "Contact that the SEC asks callers to name in their User-Agent. Without it filings are not read.",
  ),
  "sources.hacker_news.enabled": row(
    flag,
    true,
    "Search Hacker News (hn.algolia.com) for each account's domain and name.",
  ),
  "sources.dns.enabled": row(
    flag,
    true,
    "Read MX, TXT and www CNAME records of each account through the system's resolver.",
  ),
} satisfies Record<string, Setting>;
