-- Who used what the workspace sells is looked for in every text about another company.
alter table contacts add column is_champion integer not null default 0;
update contacts set is_champion = 1 where json_extract(body, '$.tag') in ('champion', 'former_customer');
create index contacts_by_champion on contacts (workspace_id, created_at desc, id desc) where is_champion = 1;
