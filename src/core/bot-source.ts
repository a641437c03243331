/** What a template's `source` field holds. */
export type SourceKind = "url" | "subreddit" | "github" | "discord";

/** A place named by its own system's words rather than by a URL. */
export type NamedSource =
  | { kind: "subreddit"; subreddit: string }
  | { kind: "github"; owner: string; repo: string | undefined }
  | { kind: "discord"; channelId: string };

/**
 * The place a subreddit, repository or channel is known by; undefined for anything else. A page address of the same place
 * is taken too. Name rules: Reddit 2–21 word characters; GitHub's own; Discord ids are snowflakes of 17–20 digits.
 */
export function parseNamedSource(kind: Exclude<SourceKind, "url">, text: string): NamedSource | undefined {
  if (kind === "discord") return /^\d{17,20}$/.test(text) ? { kind, channelId: text } : undefined;
  if (kind === "subreddit") {
    const subreddit = /^(?:(?:https?:\/\/(?:www\.|old\.)?reddit\.com)?\/)?r\/(\w{2,21})\/?$/i.exec(text)?.[1];
    return subreddit === undefined ? undefined : { kind, subreddit };
  }
  const match = /^(?:https?:\/\/(?:www\.)?github\.com\/)?([a-z\d](?:-?[a-z\d]){0,38})(?:\/([\w.-]{1,100}))?\/?$/i.exec(
    text,
  );
  const [, owner, repo] = match ?? [];
  if (owner === undefined || repo === "." || repo === "..") return undefined;
  return { kind, owner, repo };
}

/** Where people find the place that a source names: what is known of it is read there. */
export function addressOf(kind: SourceKind, source: string): string {
  const named = kind === "url" ? undefined : parseNamedSource(kind, source);
  switch (named?.kind) {
    case "discord":
      return `https://discord.com/channels/@me/${named.channelId}`;
    case "subreddit":
      return `https://www.reddit.com/r/${named.subreddit}/`;
    case "github":
      return `https://github.com/${[named.owner, named.repo].filter((part) => part !== undefined).join("/")}`;
    case undefined:
      return source;
  }
}
