// Follow the cursors to the end of a list.
let cursor;
do {
  const query = new URLSearchParams({ limit: "1", ...(cursor ? { cursor } : {}) });
  const response = await fetch(`https://api.signalmama.com/v1/accounts?${query}`, {
    headers: { Authorization: "Bearer sk_live_YOUR_KEY" },
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const page = await response.json();
  for (const account of page.data) console.log(account.domain);
  cursor = page.next_cursor;
} while (cursor);
