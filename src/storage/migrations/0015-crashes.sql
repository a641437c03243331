-- How often the process ended while the job ran. Apart from `attempt`, because that is hardly ever the job's own fault.
alter table jobs add column crashes integer not null default 0;
