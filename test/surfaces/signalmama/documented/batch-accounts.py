# Ingest up to 1,000 accounts with one call, which does not count against the write limit.
import json

import requests

response = requests.post(
    "https://api.signalmama.com/v1/accounts:batch",
    headers={"Authorization": "Bearer sk_live_YOUR_KEY"},
    json={
        "mode": "upsert",
        "accounts": [{"domain": "larkspur.example"}, {"domain": "tidegrid.example"}, {"domain": "not a domain"}],
    },
    timeout=10,
)
response.raise_for_status()
print('"summary":' + json.dumps(response.json()["summary"], separators=(",", ":")))
