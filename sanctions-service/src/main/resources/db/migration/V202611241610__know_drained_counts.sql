-- V202611241610: a count of clears whose commit was not confirmed comes again, and is added once
create table drained_count (
    entry_id   uuid primary key,   -- given once, when it was counted; removed when it cannot come again, else after 90 days
    drained_at timestamptz not null default now()
);
create index drained_count_by_age on drained_count (drained_at);
