-- An agency acts for its talent within stated scopes until a stated time; one delegation of a pair at a time.
create table delegation (
    id          uuid        primary key,
    agency_id   uuid        not null references member (id),
    talent_id   uuid        not null references member (id),
    scopes      text[]      not null check (cardinality(scopes) > 0
                                and scopes <@ array ['ACCOUNTS', 'PROFILE', 'APPLICATIONS', 'DOSSIERS', 'CASE_RESPONSE']),
    granted_at  timestamptz not null,
    valid_until timestamptz not null,
    ended_at    timestamptz,
    ended_by    text        check (ended_by in ('TALENT', 'AGENCY', 'TIME', 'MEMBERSHIP')),
    constraint nobody_acts_for_themself check (agency_id <> talent_id),
    constraint a_delegation_has_a_time check (granted_at < valid_until),
    constraint an_end_says_by_what check ((ended_at is null) = (ended_by is null))
);
create unique index one_current_delegation_per_pair on delegation (agency_id, talent_id) where ended_at is null;
create index delegation_agency_idx on delegation (agency_id, id);
create index delegation_talent_idx on delegation (talent_id, id);
