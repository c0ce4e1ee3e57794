-- Codes of conduct and their versions. What is adopted never changes, and who is bound by what at a time has one answer.
create table code (
    id         uuid        primary key,
    issuer     text        not null,
    audience   text        not null,
    created_at timestamptz not null,
    unique (id, audience)
);

create table code_version (
    id             uuid        primary key,
    code_id        uuid        not null,
    audience       text        not null, -- repeated from the code so that an index can see it
    number         integer     not null check (number > 0),
    change         text        not null check (change in ('MATERIAL', 'EDITORIAL')),
    effective_from timestamptz not null,
    canonical_text text        not null,
    sha256         text        not null,
    proposed_by    text        not null,
    proposed_at    timestamptz not null,
    status         text        not null check (status in ('DRAFT', 'CONSULTATION', 'ADOPTED', 'IN_FORCE', 'SUPERSEDED')),
    consulted_at   timestamptz,
    adopted_by     text,
    adopted_at     timestamptz,
    in_force_from  timestamptz,
    superseded_at  timestamptz,
    foreign key (code_id, audience) references code (id, audience),
    unique (code_id, number),
    constraint hash_is_of_the_text check (sha256 = encode(sha256(convert_to(canonical_text, 'UTF8')), 'hex')),
    constraint two_people check (adopted_by <> proposed_by),
    constraint adopted_when_it_says_so
        check ((status in ('DRAFT', 'CONSULTATION')) = (adopted_at is null) and (adopted_at is null) = (adopted_by is null)),
    constraint in_force_when_it_says_so check ((status in ('IN_FORCE', 'SUPERSEDED')) = (in_force_from is not null)),
    constraint in_force_not_before_effective check (in_force_from >= effective_from),
    constraint superseded_when_it_says_so check ((status = 'SUPERSEDED') = (superseded_at is not null))
);
create unique index one_version_in_force_per_code on code_version (code_id) where status = 'IN_FORCE';
create unique index one_version_in_force_per_audience on code_version (audience) where status = 'IN_FORCE';

create function refuse_to_rewrite_version() returns trigger language plpgsql as
$$ begin
    if (new.id, new.code_id, new.number, new.change, new.effective_from, new.canonical_text, new.sha256, new.proposed_by)
        is distinct from
       (old.id, old.code_id, old.number, old.change, old.effective_from, old.canonical_text, old.sha256, old.proposed_by) then
        raise exception 'a version is never rewritten: propose another one';
    end if;
    return new;
end $$;
create trigger code_version_is_not_rewritten before update on code_version
    for each row execute function refuse_to_rewrite_version();
