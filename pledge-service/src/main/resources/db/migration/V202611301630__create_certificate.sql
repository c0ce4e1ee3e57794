-- Certificates of Influencer Trust, each with what it was issued on and how it was found to stand when last looked at.
create extension if not exists btree_gist;

create table certificate (
    id             uuid        primary key,
    member_id      uuid        not null, -- no reference to the copy of members: a certificate outlives it
    assessment_id  uuid        not null references assessment (id),
    rubric_version integer     not null references rubric (version),
    score          integer     not null check (score between 0 and 100),
    band           text        not null,
    issued_by      text        not null,
    valid_from     timestamptz not null,
    valid_until    timestamptz not null,
    replaced_at    timestamptz, -- its successor begins
    show_score     boolean     not null default false,
    status         text        not null check (status in ('ISSUED', 'REFRESH_DUE', 'SUSPENDED', 'REVOKED', 'EXPIRED')),
    missing        text        not null default '',
    since          timestamptz not null,
    revoked_at     timestamptz,
    due_at         timestamptz,
    version        bigint      not null check (version > 0),
    constraint valid_for_a_time check (valid_until > valid_from),
    constraint replaced_while_valid check (replaced_at > valid_from and replaced_at < valid_until),
    constraint suspended_for_a_reason check ((status = 'SUSPENDED') = (missing <> '')),
    constraint revoked_when_it_says_so check ((status = 'REVOKED') = (revoked_at is not null)),
    constraint looked_at_until_it_ends check ((status in ('REVOKED', 'EXPIRED')) = (due_at is null)),
    constraint one_certificate_at_a_time exclude using gist (
        member_id with =, tstzrange(valid_from, least(valid_until, replaced_at)) with &&) where (revoked_at is null)
);
create index certificate_member_idx on certificate (member_id, id);
create index certificate_due_idx on certificate (due_at) where due_at is not null;

create function refuse_to_rewrite_certificate() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' then
        raise exception 'a certificate is never deleted';
    end if;
    if (new.id, new.member_id, new.assessment_id, new.score, new.band, new.issued_by, new.valid_from, new.valid_until)
        is distinct from
       (old.id, old.member_id, old.assessment_id, old.score, old.band, old.issued_by, old.valid_from, old.valid_until) then
        raise exception 'what was certified is never rewritten';
    end if;
    if old.status in ('REVOKED', 'EXPIRED') and new.status <> old.status then
        raise exception 'what has ended does not begin again';
    end if;
    return new;
end $$;
create trigger certificate_is_not_rewritten before update or delete on certificate
    for each row execute function refuse_to_rewrite_certificate();

-- How a certificate stood from when on, kept for whoever asks later.
create table certificate_turn (
    certificate_id uuid        not null references certificate (id),
    version        bigint      not null,
    at             timestamptz not null,
    status         text        not null,
    missing        text        not null,
    primary key (certificate_id, version)
);
create function keep_turn_of_certificate() returns trigger language plpgsql as
$$ begin
    if tg_op = 'INSERT' or (new.status, new.missing) is distinct from (old.status, old.missing) then
        insert into certificate_turn values (new.id, new.version, new.since, new.status, new.missing);
    end if;
    return new;
end $$;
create trigger turns_of_certificates_are_kept after insert or update on certificate
    for each row execute function keep_turn_of_certificate();
