// Ingest up to 1,000 accounts with one call, which does not count against the write limit.
const response = await fetch("https://api.signalmama.com/v1/accounts:batch", {
  method: "POST",
  headers: { Authorization: "Bearer sk_live_YOUR_KEY", "Content-Type": "application/json" },
  body: JSON.stringify({
    mode: "upsert",
    accounts: [{ domain: "larkspur.example" }, { domain: "tidegrid.example" }, { domain: "not a domain" }],
  }),
});
if (!response.ok) throw new Error(`status ${response.status}`);
const { summary } = await response.json();
console.log(`"summary":${JSON.stringify(summary)}`);
