/** What has to be read again after an event: the first words of what was read. */
export const TOUCHED: Record<string, string[]> = {
  "account.created": ["accounts", "demo"],
  "account.scored": ["accounts", "account"],
  "account.score_changed": ["accounts", "account"],
  "signal.fired": ["signals", "accounts", "account"],
  "signal.retracted": ["signals", "accounts", "account"],
  "signal.restored": ["signals", "accounts", "account"],
  "signal.decayed": ["signals", "account"],
  "brief.generated": ["accounts", "account"],
  "contact.added": ["account"],
  "crawl.completed": ["accounts", "account"],
  "workspace.rubric_updated": ["rubric", "accounts", "account"],
  "bot.auto_paused": ["bots", "notifications"],
  "webhook.disabled": ["webhooks", "notifications"],
};
