-- Two records of one person become one, private names are kept sealed, and a panel may clear one appearance in advance.
alter table subject add column holder text;                            -- OIDC subject of the member's own login
alter table subject add column merged_into uuid references subject;   -- always a record that is not merged itself
alter table subject add column sealed bytea;                          -- legal names and birth year, encrypted
alter table subject add constraint not_merged_into_itself check (merged_into <> id);
create index subject_merged_into_idx on subject (merged_into) where merged_into is not null;

create table permit (
    id             uuid        primary key,
    restriction_id uuid        not null references restriction,
    carve_out      text        not null,
    programme      text        not null check (programme <> ''),
    valid_from     timestamptz not null,
    valid_until    timestamptz not null check (valid_until > valid_from),
    issued_by      text        not null,
    issued_at      timestamptz not null,
    revoked_by     text,
    revoked_at     timestamptz,
    -- the one appearance it was used for
    used_by        text,
    used_medium    text,
    used_activity  text,
    used_time      timestamptz,
    used_at        timestamptz,
    constraint revoked_whole check ((revoked_by is null) = (revoked_at is null)),
    constraint used_whole check (num_nulls(used_by, used_medium, used_activity, used_time, used_at) in (0, 5))
);
create index permit_restriction_idx on permit (restriction_id);
