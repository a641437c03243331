-- Under what active accounts are looked up, as a list in JSON: see core/search-keys.ts. Absent in what an older version wrote,
-- as SQL cannot make them: see storage/account-keys.ts.
alter table accounts add column search_keys text;
create index accounts_unkeyed on accounts (id) where search_keys is null;

-- The same, to be found by the beginning of a key, or by the account. Only a change of the list costs anything.
create table account_keys (
  account_id text not null, key text not null, workspace_id text not null, primary key (account_id, key)
) strict, without rowid;
create index account_keys_by_key on account_keys (workspace_id, key);

create trigger account_keys_begin after insert on accounts when new.search_keys is not null begin
  insert into account_keys (account_id, key, workspace_id) select new.id, value, new.workspace_id from json_each(new.search_keys);
end;
create trigger account_keys_change after update of search_keys on accounts when new.search_keys is not old.search_keys begin
  delete from account_keys where account_id = old.id;
  insert into account_keys (account_id, key, workspace_id) select new.id, value, new.workspace_id from json_each(new.search_keys);
end;
create trigger account_keys_end after delete on accounts begin
  delete from account_keys where account_id = old.id;
end;
