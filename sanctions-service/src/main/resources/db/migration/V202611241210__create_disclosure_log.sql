-- V202611241210: who was told what about whose restriction, and how often there was nothing to tell
create table disclosure (
    entry_id         uuid primary key,        -- given once, when it was noted: draining the spool twice changes nothing
    id               uuid        not null,    -- the evidence id in the answer
    at               timestamptz not null,
    caller           text        not null,
    client           text        not null,
    operation        text        not null,
    subject_id       uuid,
    restriction_ids  uuid[]      not null,
    purpose          text,
    outcome          text        not null,
    register_version bigint      not null
);
create index disclosure_by_subject on disclosure (subject_id, at);
create index disclosure_by_client on disclosure (client, at);
create index disclosure_by_evidence on disclosure (id);
create trigger disclosure_is_append_only before update or delete or truncate on disclosure
    for each statement execute function refuse_change();

create table clear_count (
    client  text        not null,
    purpose text,
    hour    timestamptz not null,
    count   bigint      not null check (count > 0),
    constraint one_count unique nulls not distinct (client, purpose, hour)
);
