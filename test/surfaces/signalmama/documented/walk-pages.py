# Follow the cursors to the end of a list.
import requests

params = {"limit": 1}
while True:
    response = requests.get(
        "https://api.signalmama.com/v1/accounts",
        headers={"Authorization": "Bearer sk_live_YOUR_KEY"},
        params=params,
        timeout=10,
    )
    response.raise_for_status()
    page = response.json()
    for account in page["data"]:
        print(account["domain"])
    if not page["has_more"]:
        break
    params["cursor"] = page["next_cursor"]
