-- The entries about one object are a chain: each hash covers its entry and, by it, the hash of the entry before. Who alters,
-- drops or exchanges one has to make all later ones anew, which those notice who keep a hash elsewhere.
create table audit_stream (
    object_type text   not null,
    object_id   uuid   not null,
    sequence    bigint not null check (sequence >= 0),
    hash        bytea  check (length(hash) = 32),
    primary key (object_type, object_id),
    constraint hash_of_the_last_entry check ((sequence = 0) = (hash is null))
);

alter table audit_entry
    add column sequence bigint check (sequence > 0),
    add column previous bytea  check (length(previous) = 32),
    add column hash     bytea  check (length(hash) = 32),
    add constraint chained_to_the_entry_before check ((sequence = 1) = (previous is null));

-- What is hashed: the entry as JSON in the one spelling of RFC 8785. Microseconds are all that the database keeps of a time.
create function canonical_audit_entry(it audit_entry) returns text language sql stable as
$$ select '{"action":' || to_json(it.action)
    || ',"actor":' || to_json(it.actor)
    || ',"at":"' || to_char(it.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","client":' || to_json(it.client)
    || ',"id":"' || it.id
    || '","object_id":"' || it.object_id
    || '","object_type":' || to_json(it.object_type)
    || coalesce(',"previous":"' || encode(it.previous, 'base64') || '"', '')
    || ',"sequence":' || it.sequence || '}' $$;

create function chain_audit_entry() returns trigger language plpgsql as
$$ declare
    last audit_stream;
begin
    insert into audit_stream (object_type, object_id, sequence) values (new.object_type, new.object_id, 0)
    on conflict do nothing;
    select * into last from audit_stream
    where object_type = new.object_type and object_id = new.object_id for update;
    new.sequence := last.sequence + 1;
    new.previous := last.hash;
    new.hash := sha256(convert_to(canonical_audit_entry(new), 'UTF8'));
    update audit_stream set sequence = new.sequence, hash = new.hash
    where object_type = new.object_type and object_id = new.object_id;
    return new;
end $$;

-- Entries from before there were chains, in the order in which they were made.
alter table audit_entry disable trigger audit_entry_is_append_only;
create function chain_old_entries() returns void language plpgsql as
$$ declare
    old audit_entry;
    last audit_stream;
begin
    for old in select * from audit_entry order by at, id loop
        insert into audit_stream (object_type, object_id, sequence) values (old.object_type, old.object_id, 0)
        on conflict do nothing;
        select * into last from audit_stream where object_type = old.object_type and object_id = old.object_id;
        old.sequence := last.sequence + 1;
        old.previous := last.hash;
        old.hash := sha256(convert_to(canonical_audit_entry(old), 'UTF8'));
        update audit_entry set sequence = old.sequence, previous = old.previous, hash = old.hash where id = old.id;
        update audit_stream set sequence = old.sequence, hash = old.hash
        where object_type = old.object_type and object_id = old.object_id;
    end loop;
end $$;
select chain_old_entries();
drop function chain_old_entries();
alter table audit_entry enable trigger audit_entry_is_append_only;

alter table audit_entry
    alter column sequence set not null,
    alter column hash set not null,
    add constraint one_chain_for_each_object unique (object_type, object_id, sequence);
create trigger audit_entry_is_chained before insert on audit_entry
    for each row execute function chain_audit_entry();
