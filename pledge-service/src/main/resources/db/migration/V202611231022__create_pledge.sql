-- Pledges with the evidence of their signing. A member is held by at most one pledge to a code.
create table pledge (
    id          uuid        primary key,
    member_id   uuid        not null, -- no reference to the copy of members: a pledge outlives it
    code_id     uuid        not null references code (id),
    version_id  uuid        not null references code_version (id),
    version     integer     not null,
    sha256      text        not null,
    locale      text        not null check (locale in ('VI', 'EN')),
    status      text        not null check (status in ('ACTIVE', 'SUPERSEDED', 'WITHDRAWN', 'EXPIRED')),
    signed_at   timestamptz not null,
    valid_until timestamptz not null,
    ended_at    timestamptz,
    evidence    text        not null,
    constraint valid_for_a_time check (valid_until > signed_at),
    constraint ended_when_it_says_so check ((status = 'ACTIVE') = (ended_at is null))
);
create unique index one_active_pledge_per_member_and_code on pledge (member_id, code_id) where status = 'ACTIVE';
create index pledge_member_idx on pledge (member_id, id);

create function refuse_to_rewrite_pledge() returns trigger language plpgsql as
$$ begin
    if (new.id, new.member_id, new.version_id, new.sha256, new.locale, new.signed_at, new.valid_until, new.evidence)
        is distinct from
       (old.id, old.member_id, old.version_id, old.sha256, old.locale, old.signed_at, old.valid_until, old.evidence) then
        raise exception 'what was signed is never rewritten';
    end if;
    return new;
end $$;
create trigger pledge_is_not_rewritten before update on pledge
    for each row execute function refuse_to_rewrite_pledge();
