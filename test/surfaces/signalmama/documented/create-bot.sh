# Watch a competitor's pricing page every day and tell a channel.
curl --silent --fail -X POST "https://api.signalmama.com/v1/bots" \
  -H "Authorization: Bearer sk_live_YOUR_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "name": "Rival pricing",
    "template": "competitor-pricing",
    "source": "https://rival.example/pricing",
    "cadence": "daily",
    "match_rule": {"type": "content_diff", "selector": ".plan-card"},
    "fires_signal": "competitor_price_change",
    "signal_score": 25,
    "alert": {"channel": "slack", "destination": "#pricing-watch"}
  }' | grep -o '"status":"active"' | head -n 1
