# Be told of everything that happens.
import json

import requests

response = requests.post(
    "https://api.signalmama.com/v1/webhooks",
    headers={"Authorization": "Bearer sk_live_YOUR_KEY"},
    json={
        "url": "https://hooks.example/mama",
        "events": ["account.score_jumped", "brief.generated", "signal.fired"],
        "secret": "whsec_choose-a-long-one",
    },
    timeout=10,
)
response.raise_for_status()
print('"events":' + json.dumps(response.json()["events"], separators=(",", ":")))
