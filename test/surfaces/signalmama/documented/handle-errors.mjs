// What went wrong, in words for people and a code for programs.
const response = await fetch("https://api.signalmama.com/v1/accounts", {
  method: "POST",
  headers: { Authorization: "Bearer sk_live_YOUR_KEY", "Content-Type": "application/json" },
  body: JSON.stringify({}),
});
const { error } = await response.json();
console.log(`"code":"${error.code}","message":"${error.message}"`);
