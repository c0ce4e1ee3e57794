-- Members, who calls on their behalf, and this service's copy of their pledges.
create table member (
    id           uuid        primary key,
    version      bigint      not null,
    status       text        not null check (status in ('PENDING_PLEDGE', 'ACTIVE', 'GRACE', 'SUSPENDED', 'LAPSED',
                                 'RESIGNED', 'EXPELLED', 'DECEASED_OR_DISSOLVED')),
    kind         text        not null check (kind in ('KOL', 'KOC', 'ARTIST', 'BUSINESS', 'PRESS_AGENCY', 'BROADCASTER',
                                 'PLATFORM', 'AGENCY', 'MCN', 'EVENT_ORGANISER', 'CIVIL_ORGANISATION', 'STATE_BODY')),
    display_name text        not null,
    aliases      text[]      not null,
    chapter      text        not null references chapter (code),
    topics       text[]      not null,
    holder       text,
    created_at   timestamptz not null,
    activated_at timestamptz,
    constraint an_active_member_was_activated check (status <> 'ACTIVE' or activated_at is not null)
);
create unique index one_membership_per_holder on member (holder)
    where holder is not null and status in ('PENDING_PLEDGE', 'ACTIVE', 'GRACE', 'SUSPENDED');
create index member_status_idx on member (status, id);
create index member_kind_idx on member (kind, id);

-- Checked at commit: the application is closed before the member it admits is written.
alter table application add constraint application_member_fk
    foreign key (member_id) references member (id) deferrable initially deferred;

create table member_caller (
    type      text not null check (type in ('CLIENT', 'USER')),
    caller    text not null,
    member_id uuid not null references member (id),
    constraint a_caller_belongs_to_one_member primary key (type, caller)
);
create index member_caller_member_idx on member_caller (member_id);

-- No foreign key: a pledge may be heard of before its member.
create table pledge_copy (
    member_id     uuid        primary key,
    sequence      bigint      not null,
    pledged_until timestamptz -- null: held by no pledge
);
