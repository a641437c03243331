import type { Telling } from "#channels/channel.ts";
import { composeAlert } from "#core/alert-message.ts";
import type { Bot } from "#core/bot.ts";
import type { Fire } from "#core/fire.ts";
import { aBot, aFire, anAccount, anAlert, NOW } from "../helpers/records.ts";

/** An alert of a bot about these fires, ready to be told; `destination` is where. */
export function aTelling(
  destination: string | undefined,
  { fires = [{}], bot: more = {} }: { fires?: Partial<Fire>[]; bot?: Partial<Bot> } = {},
): Telling {
  const account = anAccount({ name: "Fenwick", domain: "fenwick.example" });
  const bot = aBot(more);
  const fired = fires.map((fire, i) => aFire({ accountId: account.id, contentHash: String(i), ...fire }));
  const alert = { ...anAlert({ fireIds: fired.map(({ id }) => id) }) };
  const facts = { bot, fires: fired, accounts: [account] };
  const message = composeAlert(alert, facts);
  if (!message) throw new Error("an alert about nothing");
  const { destination: _usual, ...rest } = alert;
  return {
    alert: destination === undefined ? rest : { ...rest, destination },
    facts,
    message,
    attempt: 1,
    at: NOW,
  };
}

/** Everything that a reader of a page somebody else writes must not be able to do to us. */
export const HOSTILE = {
  title: "<!channel> @here [login](https://evil.example) \u202e_x_",
  matchedText: "<!channel> @everyone [click](https://evil.example) *bold* <@U123> \u202egnp.exe",
  diff: { before: "<!here>|x> `code`", after: "@channel ](https://evil.example) \u200b<https://evil.example|login>" },
  sourceUrl: "https://fenwick.example/a|b>c(d)?q=<x>",
} as const;
