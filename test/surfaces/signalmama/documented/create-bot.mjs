// Watch a competitor's pricing page every day and tell a channel.
const response = await fetch("https://api.signalmama.com/v1/bots", {
  method: "POST",
  headers: { Authorization: "Bearer sk_live_YOUR_KEY", "Content-Type": "application/json" },
  body: JSON.stringify({
    name: "Rival pricing",
    template: "competitor-pricing",
    source: "https://rival.example/pricing",
    cadence: "daily",
    match_rule: { type: "content_diff", selector: ".plan-card" },
    fires_signal: "competitor_price_change",
    signal_score: 25,
    alert: { channel: "slack", destination: "#pricing-watch" },
  }),
});
if (!response.ok) throw new Error(`status ${response.status}`);
const bot = await response.json();
console.log(`"status":"${bot.status}"`);
