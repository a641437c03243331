-- Keys and labels of accounts in one tree each instead of a table and its index: a new account has nine of them, and writing each
-- twice took a fifth of what the account itself takes. Those of one account are found by what it says of itself.
drop trigger account_keys_begin;
drop trigger account_keys_change;
drop trigger account_keys_end;
alter table account_keys rename to former_keys;
create table account_keys (
  workspace_id text not null, key text not null, account_id text not null, primary key (workspace_id, key, account_id)
) strict, without rowid;
insert into account_keys (workspace_id, key, account_id)
  select workspace_id, key, account_id from former_keys order by workspace_id, key, account_id;
drop table former_keys;

create trigger account_keys_begin after insert on accounts when new.search_keys is not null begin
  insert into account_keys (workspace_id, key, account_id) select new.workspace_id, value, new.id from json_each(new.search_keys);
end;
create trigger account_keys_change after update of search_keys on accounts when new.search_keys is not old.search_keys begin
  delete from account_keys where workspace_id = old.workspace_id and account_id = old.id
    and key in (select value from json_each(old.search_keys));
  insert into account_keys (workspace_id, key, account_id) select new.workspace_id, value, new.id from json_each(new.search_keys);
end;
create trigger account_keys_end after delete on accounts begin
  delete from account_keys where workspace_id = old.workspace_id and account_id = old.id
    and key in (select value from json_each(old.search_keys));
end;

drop trigger account_labels_begin;
drop trigger account_labels_change;
drop trigger account_labels_end;
alter table account_labels rename to former_labels;
create table account_labels (
  workspace_id text not null, kind text not null, key text not null, label text not null, account_id text not null,
  primary key (workspace_id, kind, key, label, account_id)
) strict, without rowid;
insert into account_labels (workspace_id, kind, key, label, account_id)
  select workspace_id, kind, key, label, account_id from former_labels order by workspace_id, kind, key, label, account_id;
drop table former_labels;

create trigger account_labels_begin after insert on accounts when new.status = 'active' begin
  insert into account_labels (workspace_id, kind, key, label, account_id)
    select new.workspace_id, 'tag', lower(value), value, new.id from json_each(new.body, '$.tags') where true
    on conflict do nothing;
  insert into account_labels (workspace_id, kind, key, label, account_id)
    select new.workspace_id, 'owner', lower(new.owner), new.owner, new.id where new.owner is not null;
end;
create trigger account_labels_change after update on accounts
when new.owner is not old.owner or new.status is not old.status
  or json_extract(new.body, '$.tags') is not json_extract(old.body, '$.tags')
begin
  delete from account_labels where workspace_id = old.workspace_id and kind = 'tag' and account_id = old.id
    and (key, label) in (select lower(value), value from json_each(old.body, '$.tags'));
  delete from account_labels where workspace_id = old.workspace_id and kind = 'owner' and account_id = old.id
    and key = lower(old.owner) and label = old.owner;
  insert into account_labels (workspace_id, kind, key, label, account_id)
    select new.workspace_id, 'tag', lower(value), value, new.id
    from json_each(new.body, '$.tags') where new.status = 'active'
    on conflict do nothing;
  insert into account_labels (workspace_id, kind, key, label, account_id)
    select new.workspace_id, 'owner', lower(new.owner), new.owner, new.id
    where new.status = 'active' and new.owner is not null;
end;
create trigger account_labels_end after delete on accounts begin
  delete from account_labels where workspace_id = old.workspace_id and kind = 'tag' and account_id = old.id
    and (key, label) in (select lower(value), value from json_each(old.body, '$.tags'));
  delete from account_labels where workspace_id = old.workspace_id and kind = 'owner' and account_id = old.id
    and key = lower(old.owner) and label = old.owner;
end;
