-- Under what active accounts are looked up: see core/search-keys.ts. Found by the beginning of a key, or by the account.
create table account_keys (
  account_id text not null, key text not null, workspace_id text not null, primary key (account_id, key)
) strict, without rowid;
create index account_keys_by_key on account_keys (workspace_id, key);

-- Accounts from before, whose keys SQL cannot make: see storage/account-keys.ts.
create table unkeyed (account_id text primary key) strict, without rowid;
insert into unkeyed select id from accounts where status = 'active';
