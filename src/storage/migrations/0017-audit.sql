-- Who did what. Each row's hash covers the row and the hash before it; `audit_chain` knows both ends: the last row that
-- retention has removed, and the last one written. Hashes and seal are made with the appliance's own secret.
create table audit (
  seq integer primary key, id text not null unique, workspace_id text not null, at integer not null, actor text not null,
  verb text not null, object text, body text not null, hash text not null
) strict;
create index audit_of_workspace on audit (workspace_id, seq);
create index audit_by_verb on audit (workspace_id, verb, seq);
create index audit_by_actor on audit (workspace_id, actor, seq);
create index audit_by_object on audit (workspace_id, object, seq) where object is not null;

create table audit_chain (
  id integer primary key check (id = 1), first_seq integer not null, first_hash text not null,
  last_seq integer not null, last_hash text not null, seal text not null
) strict;

-- What stands in the log under a token, because it goes when its account is purged: then the token means nothing any more,
-- and the rows are still what was written.
create table audit_names (token text primary key, id text not null unique) strict, without rowid;

create trigger audit_never_changes before update on audit begin
  select raise(abort, 'the audit log is append-only');
end;
-- `insert or replace` would delete without asking the trigger below.
create trigger audit_only_grows before insert on audit when new.seq <= (select max(seq) from audit) begin
  select raise(abort, 'the audit log is append-only');
end;
-- Retention first moves the beginning of the chain.
create trigger audit_never_shrinks before delete on audit
  when old.seq > coalesce((select first_seq from audit_chain), 0) begin
  select raise(abort, 'the audit log is append-only');
end;
