# Be told of everything that happens.
curl --silent --fail -X POST "https://api.signalmama.com/v1/webhooks" \
  -H "Authorization: Bearer sk_live_YOUR_KEY" \
  -H "Content-Type: application/json" \
  -d '{"url": "https://hooks.example/mama", "events": ["account.score_jumped", "brief.generated", "signal.fired"], "secret": "whsec_choose-a-long-one"}' |
  grep -o '"events":\[[^]]*\]'
