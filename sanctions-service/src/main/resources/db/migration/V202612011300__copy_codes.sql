-- Conduct is judged by the version in force on its day: what this service knows of codes, from codes.v1.
create table code_copy (
    code_id  uuid   primary key,
    sequence bigint not null
);

create table code_version (
    version_id    uuid        primary key,
    code_id       uuid        not null references code_copy (code_id),
    number        int         not null,
    in_force_from timestamptz, -- none while it is adopted only
    superseded_at timestamptz,
    clause_ids    text[]      not null
);
create index code_version_code_idx on code_version (code_id);
