-- People whom a workspace has had removed; the name is sealed. And which briefs are shown without them: a brief is never edited.
create table erasures (id text primary key, workspace_id text not null, created_at integer not null, body text not null) strict;
create index erasures_by_creation on erasures (workspace_id, created_at desc, id desc);

create table redactions (
  brief_id text not null, erasure_id text not null, at integer not null, primary key (brief_id, erasure_id)
) strict, without rowid;
create trigger redactions_go_with_their_brief after delete on briefs begin
  delete from redactions where brief_id = old.id;
end;

-- One person may be a contact of several accounts.
create index contacts_named on contacts (workspace_id, name_key);
