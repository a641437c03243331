# Why now: the latest brief of an account, and an earlier version of it.
ID=$(curl --silent --fail "https://api.signalmama.com/v1/accounts?domain=northwind.example" \
  -H "Authorization: Bearer sk_live_YOUR_KEY" | grep -o '"id":"acct_[^"]*"' | head -n 1 | cut -d'"' -f4)
curl --silent --fail "https://api.signalmama.com/v1/accounts/$ID/brief" \
  -H "Authorization: Bearer sk_live_YOUR_KEY" | grep -o '"why_now":"[^"]*"'
curl --silent --fail "https://api.signalmama.com/v1/accounts/$ID/brief?version=1" \
  -H "Authorization: Bearer sk_live_YOUR_KEY" | grep -o '"version":1'
