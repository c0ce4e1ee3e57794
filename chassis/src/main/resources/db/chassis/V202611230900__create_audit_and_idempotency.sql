-- What every service keeps beside its own facts: who did what, and which creations may be repeated.
create table audit_entry (
    id          uuid primary key,
    at          timestamptz not null,
    actor       text        not null,
    client      text        not null,
    action      text        not null,
    object_type text        not null,
    object_id   uuid        not null
);
create index audit_entry_object_idx on audit_entry (object_type, object_id);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

create table idempotency_key (
    caller      text        not null,
    operation   text        not null,
    key         text        not null,
    body_hash   text        not null,
    status      integer     not null,
    resource_id uuid        not null,
    created_at  timestamptz not null,
    primary key (caller, operation, key)
);
create index idempotency_key_age_idx on idempotency_key (created_at);
