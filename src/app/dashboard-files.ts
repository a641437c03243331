import type { DashboardFile } from "#http/dashboard.ts";

/** What `bin/build` names the embedded files of the dashboard by. */
const EMBEDDED = /^(.+)\.gz$/;

/** The files of the dashboard: those embedded in the program, or built now when it runs from its source. */
export async function dashboardFiles(): Promise<DashboardFile[]> {
  const embedded = (Bun.embeddedFiles as (Blob & { name: string })[]).flatMap((file) => {
    const name = EMBEDDED.exec(file.name)?.[1];
    return name === undefined ? [] : [{ name, file }];
  });
  if (embedded.length > 0) {
    return Promise.all(embedded.map(async ({ name, file }) => ({ name, gzipped: await file.bytes() })));
  }
  const { buildDashboard } = await import("#ui/build.ts");
  return buildDashboard();
}
