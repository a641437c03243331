# Strong funding rounds and executive moves since a day, of one account.
import requests

API = "https://api.signalmama.com/v1"
HEADERS = {"Authorization": "Bearer sk_live_YOUR_KEY"}

accounts = requests.get(f"{API}/accounts", headers=HEADERS, params={"domain": "northwind.example"}, timeout=10)
accounts.raise_for_status()
signals = requests.get(
    f"{API}/signals",
    headers=HEADERS,
    params={
        "type": "funding,exec_move",
        "since": "2026-05-01",
        "strength_gte": 70,
        "account_id": accounts.json()["data"][0]["id"],
    },
    timeout=10,
)
signals.raise_for_status()
for signal in signals.json()["data"]:
    print(f'"title":"{signal["title"]}"')
