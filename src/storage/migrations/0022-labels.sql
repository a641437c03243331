-- The tags and owners that active accounts have, to be suggested where somebody types one. `key` is the label in small letters
-- (ASCII), by whose beginning it is found. Only a change of tags, owner or status costs anything.
create table account_labels (
  account_id text not null, kind text not null, label text not null, key text not null, workspace_id text not null,
  primary key (account_id, kind, label)
) strict, without rowid;
create index account_labels_by_key on account_labels (workspace_id, kind, key, label);

insert into account_labels (account_id, kind, label, key, workspace_id)
  select distinct accounts.id, 'tag', value, lower(value), workspace_id
  from accounts, json_each(accounts.body, '$.tags') where status = 'active';
insert into account_labels (account_id, kind, label, key, workspace_id)
  select id, 'owner', owner, lower(owner), workspace_id from accounts where status = 'active' and owner is not null;

create trigger account_labels_begin after insert on accounts when new.status = 'active' begin
  insert into account_labels (account_id, kind, label, key, workspace_id)
    select distinct new.id, 'tag', value, lower(value), new.workspace_id from json_each(new.body, '$.tags');
  insert into account_labels (account_id, kind, label, key, workspace_id)
    select new.id, 'owner', new.owner, lower(new.owner), new.workspace_id where new.owner is not null;
end;
create trigger account_labels_change after update on accounts
when new.owner is not old.owner or new.status is not old.status
  or json_extract(new.body, '$.tags') is not json_extract(old.body, '$.tags')
begin
  delete from account_labels where account_id = old.id;
  insert into account_labels (account_id, kind, label, key, workspace_id)
    select distinct new.id, 'tag', value, lower(value), new.workspace_id
    from json_each(new.body, '$.tags') where new.status = 'active';
  insert into account_labels (account_id, kind, label, key, workspace_id)
    select new.id, 'owner', new.owner, lower(new.owner), new.workspace_id
    where new.status = 'active' and new.owner is not null;
end;
create trigger account_labels_end after delete on accounts begin
  delete from account_labels where account_id = old.id;
end;
