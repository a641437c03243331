import { z } from "zod";
import type { Outbound } from "#core/outbound.ts";
import { SECOND_MS } from "#core/time.ts";
import type { DiscordBotState } from "#ops/doctor.ts";

/** `GET /applications/@me`, and two of its flags (Discord API, "Application Flags"): the intent, or the one of small bots. */
const APPLICATION = "https://discord.com/api/v10/applications/@me";
const Application = z.object({ flags: z.number().int().default(0) });
const MESSAGE_CONTENT = (1 << 18) | (1 << 19);

const LIMIT_MS = 5 * SECOND_MS;
const ANSWER_BYTES_MAX = 262_144;

/** Asks Discord about the bot with this token. */
export async function askDiscord(botToken: string, outbound: Outbound): Promise<DiscordBotState> {
  const answer = await outbound.request({
    url: APPLICATION,
    method: "GET",
    headers: { authorization: `Bot ${botToken}`, accept: "application/json" },
    timeoutMs: LIMIT_MS,
    maxBytes: ANSWER_BYTES_MAX,
  });
  if (answer.kind !== "response") return "unknown";
  if (answer.status === 401 || answer.status === 403) return "refused";
  const flags = answer.status === 200 ? flagsIn(answer.body) : undefined;
  if (flags === undefined) return "unknown";
  return (flags & MESSAGE_CONTENT) === 0 ? "no_intent" : "may_read";
}

function flagsIn(body: Uint8Array): number | undefined {
  try {
    return Application.safeParse(JSON.parse(new TextDecoder().decode(body))).data?.flags;
  } catch {
    return undefined;
  }
}
