-- Who changed what of a member and when: a profile is public, so it must be possible to say what it was.
create table member_change (
    id        uuid        primary key,
    member_id uuid        not null references member (id),
    at        timestamptz not null,
    role      text        not null check (role in ('MEMBER', 'DELEGATE', 'OFFICER', 'SYSTEM')),
    actor     text,       -- token subject; null: time or another service's news
    field     text        not null check (field in ('DISPLAY_NAME', 'ALIASES', 'CHAPTER', 'TOPICS', 'KIND', 'STATUS',
                              'RESIGNATION_REASON', 'ENDED_ON', 'END_EVIDENCE')),
    before    text[]      not null,
    after     text[]      not null,
    sealed    bytea,      -- what was written freely: opened by the member's key
    constraint free_text_is_sealed check (field not in ('RESIGNATION_REASON', 'END_EVIDENCE') or after = '{}'),
    constraint somebody_or_nobody check ((actor is null) = (role = 'SYSTEM'))
);
create index member_change_member_idx on member_change (member_id, id);

-- Names with their validity. An alias without a row has been one since the admission; a former display name is told to
-- others for a while.
create table member_name (
    id              uuid        primary key,
    member_id       uuid        not null references member (id),
    name            text        not null,
    former          boolean     not null,
    valid_from      timestamptz not null,
    valid_until     timestamptz,
    published_until timestamptz,
    constraint a_former_name_is_over check (not former or valid_until is not null),
    constraint only_former_names_are_told_after_their_time check (former or published_until is null)
);
create index member_name_member_idx on member_name (member_id);
create unique index an_alias_is_valid_once on member_name (member_id, name) where valid_until is null;
