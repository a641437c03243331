# List the accounts of the workspace, best score first.
import requests

response = requests.get(
    "https://api.signalmama.com/v1/accounts",
    headers={"Authorization": "Bearer sk_live_YOUR_KEY"},
    params={"sort": "-score", "limit": 2},
    timeout=10,
)
response.raise_for_status()
for account in response.json()["data"]:
    print(account["domain"])
