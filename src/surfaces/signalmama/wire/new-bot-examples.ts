/** One body for each template, as a team would send it; each creates a bot unchanged. */
export const NEW_BOT_EXAMPLES = [
  {
    name: "Fenwick pricing",
    template: "competitor-pricing",
    source: "https://fenwick.example/pricing",
    cadence: "daily",
    match_rule: { type: "content_diff", selector: ".plan-card" },
    fires_signal: "competitor_price_change",
    signal_score: 25,
    alert: { channel: "slack", destination: "#competitors" },
  },
  {
    name: "Logistics Weekly on our topics",
    template: "rss",
    source: "https://logistics-weekly.example/feed.xml",
    params: { max_age_days: 14 },
    match_rule: { type: "keyword", any: ["warehouse automation", "pick and place"], none: ["webinar"] },
  },
  {
    name: "r/logistics: who asks for a tool",
    template: "subreddit",
    source: "r/logistics",
    match_rule: { type: "keyword", any: ["looking for a tool", "recommend a WMS", "alternative to"] },
  },
  {
    name: "Acme gateway",
    template: "github",
    source: "acme-robotics/gateway",
    params: { events: ["release", "star_spike", "dependency"] },
  },
  {
    name: "Builders' Discord on rivals",
    template: "discord",
    source: "112233445566778899",
    match_rule: { type: "keyword", any: ["Fenwick", "Tallgrass"] },
  },
  {
    name: "Tenders of the port authority",
    template: "custom-url",
    source: "https://port-authority.example/tenders",
    match_rule: { type: "regex", pattern: "automated? (cranes?|straddle carriers?)", flags: "i" },
    fires_signal: "port_tender",
  },
];
