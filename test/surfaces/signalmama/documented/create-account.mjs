// Add an account. The Idempotency-Key makes it safe to send again after a network failure.
for (const _attempt of ["first", "second"]) {
  const response = await fetch("https://api.signalmama.com/v1/accounts", {
    method: "POST",
    headers: {
      Authorization: "Bearer sk_live_YOUR_KEY",
      "Content-Type": "application/json",
      "Idempotency-Key": "crm-import-4711",
    },
    body: JSON.stringify({
      domain: "tallybrook.example",
      name: "Tallybrook",
      external_id: "0015g00000XyZ",
      tags: ["emea"],
    }),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const account = await response.json();
  console.log(account.id);
}
