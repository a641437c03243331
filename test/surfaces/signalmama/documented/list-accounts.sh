# List the accounts of the workspace, best score first.
curl --silent --fail "https://api.signalmama.com/v1/accounts?sort=-score&limit=2" \
  -H "Authorization: Bearer sk_live_YOUR_KEY" |
  grep -o '"domain":"[^"]*"' | cut -d'"' -f4
