import type { Settings } from "#config/settings.ts";
import type { AppAccess } from "#crawl/app-token.ts";
import type { Introduce, Introduction } from "#crawl/introduced.ts";

const SEC_HOSTS = ["www.sec.gov", "data.sec.gov"];
const SEC_PAUSE_MS = 100 * SEC_HOSTS.length;

/**
 * What the operator's settings have the reader say to single origins, and to no other: a GitHub token to GitHub's API
 * (REST API, "Authenticating": bearer token), a bot's token to Discord (API, "Reference: Authentication"), and to the SEC whom to write to (sec.gov, "Accessing EDGAR Data": a
 * User-Agent that names the caller and an address, and ten requests a second at most over all its hosts).
 */
export function introductions(options: {
  sources: Pick<Settings["sources"], "github" | "edgar" | "discord" | "reddit">;
  userAgent: string;
}): Introduce {
  const { github, edgar, discord, reddit } = options.sources;
  const known = new Map<string, Introduction>();
  if (github.token !== undefined) {
    known.set("https://api.github.com", { headers: { authorization: `Bearer ${github.token}` } });
  }
  if (discord.botToken !== undefined) {
    known.set("https://discord.com", { headers: { authorization: `Bot ${discord.botToken}` } });
  }
  if (reddit.clientId !== undefined) {
    known.set(REDDIT_API, { userAgent: redditAgent(options.userAgent, reddit.username) });
  }
  if (edgar.contact !== undefined) {
    const introduction = { userAgent: `${options.userAgent} ${edgar.contact}`, pauseMs: SEC_PAUSE_MS };
    for (const host of SEC_HOSTS) known.set(`https://${host}`, introduction);
  }
  return (origin) => known.get(origin) ?? {};
}

const REDDIT_API = "https://oauth.reddit.com";

/** What Reddit hands tokens to; undefined without an app of the operator's own (Reddit wiki, "OAuth2: Application Only OAuth"). */
export function redditApp(options: {
  sources: Pick<Settings["sources"], "reddit">;
  userAgent: string;
}): AppAccess | undefined {
  const { clientId, clientSecret, username } = options.sources.reddit;
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return {
    origin: REDDIT_API,
    tokenUrl: "https://www.reddit.com/api/v1/access_token",
    clientId,
    clientSecret,
    userAgent: redditAgent(options.userAgent, username),
  };
}

/** As Reddit wants to be addressed (wiki, "API"): `<platform>:<app id>:<version> (by /u/<name>)`. */
function redditAgent(userAgent: string, username: string | undefined): string {
  const [, product = "signalmama", version = "0", rest = ""] = /^([^\s/]+)\/(\S+) *(.*)$/.exec(userAgent) ?? [];
  return `server:${product}:v${version} ${username === undefined ? rest : `(by /u/${username})`}`.trim();
}
