-- Lists of members that were kept elsewhere: each file, what became of its lines, and which member an external id became. Only
-- a keyed hash of a line is kept, to tell whether it comes again.
create table member_import (
    id         uuid        primary key,
    status     text        not null check (status in ('RUNNING', 'COMPLETED', 'FAILED', 'INTERRUPTED')),
    format     text        not null check (format in ('CSV', 'NDJSON')),
    started_by text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    imported   bigint      not null default 0,
    unchanged  bigint      not null default 0,
    refused    bigint      not null default 0,
    failure    text,
    constraint an_import_that_has_ended_says_when check ((status = 'RUNNING') = (ended_at is null)),
    constraint what_failed_says_why check ((status = 'FAILED') = (failure is not null))
);
create unique index one_import_at_a_time on member_import ((true)) where status = 'RUNNING';

-- Whoever has locked this row may import. The lock ends with its process.
create table import_turn (only_row boolean primary key default true check (only_row));
insert into import_turn default values;

-- Checked at commit: a line is noted before its member is written, which is the last thing that is done.
create table imported_member (
    external_id text  primary key,
    member_id   uuid  not null unique references member (id) deferrable initially deferred,
    import_id   uuid  not null references member_import (id),
    line_hash   bytea not null
);

create table import_refusal (
    import_id   uuid   not null references member_import (id),
    line        bigint not null check (line > 0),
    external_id text,
    reason      text   not null
        check (reason in ('UNREADABLE', 'INVALID', 'ALREADY_IMPORTED_DIFFERENTLY', 'ADDRESS_IN_USE')),
    violations  jsonb  not null,
    primary key (import_id, line)
);
