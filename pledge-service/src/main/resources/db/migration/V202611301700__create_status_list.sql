-- Which bit of which published list tells that a credential is revoked or suspended. A bit belongs to one credential for ever.
create table status_list (
    id         uuid        primary key,
    purpose    text        not null check (purpose in ('REVOCATION', 'SUSPENSION')),
    number     integer     not null check (number > 0),
    taken      integer     not null default 0,
    version    bigint      not null default 0,
    changed_at timestamptz not null,
    unique (purpose, number),
    unique (id, purpose),
    constraint half_full_at_most check (taken between 0 and 65536)
);

create table status_entry (
    credential_id uuid        not null,
    purpose       text        not null,
    list_id       uuid        not null,
    list_index    integer     not null check (list_index between 0 and 131071),
    raised        boolean     not null default false,
    changed_at    timestamptz not null,
    primary key (credential_id, purpose),
    foreign key (list_id, purpose) references status_list (id, purpose),
    constraint one_credential_per_bit unique (list_id, list_index)
);
create index status_entry_raised_idx on status_entry (list_id) where raised;

create function count_taken_bits() returns trigger language plpgsql as
$$ begin
    update status_list set taken = taken + added.count
    from (select list_id, count(*) as count from new_entries group by list_id) added
    where status_list.id = added.list_id;
    return null;
end $$;
create trigger status_entry_is_counted after insert on status_entry
    referencing new table as new_entries for each statement execute function count_taken_bits();

-- Replicas keep what they have published until the version says otherwise.
create function tell_of_changed_bit() returns trigger language plpgsql as
$$ begin
    if (new.credential_id, new.purpose, new.list_id, new.list_index)
        is distinct from (old.credential_id, old.purpose, old.list_id, old.list_index) then
        raise exception 'a credential keeps its bit';
    end if;
    if new.purpose = 'REVOCATION' and old.raised and not new.raised then
        raise exception 'a revocation is never taken back';
    end if;
    if new.raised <> old.raised then
        update status_list set version = version + 1, changed_at = greatest(changed_at, new.changed_at)
        where id = new.list_id;
    end if;
    return null;
end $$;
create trigger status_entry_tells_of_changes after update on status_entry
    for each row execute function tell_of_changed_bit();

create function refuse_to_free_bits() returns trigger language plpgsql as
$$ begin
    raise exception 'a bit is never given to another credential';
end $$;
create trigger status_entry_is_not_freed before delete on status_entry
    for each row execute function refuse_to_free_bits();
