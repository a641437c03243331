// Be told of everything that happens.
const response = await fetch("https://api.signalmama.com/v1/webhooks", {
  method: "POST",
  headers: { Authorization: "Bearer sk_live_YOUR_KEY", "Content-Type": "application/json" },
  body: JSON.stringify({
    url: "https://hooks.example/mama",
    events: ["account.score_jumped", "brief.generated", "signal.fired"],
    secret: "whsec_choose-a-long-one",
  }),
});
if (!response.ok) throw new Error(`status ${response.status}`);
console.log(`"events":${JSON.stringify((await response.json()).events)}`);
