# What went wrong, in words for people and a code for programs.
curl --silent -X POST "https://api.signalmama.com/v1/accounts" \
  -H "Authorization: Bearer sk_live_YOUR_KEY" \
  -H "Content-Type: application/json" \
  -d '{}' | grep -o '"code":"[^"]*","message":"[^"]*"'
