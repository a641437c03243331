// Why now: the latest brief of an account, and an earlier version of it.
const API = "https://api.signalmama.com/v1";
const headers = { Authorization: "Bearer sk_live_YOUR_KEY" };
const get = async (path) => {
  const response = await fetch(`${API}${path}`, { headers });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
};
const [account] = (await get("/accounts?domain=northwind.example")).data;
console.log(`"why_now":"${(await get(`/accounts/${account.id}/brief`)).why_now}"`);
console.log(`"version":${(await get(`/accounts/${account.id}/brief?version=1`)).version}`);
