-- While a case about a member is open any case officer may read their dossiers: sanctions.v1 does not say whose case it is. So each
-- reading is kept where the member sees it, with the state of sanctions.v1 that allowed it, by which an auditor finds the case.
create table dossier_reading (
    id                 uuid        primary key,
    dossier_id         uuid        not null references dossier on delete cascade,
    what               text        not null check (what in ('DOSSIER', 'DOCUMENT', 'PACK')),
    reader             text        not null,
    at                 timestamptz not null,
    sanctions_sequence bigint      not null
);
create index dossier_reading_dossier_idx on dossier_reading (dossier_id, id);

create function refuse_to_rewrite_reading() returns trigger language plpgsql as
$$ begin
    raise exception 'a reading is never rewritten';
end $$;
create trigger reading_is_not_rewritten before update on dossier_reading
    for each row execute function refuse_to_rewrite_reading();
