/** Takes whatever is posted and counts it; `/~count` says how much, `/~last` what the last one was. */
const port = Number(process.argv.at(-1));
let count = 0;
let last = "";

Bun.serve({
  hostname: "127.0.0.1",
  port,
  async fetch(request) {
    if (request.method !== "POST") {
      const { pathname } = new URL(request.url);
      return pathname === "/~last" ? new Response(last) : Response.json({ count });
    }
    last = await request.text();
    count++;
    return new Response(null, { status: 204 });
  },
});
