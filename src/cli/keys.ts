import type { ActionContext } from "#actions/context.ts";
import { createKey, revokeKey } from "#actions/keys.ts";
import { AppError, notFound } from "#core/errors.ts";
import { type ApiKey, type KeyRole, signingSecretOf } from "#core/key.ts";
import { toIso } from "#core/time.ts";
import type { Terminal } from "./terminal.ts";
import { type DataOptions, withActions } from "./with-actions.ts";

type KeyOptions = DataOptions & { workspace?: string; json?: boolean };

type NewKeyOptions = KeyOptions & {
  role: KeyRole;
  name: string;
  /** Epoch milliseconds. */
  expires?: number;
  allow?: string[];
  requireSignature?: boolean;
};

/** Prints the key alone, so that a script can take it; what else is shown once goes to standard error. */
export async function createKeyCommand(options: NewKeyOptions, terminal: Terminal): Promise<void> {
  await withWorkspace(options, terminal, async (context, workspaceId) => {
    const wrong = options.allow?.find((range) => !context.isAddressRange(range));
    if (wrong !== undefined) {
      throw new AppError("invalid", `--allow: ${wrong} is neither an address nor a range such as 203.0.113.0/24.`);
    }
    const { record, key } = await createKey(context, workspaceId, {
      name: options.name,
      role: options.role,
      expiresAt: options.expires,
      allowedRanges: options.allow,
      mustSign: options.requireSignature,
    });
    const signingSecret = signingSecretOf(record.id, context.secret);
    if (options.json) {
      terminal.out(`${JSON.stringify({ ...toJson(record), key, signing_secret: signingSecret })}\n`);
      return;
    }
    terminal.out(`${key}\n`);
    if (record.mustSign) terminal.err(`Requests with it are signed with: ${signingSecret}\n`);
  });
}

export async function listKeysCommand(options: KeyOptions, terminal: Terminal): Promise<void> {
  await withWorkspace(options, terminal, async (context, workspaceId) => {
    const keys = await allKeys(context, workspaceId);
    terminal.out(options.json ? `${JSON.stringify({ keys: keys.map(toJson) })}\n` : keys.map(toLine).join(""));
  });
}

export async function revokeKeyCommand(id: string, options: KeyOptions, terminal: Terminal): Promise<void> {
  await withWorkspace(options, terminal, async (context, workspaceId) => {
    const record = await revokeKey(context, workspaceId, id);
    terminal.out(options.json ? `${JSON.stringify(toJson(record))}\n` : `${record.id} revoked\n`);
  });
}

async function withWorkspace(
  options: KeyOptions,
  terminal: Terminal,
  work: (context: ActionContext, workspaceId: string) => Promise<void>,
): Promise<void> {
  await withActions(options, terminal, async (context) =>
    work(context, await findWorkspace(context, options.workspace)),
  );
}

async function findWorkspace(context: ActionContext, wanted: string | undefined): Promise<string> {
  if (wanted !== undefined) {
    const workspace = await context.store.workspaces.find(wanted);
    if (!workspace) throw notFound("workspace");
    return workspace.id;
  }
  const [first] = await context.store.workspaces.list();
  if (!first) throw new AppError("not_found", "There is no workspace yet; run `signalmama serve` once.");
  return first.id;
}

async function allKeys(context: ActionContext, workspaceId: string): Promise<ApiKey[]> {
  const keys: ApiKey[] = [];
  let page: Awaited<ReturnType<ActionContext["store"]["keys"]["list"]>> | undefined;
  do {
    page = await context.store.keys.list(workspaceId, { limit: 100, after: page?.next });
    keys.push(...page.rows);
  } while (page.next);
  return keys;
}

function toLine(key: ApiKey): string {
  const ending = key.expiresAt === undefined ? "active" : `until ${toIso(key.expiresAt)}`;
  const state = key.revokedAt === undefined ? ending : `revoked ${toIso(key.revokedAt)}`;
  return `${key.id}  ${key.role.padEnd(10)}  …${key.hint}  ${toIso(key.createdAt)}  ${state}  ${key.name}\n`;
}

function toJson(key: ApiKey): Record<string, unknown> {
  return {
    id: key.id,
    name: key.name,
    role: key.role,
    hint: key.hint,
    created_at: toIso(key.createdAt),
    expires_at: key.expiresAt === undefined ? null : toIso(key.expiresAt),
    allowed_cidrs: key.allowedRanges ?? null,
    require_signature: key.mustSign === true,
    last_used_at: key.lastUsedAt === undefined ? null : toIso(key.lastUsedAt),
    revoked_at: key.revokedAt === undefined ? null : toIso(key.revokedAt),
  };
}
