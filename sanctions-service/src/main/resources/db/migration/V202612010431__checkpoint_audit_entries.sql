-- All audit entries are the leaves of one Merkle tree (RFC 6962), of which roots are signed and published from time to time.
create table audit_log (
    one  boolean primary key default true check (one),
    size bigint  not null check (size >= 0)
);
insert into audit_log (size) values (0);

-- What has no leaf yet. Entries become leaves by one replica at a time, so that no commit is overtaken. A place is taken while the
-- chain is locked, so of entries about one object the earlier has the lower one, whatever their clocks said.
create table audit_waiting (
    entry_id uuid   primary key references audit_entry (id),
    place    bigint not null generated always as identity
);
create index audit_waiting_place_idx on audit_waiting (place);
create function await_leaf() returns trigger language plpgsql as
$$ begin
    insert into audit_waiting (entry_id) values (new.id);
    return new;
end $$;
create trigger audit_entry_awaits_its_leaf after insert on audit_entry
    for each row execute function await_leaf();
insert into audit_waiting (entry_id) select id from audit_entry order by at, object_type, object_id, sequence;

create table audit_leaf (
    index    bigint primary key check (index >= 0),
    entry_id uuid   not null unique references audit_entry (id)
);

-- Hashes of complete subtrees: over the 2^level leaves from index * 2^level on.
create table audit_node (
    level smallint not null check (level >= 0),
    index bigint   not null check (index >= 0),
    hash  bytea    not null check (length(hash) = 32),
    primary key (level, index)
);

create table audit_checkpoint (
    size     bigint      primary key check (size > 0),
    at       timestamptz not null,
    root     bytea       not null check (length(root) = 32),
    evidence text        not null
);

create trigger audit_leaf_is_append_only before update or delete or truncate on audit_leaf
    for each statement execute function refuse_change();
create trigger audit_node_is_append_only before update or delete or truncate on audit_node
    for each statement execute function refuse_change();
create trigger audit_checkpoint_is_append_only before update or delete or truncate on audit_checkpoint
    for each statement execute function refuse_change();

create function refuse_to_shrink() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' or new.size < old.size then
        raise exception 'the audit log only grows';
    end if;
    return new;
end $$;
create trigger audit_log_only_grows before update or delete on audit_log
    for each row execute function refuse_to_shrink();
create trigger audit_log_is_not_emptied before truncate on audit_log
    for each statement execute function refuse_change();
