/** A bare server: reads what it is sent and gives the answer it was started with. Arguments: answer as JSON, port. */
type Answer = { status: number; headers: Record<string, string>; body: string };
const [given = "", port = ""] = process.argv.slice(2);
const { status, headers, body } = JSON.parse(given) as Answer;

Bun.serve({
  hostname: "127.0.0.1",
  port: Number(port),
  async fetch(request) {
    if (request.method === "POST") await request.json();
    return new Response(body, { status, headers });
  },
});
