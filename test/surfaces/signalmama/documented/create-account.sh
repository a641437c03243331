# Add an account. The Idempotency-Key makes it safe to send again after a network failure.
for attempt in first second; do
  curl --silent --fail -X POST "https://api.signalmama.com/v1/accounts" \
    -H "Authorization: Bearer sk_live_YOUR_KEY" \
    -H "Content-Type: application/json" \
    -H "Idempotency-Key: crm-import-4711" \
    -d '{"domain": "tallybrook.example", "name": "Tallybrook", "external_id": "0015g00000XyZ", "tags": ["emea"]}' |
    grep -o '"id":"acct_[^"]*"' | cut -d'"' -f4
done
