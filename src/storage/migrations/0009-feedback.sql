-- What is said of a signal stands in its record, and goes with it; here only the verdict that counts, to filter and count by.
alter table signals add column verdict text;
create index signals_by_verdict on signals (workspace_id, verdict, detected_at desc, id desc, type, bot_id, account_id)
  where verdict is not null;
