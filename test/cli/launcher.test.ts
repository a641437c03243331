import { expect, test } from "bun:test";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const LAUNCHER = join(import.meta.dir, "../../bin/signalmama");

test.if(process.platform === "linux")("the launcher's process id is the appliance's", async () => {
  const folder = mkdtempSync(join(tmpdir(), "launcher-"));
  const launched = Bun.spawn([LAUNCHER, "serve", "--port", "0", "--data", join(folder, "data")], {
    cwd: folder,
    stdout: "pipe",
    stderr: "ignore",
  });
  try {
    let banner = "";
    for await (const chunk of launched.stdout) {
      banner += new TextDecoder().decode(chunk);
      if (banner.includes("address")) break;
    }
    const command = readFileSync(`/proc/${launched.pid}/cmdline`, "utf8").split("\0");
    expect(command.some((word) => word.endsWith("src/main.ts"))).toBe(true);
    const address = /http:\/\/\S+/.exec(banner)?.[0] ?? "";
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    launched.kill("SIGTERM");
    expect(await launched.exited).toBe(0);
    expect(
      await fetch(`${address}/healthz`).then(
        () => "answers",
        () => "gone",
      ),
    ).toBe("gone");
  } finally {
    launched.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
});
