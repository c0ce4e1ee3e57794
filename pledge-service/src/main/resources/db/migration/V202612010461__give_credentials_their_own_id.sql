-- Revoked credentials are listed by their id in public, and certificates are read by theirs with a name: one must not lead to the
-- other. The bits of those that were signed before stay where they are; what their revocations are called changes.
alter table certificate add column credential_id uuid not null default gen_random_uuid();
alter table certificate
    add constraint one_credential_per_certificate unique (credential_id),
    add constraint a_credential_is_not_named_like_its_certificate check (credential_id <> id);

alter table status_entry disable trigger status_entry_tells_of_changes;
update status_entry set credential_id = certificate.credential_id from certificate where status_entry.credential_id = certificate.id;
alter table status_entry enable trigger status_entry_tells_of_changes;
update status_list set version = version + 1;

create or replace function refuse_to_rewrite_certificate() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' then
        raise exception 'a certificate is never deleted';
    end if;
    if (new.id, new.member_id, new.assessment_id, new.score, new.band, new.issued_by, new.valid_from, new.valid_until, new.credential_id)
        is distinct from
       (old.id, old.member_id, old.assessment_id, old.score, old.band, old.issued_by, old.valid_from, old.valid_until, old.credential_id)
       then
        raise exception 'what was certified is never rewritten';
    end if;
    if old.status in ('REVOKED', 'EXPIRED') and new.status <> old.status then
        raise exception 'what has ended does not begin again';
    end if;
    return new;
end $$;
