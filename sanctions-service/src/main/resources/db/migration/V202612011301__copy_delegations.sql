-- A member may leave it to an agency to answer in a case. Members are heard anew from the beginning, by another consumer group, which
-- takes that out of their newest state, and nothing out of older ones.
create table subject_delegation (
    subject_id    uuid        not null references subject (id),
    delegation_id uuid        not null,
    agency_id     uuid        not null, -- no reference: the agency's own state may come later
    valid_until   timestamptz not null,
    primary key (subject_id, delegation_id)
);
alter table subject add column delegations_of bigint not null default 0; -- the sequence of the state they stand in
