import type { Settings } from "#config/settings.ts";
import type { Introduce, Introduction } from "#crawl/introduced.ts";

const SEC_HOSTS = ["www.sec.gov", "data.sec.gov"];
const SEC_PAUSE_MS = 100 * SEC_HOSTS.length;

/**
 * What the operator's settings have the reader say to single origins, and to no other: a GitHub token to GitHub's API
 * (REST API, "Authenticating": bearer token), a bot's token to Discord (API, "Reference: Authentication"), and to the SEC whom to write to (sec.gov, "Accessing EDGAR Data": a
 * User-Agent that names the caller and an address, and ten requests a second at most over all its hosts).
 */
export function introductions(options: {
  sources: Pick<Settings["sources"], "github" | "edgar" | "discord">;
  userAgent: string;
}): Introduce {
  const { github, edgar, discord } = options.sources;
  const known = new Map<string, Introduction>();
  if (github.token !== undefined) {
    known.set("https://api.github.com", { headers: { authorization: `Bearer ${github.token}` } });
  }
  if (discord.botToken !== undefined) {
    known.set("https://discord.com", { headers: { authorization: `Bot ${discord.botToken}` } });
  }
  if (edgar.contact !== undefined) {
    const introduction = { userAgent: `${options.userAgent} ${edgar.contact}`, pauseMs: SEC_PAUSE_MS };
    for (const host of SEC_HOSTS) known.set(`https://${host}`, introduction);
  }
  return (origin) => known.get(origin) ?? {};
}
