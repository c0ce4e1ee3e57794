-- The id in a list may be a name or an address: of whoever was erased only its keyed hash stays, so that the same list does not
-- bring them back.
alter table imported_member
    drop constraint imported_member_pkey,
    drop constraint imported_member_member_id_key,
    add primary key (member_id),
    alter column external_id drop not null,
    alter column line_hash drop not null,
    add column erased_id bytea,
    add constraint an_id_is_imported_once unique (external_id),
    add constraint an_erased_id_stays_once unique (erased_id),
    add constraint an_id_is_kept_or_erased check (
        (external_id is not null and line_hash is not null and erased_id is null)
        or (external_id is null and line_hash is null and erased_id is not null));
create index import_refusal_external_id_idx on import_refusal (external_id);
