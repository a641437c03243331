import type { Account } from "../account.ts";
import type { Champion, Contact } from "../contact.ts";
import type { ApiKey } from "../key.ts";
import type { List } from "../list.ts";
import type { AccountName, AccountQuery, ContactQuery, LabelQuery, PageOf, PageQuery } from "../queries.ts";
import type { Rescoring } from "../rescoring.ts";
import type { RubricVersion } from "../rubric.ts";
import type { Workspace } from "../workspace.ts";

/** The companies a workspace watches, the people there, and who may look: reads per noun. */
export type CompanyRecords = {
  workspaces: {
    find(workspaceId: string): Promise<Workspace | undefined>;
    list(): Promise<Workspace[]>;
    /** What grows without bound; the bytes are those of the database, which all workspaces share. */
    totals(workspaceId: string): Promise<{ signals: number; documents: number }>;
  };
  rubrics: {
    findVersion(workspaceId: string, version: number): Promise<RubricVersion | undefined>;
    /** The newest first. */
    list(workspaceId: string, query: PageQuery): Promise<PageOf<RubricVersion>>;
    findRescoring(workspaceId: string, version: number): Promise<Rescoring | undefined>;
  };
  keys: {
    findByHash(hash: string): Promise<ApiKey | undefined>;
    find(workspaceId: string, id: string): Promise<ApiKey | undefined>;
    list(workspaceId: string, query: PageQuery): Promise<PageOf<ApiKey>>;
    /** Those that can be used at this instant. */
    countActive(workspaceId: string, at: number): Promise<number>;
    /** Notes the last use, and the first in the audit log; kept outside `commit` because losing it is harmless. */
    touch(id: string, usedAt: number, address?: string): Promise<void>;
  };
  accounts: {
    find(workspaceId: string, id: string): Promise<Account | undefined>;
    findAny(workspaceId: string, id: string): Promise<Account | undefined>;
    findMany(workspaceId: string, ids: string[]): Promise<Account[]>;
    findByDomains(workspaceId: string, domains: string[]): Promise<Account[]>;
    findByExternalId(workspaceId: string, externalId: string): Promise<Account | undefined>;
    findByExternalIds(workspaceId: string, externalIds: string[]): Promise<Account[]>;
    list(workspaceId: string, query: AccountQuery): Promise<PageOf<Account>>;
    listNames(workspaceId: string): Promise<AccountName[]>;
    /** The tags or the owners of active accounts, each once, by their letters. */
    listLabels(workspaceId: string, query: LabelQuery): Promise<PageOf<string>>;
    /** The products that active accounts use, of those of whom any is known. */
    listTech(workspaceId: string): Promise<{ id: string; tech: string[] }[]>;
    /** Active accounts that come from the settings file. */
    listFromConfig(workspaceId: string): Promise<Account[]>;
    count(workspaceId: string): Promise<number>;
    /** Active accounts of every workspace whose next score or crawl is due, the longest due first. */
    listDue(what: "score" | "crawl", dueAt: number, limit: number): Promise<Account[]>;
    /** Purges one soft-deleted account, of any workspace, whose time has come; false when there is none. */
    purgeNext(dueAt: number): Promise<boolean>;
    /** Removes an account and everything that belongs to it. */
    purge(workspaceId: string, id: string): Promise<void>;
  };
  lists: {
    find(workspaceId: string, id: string): Promise<List | undefined>;
    findMany(workspaceId: string, ids: string[]): Promise<List[]>;
    /** By name as a person would compare them: case aside. */
    findByNames(workspaceId: string, names: string[]): Promise<List[]>;
    list(workspaceId: string, query: PageQuery): Promise<PageOf<List>>;
    count(workspaceId: string): Promise<number>;
    /** How many active accounts stand on each of these lists; a list without any is left out. */
    countMembers(listIds: string[]): Promise<Map<string, number>>;
    /** Some of the active accounts that stand on a list, be it deleted itself. */
    listMembers(listId: string, limit: number): Promise<Account[]>;
  };
  contacts: {
    find(workspaceId: string, id: string): Promise<Contact | undefined>;
    /** All of one account, newest first. */
    list(workspaceId: string, accountId: string): Promise<Contact[]>;
    /** Newest first; those of deleted accounts are left out. */
    page(workspaceId: string, query: ContactQuery): Promise<PageOf<Contact>>;
    /** Of every account, deleted ones too, by a name however it is written. */
    listNamed(workspaceId: string, name: string): Promise<Contact[]>;
    /** Who has used what the workspace sells (`isChampion`), at any account that is not deleted, newest first. */
    listChampions(workspaceId: string, limit: number): Promise<Champion[]>;
  };
};
