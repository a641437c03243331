# What went wrong, in words for people and a code for programs.
import requests

response = requests.post(
    "https://api.signalmama.com/v1/accounts",
    headers={"Authorization": "Bearer sk_live_YOUR_KEY"},
    json={},
    timeout=10,
)
error = response.json()["error"]
assert response.status_code == 400 and error["request_id"] == response.headers["X-Request-Id"]
print(f'"code":"{error["code"]}","message":"{error["message"]}"')
