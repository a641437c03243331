# Follow the cursors to the end of a list.
cursor=""
while :; do
  page=$(curl --silent --fail --get "https://api.signalmama.com/v1/accounts" \
    -H "Authorization: Bearer sk_live_YOUR_KEY" \
    --data-urlencode "limit=1" ${cursor:+--data-urlencode "cursor=$cursor"})
  printf '%s\n' "$page" | grep -o '"domain":"[^"]*"' | cut -d'"' -f4
  case $page in *'"has_more":true'*) ;; *) break ;; esac
  cursor=$(printf '%s' "$page" | grep -o '"next_cursor":"[^"]*"' | cut -d'"' -f4)
done
