# Add an account. The Idempotency-Key makes it safe to send again after a network failure.
import requests

for attempt in ("first", "second"):
    response = requests.post(
        "https://api.signalmama.com/v1/accounts",
        headers={"Authorization": "Bearer sk_live_YOUR_KEY", "Idempotency-Key": "crm-import-4711"},
        json={
            "domain": "tallybrook.example",
            "name": "Tallybrook",
            "external_id": "0015g00000XyZ",
            "tags": ["emea"],
        },
        timeout=10,
    )
    response.raise_for_status()
    print(response.json()["id"])
