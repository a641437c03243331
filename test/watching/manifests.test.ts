import { expect, test } from "bun:test";
import { readManifest } from "#watching/connectors/github/manifests.ts";

const CASES: [string, string, string[]][] = [
  [
    "package.json",
    JSON.stringify({ dependencies: { kysely: "^1" }, devDependencies: { cypress: "14" }, scripts: { x: "y" } }),
    ["kysely ^1", "cypress 14"],
  ],
  [
    "composer.json",
    JSON.stringify({ require: { php: ">=8", "stripe/stripe-php": "^17" } }),
    ["php >=8", "stripe/stripe-php ^17"],
  ],
  [
    "requirements.txt",
    "# ours\n-r base.txt\nDjango>=5,<6  # web\nruamel.yaml\npsycopg[binary]==3.2 ; python_version > '3'\n\n",
    ["django >=5,<6", "ruamel-yaml ", "psycopg ==3.2"],
  ],
  [
    "pyproject.toml",
    '[project]\nname = "x"\ndependencies = ["httpx>=0.28", "torch"]\n[project.optional-dependencies]\ntest = ["pytest"]\n[tool.poetry.dependencies]\npython = "^3.12"\nsentry-sdk = { version = "^2.0", extras = ["django"] }\n',
    ["httpx >=0.28", "torch ", "pytest ", "sentry-sdk ^2.0"],
  ],
  [
    "Cargo.toml",
    '[dependencies]\nserde = "1"\ntokio = { version = "1.40", features = ["full"] }\n[dev-dependencies]\ninsta = "1"\n',
    ["serde 1", "tokio 1.40", "insta 1"],
  ],
  [
    "go.mod",
    "module github.com/acme/gateway\n\ngo 1.24\n\nrequire github.com/jackc/pgx/v5 v5.7.1\n\nrequire (\n\tgo.uber.org/zap v1.27.0\n\tgolang.org/x/sys v0.26.0 // indirect\n)\n\nreplace github.com/a/b => github.com/c/d v1.0.0\n",
    ["github.com/jackc/pgx/v5 v5.7.1", "go.uber.org/zap v1.27.0"],
  ],
  [
    "Gemfile",
    "source 'https://rubygems.org'\ngem 'rails', '~> 8.0'\n# gem 'old'\ngem \"puma\"\n",
    ["rails ~> 8.0", "puma "],
  ],
];

test.each(CASES)("%s names what it needs and nothing else", (file, text, expected) => {
  expect(readManifest(file, text)?.map(({ name, version }) => `${name} ${version}`)).toEqual(expected);
});

test.each([
  ["package.json", "{ not json"],
  ["package.json", "[]"],
  ["Cargo.toml", "= ="],
  ["other.lock", "x"],
])("%s that is none says nothing", (file, text) => {
  expect(readManifest(file, text)).toBeUndefined();
});
