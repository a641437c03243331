-- Lists of accounts. Two of one workspace differ by more than case; a deleted one frees its name.
create table lists (
  id text primary key, workspace_id text not null, name_key text not null, created_at integer not null,
  deleted_at integer, revision integer not null, body text not null
) strict;
create index lists_by_creation on lists (workspace_id, created_at desc, id desc) where deleted_at is null;
create unique index lists_by_name on lists (workspace_id, name_key) where deleted_at is null;
create index lists_due_purge on lists (deleted_at) where deleted_at is not null;

-- Which active accounts stand on a list: for counting and filtering. The accounts themselves say the same.
create table members (list_id text not null, account_id text not null, primary key (list_id, account_id)) strict, without rowid;
create index members_by_account on members (account_id);
create trigger members_join_living_lists before insert on members
  when not exists (select 1 from lists where id = new.list_id and deleted_at is null) begin
  select raise(abort, 'the list is gone');
end;

-- Filters that would else have to read every record.
alter table accounts add column fit real not null default 0;
alter table accounts add column has_active_signal integer not null default 0;
update accounts set fit = json_extract(body, '$.breakdown.fit'), has_active_signal = json_extract(body, '$.breakdown.recency') > 0;

-- One row while the unused parts of the files may still show what was purged.
create table residue (id integer primary key check (id = 1)) strict;

-- An account begins at its first revision. A later one that meets no row was read before a purge, and would bring it back.
create trigger accounts_stay_purged after insert on accounts when new.revision > 1 begin
  select raise(abort, 'the account has been purged');
end;
