// List the accounts of the workspace, best score first.
const response = await fetch("https://api.signalmama.com/v1/accounts?sort=-score&limit=2", {
  headers: { Authorization: "Bearer sk_live_YOUR_KEY" },
});
if (!response.ok) throw new Error(`status ${response.status}`);
const { data } = await response.json();
for (const account of data) console.log(account.domain);
