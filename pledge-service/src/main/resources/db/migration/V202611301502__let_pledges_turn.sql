-- Pledges turn with time, with new versions and with what panels decide; when to look at each again stands in its row.
alter table pledge
    drop constraint pledge_status_check,
    drop constraint ended_when_it_says_so,
    add column grace_until timestamptz, -- when it ends because a new version asks for acceptance again
    add column due_at timestamptz,
    add constraint pledge_status_check
        check (status in ('ACTIVE', 'RENEWAL_DUE', 'BREACHED', 'SUPERSEDED', 'WITHDRAWN', 'EXPIRED')),
    add constraint ended_when_it_says_so
        check ((status in ('ACTIVE', 'RENEWAL_DUE', 'BREACHED')) = (ended_at is null));
update pledge set due_at = signed_at where status = 'ACTIVE';
alter table pledge add constraint looked_at_until_it_ends check ((ended_at is null) = (due_at is not null));

drop index one_active_pledge_per_member_and_code;
create unique index one_open_pledge_per_member_and_code on pledge (member_id, code_id)
    where status in ('ACTIVE', 'RENEWAL_DUE', 'BREACHED');
create index pledge_due_idx on pledge (due_at) where due_at is not null;
create index pledge_code_idx on pledge (code_id) where due_at is not null;

create or replace function refuse_to_rewrite_pledge() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' then
        raise exception 'what was signed is never deleted';
    end if;
    if (new.id, new.member_id, new.code_id, new.version_id, new.version, new.sha256, new.locale, new.signed_at, new.valid_until,
        new.evidence)
        is distinct from
       (old.id, old.member_id, old.code_id, old.version_id, old.version, old.sha256, old.locale, old.signed_at, old.valid_until,
        old.evidence) then
        raise exception 'what was signed is never rewritten';
    end if;
    if old.ended_at is not null and (new.status, new.ended_at) is distinct from (old.status, old.ended_at) then
        raise exception 'what has ended does not begin again';
    end if;
    return new;
end $$;
create trigger pledge_is_not_deleted before delete on pledge for each row execute function refuse_to_rewrite_pledge();

-- What members are told about their pledges, each thing once.
create table pledge_notice (
    id        uuid        primary key,
    member_id uuid        not null,
    pledge_id uuid        not null references pledge (id),
    kind      text        not null,
    about     text        not null, -- which reminder, version or measure
    due_at    timestamptz,
    at        timestamptz not null,
    constraint told_once unique (pledge_id, kind, about)
);
create index pledge_notice_member_idx on pledge_notice (member_id, id);
