# Ingest up to 1,000 accounts with one call, which does not count against the write limit.
curl --silent --fail -X POST "https://api.signalmama.com/v1/accounts:batch" \
  -H "Authorization: Bearer sk_live_YOUR_KEY" \
  -H "Content-Type: application/json" \
  -d '{"mode": "upsert", "accounts": [{"domain": "larkspur.example"}, {"domain": "tidegrid.example"}, {"domain": "not a domain"}]}' |
  grep -o '"summary":{[^}]*}'
