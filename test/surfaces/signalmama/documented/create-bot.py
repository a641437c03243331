# Watch a competitor's pricing page every day and tell a channel.
import requests

response = requests.post(
    "https://api.signalmama.com/v1/bots",
    headers={"Authorization": "Bearer sk_live_YOUR_KEY"},
    json={
        "name": "Rival pricing",
        "template": "competitor-pricing",
        "source": "https://rival.example/pricing",
        "cadence": "daily",
        "match_rule": {"type": "content_diff", "selector": ".plan-card"},
        "fires_signal": "competitor_price_change",
        "signal_score": 25,
        "alert": {"channel": "slack", "destination": "#pricing-watch"},
    },
    timeout=10,
)
response.raise_for_status()
bot = response.json()
assert bot["id"].startswith("bot_") and bot["next_run_at"]
print(f'"status":"{bot["status"]}"')
