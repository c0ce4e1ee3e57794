-- A namesake whom a caller has looked at and found to be somebody else does not come back to this caller.
create table reviewed_pair (
    id          uuid        primary key,
    party       text        not null,
    name        text        not null,  -- the caller's, normalised
    birth_year  integer,
    subject_id  uuid        not null references subject,
    record      text        not null,  -- what our record looked like; another look is needed once it differs
    reviewed_by text        not null,
    reviewed_at timestamptz not null,
    constraint reviewed_once unique nulls not distinct (party, name, birth_year, subject_id)
);
create index reviewed_pair_subject_idx on reviewed_pair (subject_id);
