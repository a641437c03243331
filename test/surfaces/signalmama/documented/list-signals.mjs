// Strong funding rounds and executive moves since a day, of one account.
const API = "https://api.signalmama.com/v1";
const headers = { Authorization: "Bearer sk_live_YOUR_KEY" };
const accounts = await (await fetch(`${API}/accounts?domain=northwind.example`, { headers })).json();
const query = new URLSearchParams({
  type: "funding,exec_move",
  since: "2026-05-01",
  strength_gte: "70",
  account_id: accounts.data[0].id,
});
const response = await fetch(`${API}/signals?${query}`, { headers });
if (!response.ok) throw new Error(`status ${response.status}`);
for (const signal of (await response.json()).data) console.log(`"title":"${signal.title}"`);
