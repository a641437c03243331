# Strong funding rounds and executive moves since a day, of one account.
ID=$(curl --silent --fail "https://api.signalmama.com/v1/accounts?domain=northwind.example" \
  -H "Authorization: Bearer sk_live_YOUR_KEY" | grep -o '"id":"acct_[^"]*"' | head -n 1 | cut -d'"' -f4)
curl --silent --fail "https://api.signalmama.com/v1/signals?type=funding,exec_move&since=2026-05-01&strength_gte=70&account_id=$ID" \
  -H "Authorization: Bearer sk_live_YOUR_KEY" | grep -o '"title":"[^"]*"'
