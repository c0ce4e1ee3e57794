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

-- Whom somebody speaks for is asked at every deed in a case.
create index subject_delegation_agency_idx on subject_delegation (agency_id);
create index subject_holder_idx on subject (holder) where holder is not null;
create index subject_group_idx on subject ((coalesce(merged_into, id)));
create index subject_caller_value_idx on subject_caller (kind, value);
