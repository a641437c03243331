-- Exports that were asked for as jobs; their rows are read from the other tables when they are downloaded.
create table exports (
  id text primary key, workspace_id text not null, account_id text, created_at integer not null, body text not null
) strict;
create index exports_by_creation on exports (workspace_id, created_at desc, id desc);
create index exports_by_account on exports (account_id) where account_id is not null;
create index exports_by_age on exports (created_at);

create index briefs_by_generation on briefs (workspace_id, generated_at desc, id desc);
create index briefs_of_account on briefs (workspace_id, account_id, generated_at desc, id desc);
create index briefs_by_trigger on briefs (workspace_id, json_extract(body, '$.trigger'), generated_at desc, id desc);

create index contacts_by_creation on contacts (workspace_id, created_at desc, id desc);
create index contacts_of_account on contacts (workspace_id, account_id, created_at desc, id desc);

create index deliveries_by_status on deliveries (workspace_id, webhook_id, status, sequence desc, created_at);

-- When each endpoint last took and last refused something, and since when it has done nothing but fail.
create table endpoint_health (
  webhook_id text primary key, last_success_at integer, last_failure_at integer, failing_since integer
) strict;

-- A replay and a caller may put the same delivery back on its way; who read it before its next attempt must not undo that.
create trigger deliveries_lose_no_attempt before update on deliveries
  when json_array_length(new.body, '$.attempts') < json_array_length(old.body, '$.attempts') begin
  select raise(abort, 'the delivery has been tried in the meantime');
end;
