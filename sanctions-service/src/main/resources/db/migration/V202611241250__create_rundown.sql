-- Answers to guest lists, whole and as given, so that whoever asked can fetch them again for a while.
create table rundown (
    id         uuid        primary key,
    party      text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    answer     text        not null    -- JSON, its receipt included
);
create index rundown_created_idx on rundown (created_at);
create trigger rundown_is_not_edited before update on rundown
    for each statement execute function refuse_change();
