# Why now: the latest brief of an account, and an earlier version of it.
import requests

API = "https://api.signalmama.com/v1"
session = requests.Session()
session.headers["Authorization"] = "Bearer sk_live_YOUR_KEY"


def get(path, **params):
    response = session.get(f"{API}{path}", params=params, timeout=10)
    response.raise_for_status()
    return response.json()


account = get("/accounts", domain="northwind.example")["data"][0]
print(f'"why_now":"{get("/accounts/" + account["id"] + "/brief")["why_now"]}"')
print(f'"version":{get("/accounts/" + account["id"] + "/brief", version=1)["version"]}')
