-- What is in force is decided by the database at any time, not only now: two versions never overlap, and no step is undone.
create extension if not exists btree_gist;

alter table code add column audience_kinds text[] not null default '{}'; -- of members; none named means all

alter table code_version
    add constraint both_languages check (canonical_text::jsonb ?& array ['en', 'vi']),
    add constraint one_version_in_force_per_code_at_any_time
        exclude using gist (code_id with =, tstzrange(in_force_from, superseded_at) with &&) where (in_force_from is not null),
    add constraint one_version_in_force_per_audience_at_any_time
        exclude using gist (audience with =, tstzrange(in_force_from, superseded_at) with &&) where (in_force_from is not null);
create index code_version_due_idx on code_version (effective_from) where status = 'ADOPTED';

create or replace function refuse_to_rewrite_version() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' then
        raise exception 'a version is never deleted';
    end if;
    if (new.id, new.code_id, new.audience, new.number, new.change, new.effective_from, new.canonical_text, new.sha256,
        new.proposed_by, new.proposed_at)
        is distinct from
       (old.id, old.code_id, old.audience, old.number, old.change, old.effective_from, old.canonical_text, old.sha256,
        old.proposed_by, old.proposed_at) then
        raise exception 'a version is never rewritten: propose another one';
    end if;
    if new.status <> old.status and (old.status, new.status) not in
       (('DRAFT', 'CONSULTATION'), ('DRAFT', 'ADOPTED'), ('CONSULTATION', 'ADOPTED'), ('ADOPTED', 'IN_FORCE'),
        ('IN_FORCE', 'SUPERSEDED')) then
        raise exception 'a version does not go from % to %', old.status, new.status;
    end if;
    if old.consulted_at <> new.consulted_at or (old.adopted_at, old.adopted_by) is distinct from (new.adopted_at, new.adopted_by)
           and old.adopted_at is not null
       or old.in_force_from is distinct from new.in_force_from and old.in_force_from is not null
       or old.superseded_at is distinct from new.superseded_at and old.superseded_at is not null then
        raise exception 'what has happened to a version is never rewritten';
    end if;
    return new;
end $$;
create trigger code_version_is_not_deleted before delete on code_version
    for each row execute function refuse_to_rewrite_version();
