-- What a member knew of an advertiser and a product before advertising it (Law 75/2025/QH15, Art. 15a), to be shown to an authority.
create table dossier (
    id                     uuid        primary key,
    member_id              uuid        not null, -- no reference to the copy of members, which can be dropped and rebuilt
    made_by                text        not null,
    made_at                timestamptz not null,
    advertiser_name        text        not null,
    advertiser_tax_code    text,
    advertiser_verified_by text        not null,
    product_name           text        not null,
    sector                 text        not null,
    statement              text        not null check (statement in ('USED', 'UNDERSTOOD')),
    statement_text         text        not null,
    used_since             date,
    disclosed_before       text        not null,
    disclosed_during       text        not null,
    permit_number          text,
    permit_authority       text,
    permit_issued_on       date,
    permit_valid_until     date,
    valid_until            timestamptz not null,
    closed_at              timestamptz,
    forgotten_at           timestamptz, -- the member was erased; what is here goes as soon as no case is open
    constraint valid_for_some_time check (valid_until > made_at),
    constraint a_permit_is_whole check (
        (permit_number is null) = (permit_authority is null) and (permit_number is null) = (permit_issued_on is null)
        and (permit_number is not null or permit_valid_until is null)),
    constraint a_permit_ends_after_it_began check (permit_valid_until >= permit_issued_on),
    constraint closed_while_it_was_valid check (closed_at >= made_at and closed_at < valid_until)
);
create index dossier_member_idx on dossier (member_id, id);
create index dossier_forgotten_idx on dossier (forgotten_at) where forgotten_at is not null;

-- Files that are in the storage or on their way there. Written before the file: one that no document points to after a while is
-- what is left of a refused or interrupted upload, and is taken away.
create table stored_file (
    key        text        primary key,
    written_at timestamptz not null
);
create index stored_file_age_idx on stored_file (written_at);

create table dossier_document (
    id          uuid        primary key,
    dossier_id  uuid        not null references dossier on delete cascade,
    number      integer     not null check (number between 1 and 20),
    kind        text        not null check (kind in ('PRODUCT', 'ADVERTISER', 'PERMIT', 'CONTRACT', 'OTHER')),
    title       text        not null,
    type        text        not null check (type in ('PDF', 'PNG', 'JPEG')),
    size        integer     not null check (size between 1 and 10485760),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_key    text        not null unique references stored_file,
    master_key  text        not null, -- which master key wraps the key that opens the file
    wrapped_key bytea       not null,
    added_by    text        not null,
    added_at    timestamptz not null,
    constraint twenty_documents_each_with_its_number unique (dossier_id, number),
    constraint a_document_is_kept_once unique (dossier_id, sha256)
);

create function refuse_to_rewrite_dossier() returns trigger language plpgsql as
$$ begin
    if (to_jsonb(new) - 'closed_at' - 'forgotten_at') is distinct from (to_jsonb(old) - 'closed_at' - 'forgotten_at')
        or (old.closed_at is not null and new.closed_at is distinct from old.closed_at) then
        raise exception 'a dossier is never rewritten';
    end if;
    return new;
end $$;
create trigger dossier_is_not_rewritten before update on dossier
    for each row execute function refuse_to_rewrite_dossier();

create function refuse_to_rewrite_document() returns trigger language plpgsql as
$$ begin
    if (to_jsonb(new) - 'master_key' - 'wrapped_key') is distinct from (to_jsonb(old) - 'master_key' - 'wrapped_key') then
        raise exception 'a document is never rewritten';
    end if;
    return new;
end $$;
create trigger document_is_not_rewritten before update on dossier_document
    for each row execute function refuse_to_rewrite_document();

create function refuse_to_add_to_closed_dossier() returns trigger language plpgsql as
$$ begin
    perform from dossier where id = new.dossier_id and closed_at is null for update;
    if not found then
        raise exception 'nothing is added to a closed dossier';
    end if;
    return new;
end $$;
create trigger nothing_is_added_to_closed_dossier before insert on dossier_document
    for each row execute function refuse_to_add_to_closed_dossier();
