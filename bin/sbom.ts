// Prints what the executable is made of, as a CycloneDX 1.6 document: bun bin/sbom.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dir, "..");

type Locked = [spec: string, registry: string, facts: { dependencies?: Record<string, string> }, integrity: string];
type Lock = { workspaces: { "": { dependencies: Record<string, string> } }; packages: Record<string, Locked> };
export type Component = { name: string; version: string; licence: string; integrity: string };

/** Everything that the program needs at run time, from the lock file, with the licence each names in its package. */
export function components(): Component[] {
  const { workspaces, packages } = parseLock(readFileSync(join(ROOT, "bun.lock"), "utf8"));
  const found = new Map<string, Component>();
  const visit = (name: string, parents: string[]) => {
    // The nearest copy wins, as it does when a module is looked for.
    const key = parents
      .map((_, at) => [...parents.slice(0, parents.length - at), name].join("/"))
      .concat(name)
      .find((one) => one in packages);
    if (key === undefined || found.has(key)) return;
    const [spec, , { dependencies = {} }, integrity] = packages[key] as Locked;
    const at = spec.lastIndexOf("@");
    const place = (key.match(/(?:@[^/]+\/)?[^/]+/g) ?? []).join("/node_modules/");
    found.set(key, { name: spec.slice(0, at), version: spec.slice(at + 1), licence: licenceOf(place), integrity });
    for (const one of Object.keys(dependencies)) visit(one, [...parents, name]);
  };
  for (const name of Object.keys(workspaces[""].dependencies)) visit(name, []);
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** JSON with commas behind the last of a list. */
function parseLock(text: string): Lock {
  return JSON.parse(text.replace(/,(\s*[}\]])/g, "$1")) as Lock;
}

function licenceOf(name: string): string {
  try {
    const manifest = JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8"));
    const given = manifest.license ?? manifest.licenses?.[0];
    return typeof given === "string" ? given : (given?.type ?? "unknown");
  } catch {
    return "unknown";
  }
}

export function toSbom(found: Component[], version: string) {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", name: "signalmama", version, licenses: [{ license: { id: "MIT" } }] },
    },
    components: found.map(({ name, version, licence, integrity }) => ({
      type: "library",
      "bom-ref": `pkg:npm/${name.replace("@", "%40")}@${version}`,
      name,
      version,
      purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
      licenses: [/^[\w.+-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence }],
      hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex") }],
    })),
  };
}

if (import.meta.main) {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  process.stdout.write(`${JSON.stringify(toSbom(components(), version), undefined, 2)}\n`);
}
