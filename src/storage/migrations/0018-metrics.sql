-- What the metrics ask each time, without reading a table through.
create index deliveries_pending on deliveries (created_at) where status = 'pending';
create index jobs_held_by_step on jobs (step) where held_by is not null;
