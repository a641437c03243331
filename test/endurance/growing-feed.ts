/** A feed with one more item at each visit: what a bot makes of it shows whether a match was lost or told twice. */
export function growingFeed(): { answer(): Response; visits(): number } {
  let visits = 0;
  const item = (_: unknown, index: number) =>
    `<item><guid>item-${index}</guid><link>https://wire.example/${index}</link><title>Item ${index}</title></item>`;
  return {
    visits: () => visits,
    answer() {
      visits++;
      const items = Array.from({ length: visits }, item).reverse().join("");
      const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Items</title>${items}</channel></rss>`;
      return new Response(xml, { headers: { "content-type": "application/rss+xml" } });
    },
  };
}
