-- What this service knows of measures and restrictions: its own copy of sanctions.v1, which can be dropped and rebuilt.
create table sanction_copy (
    subject_id uuid   primary key,
    sequence   bigint not null,
    sanctions  jsonb  not null
);
