-- Every version of every rubric.
create table rubrics (
  id text primary key, workspace_id text not null, version integer not null, body text not null
) strict;
create unique index rubrics_by_version on rubrics (workspace_id, version desc, id desc);
insert into rubrics (id, workspace_id, version, body)
  select id || '/' || json_extract(body, '$.rubric.version'), id, json_extract(body, '$.rubric.version'),
    json_object('id', id || '/' || json_extract(body, '$.rubric.version'), 'workspaceId', id, 'rubric', json_extract(body, '$.rubric'))
  from workspaces;

-- How far the accounts have been scored by a version; written over as the walk goes on.
create table rescorings (id text primary key, workspace_id text not null, body text not null) strict;

-- The crawls that callers ask for are counted by the day.
create index crawls_on_demand on crawls (workspace_id, created_at) where json_extract(body, '$.trigger') = 'on_demand';

-- Rows of the tables that grow without bound, counted as they come and go.
create table counters (workspace_id text not null, noun text not null, count integer not null, primary key (workspace_id, noun))
  strict, without rowid;
insert into counters select workspace_id, 'signals', count(*) from signals group by workspace_id;
insert into counters select workspace_id, 'documents', count(*) from documents group by workspace_id;
create trigger signals_come after insert on signals begin
  insert into counters values (new.workspace_id, 'signals', 1) on conflict do update set count = count + 1;
end;
create trigger signals_go after delete on signals begin
  update counters set count = count - 1 where workspace_id = old.workspace_id and noun = 'signals';
end;
create trigger documents_come after insert on documents begin
  insert into counters values (new.workspace_id, 'documents', 1) on conflict do update set count = count + 1;
end;
create trigger documents_go after delete on documents begin
  update counters set count = count - 1 where workspace_id = old.workspace_id and noun = 'documents';
end;
