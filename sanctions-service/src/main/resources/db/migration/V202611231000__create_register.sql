-- Who a record is about, what restricts them, and the authority's decision behind it.
create table subject (
    id            uuid        primary key,
    -- members.v1 is the source for members; for others an officer's entry is
    member        boolean     not null,
    display_name  text,       -- null once the member was erased
    aliases       text[]      not null default '{}',
    member_status text,
    sequence      bigint      not null default 0,
    created_at    timestamptz not null,
    constraint only_members_have_a_status check (member or member_status is null)
);

-- What a question can name. Pinned ones were copied when a restriction was confirmed and stay whatever the member does.
create table subject_identifier (
    subject_id uuid    not null references subject,
    platform   text    not null,
    kind       text    not null check (kind in ('handle', 'uid')),
    value      text    not null,
    pinned     boolean not null,
    primary key (subject_id, platform, kind, value, pinned)
);

create table subject_caller (
    subject_id uuid not null references subject,
    kind       text not null check (kind in ('client', 'user')),
    value      text not null,
    primary key (kind, value, subject_id)
);
create index subject_caller_subject_idx on subject_caller (subject_id);

create table restriction (
    id                uuid        primary key,
    subject_id        uuid        not null references subject,
    media             text[]      check (cardinality(media) > 0),
    activities        text[]      check (cardinality(activities) > 0),
    commerciality     text[]      check (cardinality(commerciality) > 0),
    sectors           text[]      check (cardinality(sectors) > 0),
    programme_classes text[]      check (cardinality(programme_classes) > 0),
    territories       text[]      check (cardinality(territories) > 0),
    content           text[]      check (cardinality(content) > 0),
    valid_from        timestamptz not null,
    valid_until       timestamptz check (valid_until > valid_from),
    review_on         date,
    level             text        not null check (level in ('advisory', 'conditional', 'restricted')),
    bindingness       text        not null check (bindingness in ('mandatory', 'contractual', 'recommendation')),
    instrument        text        not null,
    article           text        not null,
    decision_number   text        not null,
    authority         text        not null,
    issued_on         date        not null,
    obligations       text[]      not null,
    carve_outs        text[]      not null,
    confirmed_at      timestamptz,
    ended_at          timestamptz check (ended_at >= confirmed_at),
    created_at        timestamptz not null,
    constraint indefinite_needs_a_review check (valid_until is not null or review_on is not null)
);
create index restriction_subject_idx on restriction (subject_id);

-- Nothing that was confirmed is edited: it can only end, once.
create function refuse_edit_of_confirmed() returns trigger language plpgsql as $$
begin
    if old.confirmed_at is null then
        return new;
    end if;
    if old.ended_at is null and to_jsonb(new) - 'ended_at' = to_jsonb(old) - 'ended_at' then
        return new;
    end if;
    raise exception 'restriction % is confirmed and cannot be edited', old.id;
end $$;
create trigger confirmed_restriction_is_not_edited before update on restriction
    for each row execute function refuse_edit_of_confirmed();

create table external_decision (
    id             uuid        primary key,
    restriction_id uuid        not null unique references restriction,
    -- the account the decision names, pinned on confirmation
    platform       text,
    account_kind   text        check (account_kind in ('handle', 'uid')),
    account_value  text,
    entered_by     text        not null,
    entered_at     timestamptz not null,
    confirmed_by   text,
    confirmed_at   timestamptz,
    constraint confirmed_by_another_person check (confirmed_by <> entered_by),
    constraint confirmed_whole check ((confirmed_by is null) = (confirmed_at is null)),
    constraint account_whole check ((platform is null) = (account_kind is null)
        and (platform is null) = (account_value is null))
);

create table restriction_change (
    id             uuid        primary key,
    restriction_id uuid        not null references restriction,
    kind           text        not null check (kind in ('lifting')),
    reasons        text        not null,
    proposed_by    text        not null,
    proposed_at    timestamptz not null,
    confirmed_by   text,
    confirmed_at   timestamptz,
    constraint confirmed_by_another_person check (confirmed_by <> proposed_by),
    constraint confirmed_whole check ((confirmed_by is null) = (confirmed_at is null))
);
create unique index one_pending_change_at_a_time on restriction_change (restriction_id) where confirmed_at is null;
