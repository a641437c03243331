-- The tags and owners that active accounts have, to be suggested where somebody types one. `key` is the label in small letters
-- (ASCII), by whose beginning it is found. Only a change of tags, owner or status costs anything.
create table account_labels (
  account_id text not null, kind text not null, label text not null, key text not null, workspace_id text not null,
  primary key (account_id, kind, label)
) strict, without rowid;
create index account_labels_by_key on account_labels (workspace_id, kind, key, label);

create view labels_of_accounts as
  select accounts.id as account_id, 'tag' as kind, value as label, accounts.workspace_id
  from accounts, json_each(accounts.body, '$.tags') where accounts.status = 'active'
  union
  select id, 'owner', owner, workspace_id from accounts where status = 'active' and owner is not null;

insert into account_labels (account_id, kind, label, key, workspace_id)
  select account_id, kind, label, lower(label), workspace_id from labels_of_accounts;

create trigger account_labels_begin after insert on accounts begin
  insert into account_labels (account_id, kind, label, key, workspace_id)
    select account_id, kind, label, lower(label), workspace_id from labels_of_accounts where account_id = new.id;
end;
create trigger account_labels_change after update on accounts
when new.owner is not old.owner or new.status is not old.status
  or json_extract(new.body, '$.tags') is not json_extract(old.body, '$.tags')
begin
  delete from account_labels where account_id = old.id;
  insert into account_labels (account_id, kind, label, key, workspace_id)
    select account_id, kind, label, lower(label), workspace_id from labels_of_accounts where account_id = new.id;
end;
create trigger account_labels_end after delete on accounts begin
  delete from account_labels where account_id = old.id;
end;
