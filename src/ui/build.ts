import { gzipSync } from "bun";

/** One file of the dashboard as it goes to a browser; `index.html` is the page itself. */
export type BuiltFile = { name: string; gzipped: Uint8Array };

/**
 * Bundles the dashboard: one script for the first view, further ones for what is opened later. Takes half a second. Used by
 * `bin/build`, which embeds the files, and by a server that runs from the source. Throws with what the bundler found.
 */
export async function buildDashboard(): Promise<BuiltFile[]> {
  const built = await Bun.build({
    entrypoints: [`${import.meta.dir}/index.html`],
    target: "browser",
    minify: true,
    splitting: true,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return Promise.all(
    built.outputs.map(async (file) => ({
      name: file.path.replace(/^.*\//, ""),
      gzipped: gzipSync(new Uint8Array(await file.arrayBuffer()), { level: 9 }),
    })),
  );
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error("name the folder to write to");
  for (const { name, gzipped } of await buildDashboard()) await Bun.write(`${folder}/${name}.gz`, gzipped);
}
