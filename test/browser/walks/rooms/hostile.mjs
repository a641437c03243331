// Words of strangers that would do harm where they were taken for more.
export const LONG_WORD = "W".repeat(100_000);
export const HOSTILE = `<script>window.__hit = 1</script><img src=x onerror="window.__hit = 1">\u202egnp.exe`;
/** Whether they ran on a page. */
export const isHit = (shown) => shown.evaluate(() => window.__hit !== undefined);
