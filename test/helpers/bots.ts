import type { Answer, Api } from "./api.ts";

/** A bot that watches a page of prices: the least that may be sent. */
export const BOT_BODY = {
  name: "Fenwick pricing",
  template: "competitor-pricing",
  source: "https://fenwick.example/pricing",
};

export function createBot(api: Api, more: object = {}): Promise<Answer> {
  return api.call("POST", "/v1/bots", { body: { ...BOT_BODY, ...more } });
}

/** As `createBot`, for who needs the bot and not the answer; throws when it was refused. */
export async function newBot(api: Api, more: object = {}): Promise<Record<string, unknown> & { id: string }> {
  const answer = await createBot(api, more);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json as Record<string, unknown> & { id: string };
}
