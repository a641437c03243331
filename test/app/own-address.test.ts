import { expect, test } from "bun:test";
import { isAskedFromElsewhere, ownAddress } from "#app/own-address.ts";
import { loadSettings } from "#config/load-settings.ts";

const serverOf = (flags: Record<string, string>, env: Record<string, string> = {}) =>
  loadSettings({ file: undefined, env, flags, workingDir: "/nonexistent" }).server;

test.each([
  ["0.0.0.0", "http://0.0.0.0:4711", "http://127.0.0.1:4711", true],
  ["::", "http://[::]:4711", "http://127.0.0.1:4711", true],
  ["10.1.2.3", "http://10.1.2.3:4711", "http://10.1.2.3:4711", true],
  ["127.0.0.1", "http://127.0.0.1:4711", "http://127.0.0.1:4711", false],
  ["::1", "http://[::1]:4711", "http://[::1]:4711", false],
])("listening on %s, %s is told as %s", (host, listening, told, isElsewhere) => {
  const server = serverOf({ "server.host": host, "server.port": "0" });
  expect(ownAddress(server, listening)).toBe(told);
  expect(isAskedFromElsewhere(server)).toBe(isElsewhere);
});

test("an address that was given is the one that is told", () => {
  const server = serverOf({ "server.host": "0.0.0.0" }, { SIGNALMAMA_SERVER_BASE_URL: "https://signals.example/app" });
  expect(ownAddress(server, "http://0.0.0.0:8787")).toBe("https://signals.example/app");
  expect(isAskedFromElsewhere(server)).toBe(false);
});
