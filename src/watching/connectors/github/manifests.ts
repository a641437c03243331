import { z } from "zod";

/** One thing a project needs, and which version of it; that is empty where any will do. */
export type Dependency = { name: string; version: string };

const DEPENDENCIES_MAX = 2_000;
const Versions = z.record(z.string(), z.unknown()).catch({});

/** How each manifest is read; a text that is none gives undefined or throws. */
const READERS: Record<string, (text: string) => Dependency[] | undefined> = {
  "package.json": (text) => tables(JSON.parse(text), ["dependencies", "devDependencies", "optionalDependencies"]),
  "composer.json": (text) => tables(JSON.parse(text), ["require", "require-dev"]),
  "requirements.txt": (text) => text.split("\n").flatMap((line) => fromPython(line) ?? []),
  "pyproject.toml": readPyproject,
  "Cargo.toml": (text) => tables(Bun.TOML.parse(text), ["dependencies", "dev-dependencies", "build-dependencies"]),
  "go.mod": readGoModule,
  Gemfile: (text) => text.split("\n").flatMap((line) => fromGem(line) ?? []),
};

/** The files by which a project says what it needs. */
export const MANIFESTS = Object.keys(READERS);

/** What a manifest names, each thing once; undefined when it cannot be read. */
export function readManifest(file: string, text: string): Dependency[] | undefined {
  try {
    const found = READERS[file]?.(text);
    return found && [...new Map(found.map((one) => [one.name, one])).values()].slice(0, DEPENDENCIES_MAX);
  } catch {
    return undefined;
  }
}

/** Name and version, as several tables of one document have them. */
function tables(document: unknown, names: string[]): Dependency[] | undefined {
  const all = z.record(z.string(), z.unknown()).safeParse(document).data;
  return (
    all &&
    names.flatMap((table) =>
      Object.entries(Versions.parse(all[table])).map(([name, given]) => toDependency(name, given)),
    )
  );
}

/** A version as text, or as one field of a table. */
function toDependency(name: string, given: unknown): Dependency {
  const table = z.object({ version: z.string() }).safeParse(given).data;
  return { name, version: typeof given === "string" ? given : (table?.version ?? "") };
}

/** `name[extra] >=1; marker` (PEP 508); comments and options are none. */
function fromPython(line: string): Dependency | undefined {
  const [, name, version = ""] = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*([^;#]*)/.exec(line) ?? [];
  // Names are the same however their words are joined (PEP 503).
  return name === undefined ? undefined : { name: name.toLowerCase().replace(/[-_.]+/g, "-"), version: version.trim() };
}

const Pyproject = z.object({
  project: z
    .object({ dependencies: z.array(z.string()).catch([]), "optional-dependencies": Versions })
    .partial()
    .catch({}),
  tool: z
    .object({ poetry: z.object({ dependencies: Versions }).partial().catch({}) })
    .partial()
    .catch({}),
});

function readPyproject(text: string): Dependency[] {
  const { project = {}, tool = {} } = Pyproject.partial().parse(Bun.TOML.parse(text));
  const optional = Object.values(project["optional-dependencies"] ?? {}).flatMap((group) =>
    Array.isArray(group) ? group : [],
  );
  const lines = [...(project.dependencies ?? []), ...optional.map(String)];
  const poetry = Object.entries(tool.poetry?.dependencies ?? {}).map(([name, given]) => toDependency(name, given));
  return [...lines.flatMap((line) => fromPython(line) ?? []), ...poetry].filter(({ name }) => name !== "python");
}

/** `require path v1.2.3`, alone or in a block; what others need in turn is marked `// indirect`. */
function readGoModule(text: string): Dependency[] {
  const required: Dependency[] = [];
  let isInBlock = false;
  for (const line of text.split("\n")) {
    if (/^\s*require\s*\(/.test(line)) isInBlock = true;
    else if (/^\s*\)/.test(line)) isInBlock = false;
    const [, name, version] = /^\s*(?:require\s+)?([^\s()/]+\.[^\s()]+)\s+(v\S+)/.exec(line) ?? [];
    const isRequired = isInBlock || /^\s*require\s+[^(]/.test(line);
    if (name && version && isRequired && !/\/\/ indirect\b/.test(line)) required.push({ name, version });
  }
  return required;
}

/** `gem "name", "~> 1.2"` (Bundler). */
function fromGem(line: string): Dependency | undefined {
  const [, name, version = ""] = /^\s*gem\s*\(?\s*["']([\w.-]+)["'](?:\s*,\s*["']([^"']+)["'])?/.exec(line) ?? [];
  return name === undefined ? undefined : { name, version };
}
